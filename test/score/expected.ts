import type { Comparator, Firmness, QuantityKind } from '../../src/domain/model'

/** A task that the text holds, known by where it stands and the number printed before it. */
export interface ExpectedTask {
  readonly key: string
  readonly annex: string
  readonly line: number
  /** As printed: 「（一）」「1.」. */
  readonly number: string
  /** Key of the task above it; null where it is a task of the first level. */
  readonly parent: string | null
  readonly words: string
}

export interface ExpectedDuty {
  readonly task: string
  /** Code of a known unit, or the unit's name. */
  readonly unit: string
  /** `member` is neither wanted nor counted against a proposal. */
  readonly role: 'lead' | 'support' | 'member'
  readonly basis: 'printed' | 'inherited'
  readonly words: string
}

/** One figure that the plan wants reached, at one of the lines that print it. */
export interface ExpectedTarget {
  readonly key: string
  readonly annex: string
  readonly line: number
  /** The task in whose words it stands; null in chapters of aims; undefined where nobody says. */
  readonly task: string | null | undefined
  readonly indicator: string
  readonly kind: QuantityKind
  readonly comparator: Comparator
  /** The line repeats the figure without the comparator's words, so that `exactly` is as right. */
  readonly printedBare: boolean
  readonly value: string | null
  readonly valueHigh: string | null
  readonly unitOfMeasure: string
  /** The line prints no such unit of measure. */
  readonly unitNotPrinted: boolean
  readonly firmness: Firmness
  readonly baseline: string | null
  readonly deadline: string | null
  /** How often the line prints it. */
  readonly times: number
  readonly words: string
}

/** What a text should give, whoever says so: the seeds or a passage. */
export interface Expectations {
  readonly tasks: readonly ExpectedTask[]
  readonly duties: readonly ExpectedDuty[]
  readonly targets: readonly ExpectedTarget[]
}
