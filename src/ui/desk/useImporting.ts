import { useState } from 'react'
import type { PlanReview } from '../../usecases/reviewPlan'
import type { Work } from '../hooks/useWork'
import { useWork } from '../hooks/useWork'
import type { CompiledText, CompilePlanProblem } from '../services'

/** A plan's text being read, and the review of what was read: kept while other screens are open. */
export interface Importing {
  readonly work: Work<CompiledText, CompilePlanProblem>
  /** Null until something was decided. */
  readonly review: PlanReview | null
  keep(review: PlanReview | null): void
  /** Whether units are recognised by the current plan. */
  readonly knowUnits: boolean
  setKnowUnits(known: boolean): void
}

export function useImporting(): Importing {
  const work = useWork<CompiledText, CompilePlanProblem>()
  const [review, keep] = useState<PlanReview | null>(null)
  const [knowUnits, setKnowUnits] = useState(true)
  return { work, review, keep, knowUnits, setKnowUnits }
}
