import type { Doubt, DoubtKind, ProposedTarget } from '../proposal'

/** What a draft already says in the words of the proposal. */
type Said =
  | 'indicator'
  | 'kind'
  | 'comparator'
  | 'value'
  | 'valueHigh'
  | 'unitOfMeasure'
  | 'firmness'
  | 'baseline'
  | 'deadline'
  | 'scope'

/** A target before it has a code and citations; places are those of the reading. */
export interface Draft extends Pick<ProposedTarget, Said> {
  /** The noun alone, for clauses that carry it over. */
  readonly subject: string
  /** Number of the draft of which this is a part (其中); null where it is none. */
  readonly partOf: number | null
  readonly start: number
  readonly end: number
  readonly figureStart: number
  readonly figureEnd: number
  readonly doubts: readonly Doubt[]
}

/** How much each doubt takes from an extraction that is otherwise certain. */
const WEIGHT: Partial<Record<DoubtKind, number>> = {
  'subject-carried-over': 0.9,
  'subject-unclear': 0.75,
  'shared-figure': 0.92,
  'comparator-inferred': 0.85,
  'unit-of-measure-missing': 0.85,
  'no-figure': 0.6,
  'beside-another': 0.75,
  'baseline-inferred': 0.9,
  'deadline-unclear': 0.9,
  'maybe-not-a-target': 0.55,
}
const SUREST = 0.97

export const confidenceOf = (doubts: readonly Doubt[]): number =>
  Math.round(doubts.reduce((rest, { kind }) => rest * (WEIGHT[kind] ?? 0.8), SUREST) * 100) / 100

export const doubt = (kind: DoubtKind, about = ''): Doubt => ({ kind, about })
