import { useState } from 'react'
import { succeed } from '../../domain/lib'
import type { KnownUnits } from '../../domain/plan'
import type { PlanReview } from '../../usecases/reviewPlan'
import type { Work } from '../hooks/useWork'
import { useWork } from '../hooks/useWork'
import type { CompiledText, CompilePlanProblem } from '../services'

/** A review of another day. */
export interface SavedReview {
  readonly review: PlanReview
  readonly known: KnownUnits
  readonly compiled: CompiledText
}

/** A plan's text being read, and the review of what was read: kept while other screens are open. */
export interface Importing {
  readonly work: Work<CompiledText, CompilePlanProblem>
  /** Null until something was decided. */
  readonly review: PlanReview | null
  keep(review: PlanReview | null): void
  /** Units that a review of another day was begun with; null for a fresh one. */
  readonly knownThen: KnownUnits | null
  /** Whether units are recognised by the current plan. */
  readonly knowUnits: boolean
  setKnowUnits(known: boolean): void
  /** Goes on with a review that was saved, and the text that it is of. */
  goOnWith(saved: SavedReview): void
  /** Nothing was read, nothing decided. */
  forget(): void
}

export function useImporting(): Importing {
  const work = useWork<CompiledText, CompilePlanProblem>()
  const [review, keep] = useState<PlanReview | null>(null)
  const [knownThen, setKnownThen] = useState<KnownUnits | null>(null)
  const [knowUnits, setKnowUnits] = useState(true)
  const goOnWith = ({ review: saved, known, compiled }: SavedReview) => {
    keep(saved)
    setKnownThen(known)
    work.start(() => Promise.resolve(succeed(compiled)))
  }
  const forget = () => {
    keep(null)
    setKnownThen(null)
    work.reset()
  }
  return { work, review, keep, knownThen, knowUnits, setKnowUnits, goOnWith, forget }
}
