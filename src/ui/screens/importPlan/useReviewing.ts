import { startTransition, useMemo, useState } from 'react'
import type { EntryKind, PlanReview, ReviewEntry } from '../../../usecases/reviewPlan'
import { entryOf, nameOfEntry, startReview } from '../../../usecases/reviewPlan'
import type { Correction, CorrectionFault } from '../../../usecases/reviewPlanCorrect'
import { correct } from '../../../usecases/reviewPlanCorrect'
import { merge } from '../../../usecases/reviewPlanMerge'
import { useDesk } from '../../desk/DeskContext'
import type { CompiledText } from '../../services'
import type { ReviewCommand } from '../../text/importPlanText'
import { useText } from '../../text/TextContext'
import type { Filter, Listed } from './reviewList'
import { listedOf } from './reviewList'
import type { Shown, Standing } from './reviewSteps'
import { beginning, chosenIn, commanded, settled } from './reviewSteps'

export interface Reviewing extends Standing {
  readonly review: PlanReview
  readonly listed: readonly Listed[]
  readonly entry: ReviewEntry | null
  /** Any entry, of the list or of the text: the list follows. */
  choose(id: string): void
  step(by: number): void
  show(kind: EntryKind, filter: Filter): void
  command(command: ReviewCommand): void
  correctWith(correction: Correction): readonly CorrectionFault[]
  mergeInto(kept: string): void
  leaveForm(): void
}

/** The review on the desk, what of it is shown, and what can be done with the chosen entry. */
export function useReviewing({ proposal }: CompiledText): Reviewing {
  const { importPlan: text } = useText()
  const { importing } = useDesk()
  const fresh = useMemo(() => startReview(proposal), [proposal])
  const review = importing.review ?? fresh
  const [standing, setStanding] = useState(() => beginning(review))
  const { kind, filter, chosen } = standing
  const listed = useMemo(() => listedOf(review, kind, filter), [review, kind, filter])
  const entry = chosen === null ? null : (entryOf(review, chosen) ?? null)
  const now: Shown = { review, standing }
  const become = (next: Shown) => {
    if (next.review !== review) importing.keep(next.review)
    // A form has many fields: it is made in small steps, so that the next key need not wait.
    if (next.standing.mode === 'list') setStanding(next.standing)
    else startTransition(() => setStanding(next.standing))
  }
  const choose = (id: string) => setStanding(chosenIn(now, id, ''))
  return {
    ...standing,
    ...{ review, listed, entry, choose },
    command: (wanted) => become(commanded(now, entry, wanted, text)),
    step: (by) => {
      const at = listed.findIndex((one) => one.entry.id === chosen)
      const next = listed[Math.min(listed.length - 1, Math.max(0, at + by))]
      if (next) choose(next.entry.id)
    },
    show: (wanted, of) => {
      const [first] = listedOf(review, wanted, of)
      setStanding({ kind: wanted, filter: of, chosen: first?.entry.id ?? null, mode: 'list', said: '' })
    },
    correctWith: (correction) => {
      if (!entry) return []
      const done = correct(review, entry.id, correction)
      if (!done.ok) return done.problem
      const said = text.said.correct(nameOfEntry(entryOf(done.value, entry.id) ?? entry))
      become(settled(now, done.value, { said, onward: true }, text))
      return []
    },
    mergeInto: (kept) => {
      if (!entry) return
      const said = text.said.merge(nameOfEntry(entry))
      become(settled(now, merge(review, kept, entry.id), { said, onward: true }, text))
    },
    leaveForm: () => setStanding({ ...standing, mode: 'list' }),
  }
}
