import type { Citation, ConflictKind, Doubt, PlanProposal, Sureness } from './proposal'
import { REVIEW_BELOW } from './proposal'

/** One thing that a person has to look at before the proposal becomes a plan. */
export interface ReviewItem {
  readonly what: 'task' | 'duty' | 'target' | ConflictKind
  /** The task's or target's code; a duty's is that of its task. */
  readonly code: string
  /** What was read: heading, unit, indicator; of a conflict all that it joins. */
  readonly name: string
  readonly at: Citation
  readonly doubts: readonly Doubt[]
  /** Known units that a duty's name resembles, best first. */
  readonly likely: readonly string[]
}

const isDoubtful = ({ sureness }: { readonly sureness: Sureness }): boolean => sureness.confidence < REVIEW_BELOW

/** Everything doubtful, and every conflict but plain repetitions, in the order of the text. */
export function reviewItems({ tasks, duties, targets, conflicts }: PlanProposal): readonly ReviewItem[] {
  const names = new Map([
    ...tasks.map(({ code, heading }) => [code, heading] as const),
    ...targets.map(({ code, indicator, figure }) => [code, `${indicator} ${figure.words}`] as const),
  ])
  const items: readonly ReviewItem[] = [
    ...tasks.filter(isDoubtful).map(({ code, heading, at, sureness }) => ({
      what: 'task' as const,
      code,
      name: heading,
      at,
      doubts: sureness.doubts,
      likely: [],
    })),
    ...duties.filter(isDoubtful).map(({ task, name, at, sureness, likely }) => ({
      what: 'duty' as const,
      code: task,
      name,
      at,
      doubts: sureness.doubts,
      likely: likely.map((unit) => unit.name),
    })),
    ...targets.filter(isDoubtful).map(({ code, indicator, citation, sureness }) => ({
      what: 'target' as const,
      code,
      name: indicator,
      at: citation,
      doubts: sureness.doubts,
      likely: [],
    })),
    ...conflicts
      .filter(({ kind }) => kind !== 'same-thing-again')
      .flatMap(({ kind, codes, places }) =>
        places.map((at, place) => ({
          what: kind,
          code: codes[place] ?? '',
          name: codes.map((one) => names.get(one) ?? one).join(' / '),
          at,
          doubts: [],
          likely: [],
        })),
      ),
  ]
  return [...items].sort((one, other) => one.at.start - other.at.start)
}
