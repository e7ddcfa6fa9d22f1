import type { Comparator, Firmness, IsoDate, QuantityKind } from '../../src/domain/model'
import type { ConflictKind } from '../../src/domain/plan/compile/proposal'

/** How the passage is set out; README.md says what each looks like. */
export const LAYOUTS = [
  'bracket-lead',
  'bracket-first',
  'bracket-guide',
  'bracket-labels',
  'label-lines',
  'square-brackets',
  'group-line',
  'several-brackets',
  'table-rows',
  'table-cells',
  'table-merged',
  'actor-subject',
  'report-paragraph',
  'firstly',
  'chapter-article',
  'assessment-sheet',
  'broken-lines',
  'full-width',
  'chinese-numerals',
  'deep-numbering',
  'livelihood-list',
  'unit-duties',
  'bare-line-end',
  'groups',
  'aims-chapter',
  'whole-plan',
] as const
export type Layout = (typeof LAYOUTS)[number]

export const AREAS = [
  'economy',
  'agriculture',
  'health',
  'education',
  'environment',
  'safety',
  'housing',
  'finance',
  'digital-government',
  'culture-tourism',
  'transport',
  'employment',
  'social-security',
  'water',
  'science',
  'market-regulation',
] as const
export type Area = (typeof AREAS)[number]

export const PARTS = ['head', 'tasks', 'duties', 'targets', 'conflicts'] as const
export type Part = (typeof PARTS)[number]

/** A field that is left out was not thought through, or people could differ: it is not scored. */
export interface ExpectedHead {
  readonly title?: string
  readonly documentNumber?: string | null
  readonly issuedOn?: IsoDate | null
  readonly year?: number | null
}

export interface ExpectedTask {
  /** As printed, brackets included: 「（一）」「1.」「第三条」; empty where a line has none. */
  readonly number: string
  /** To be compared by likeness. */
  readonly heading?: string
  /** 1 for the topmost tasks of the passage. */
  readonly depth: number
  /** Place of the parent in `tasks`; null for the topmost. */
  readonly parent: number | null
  readonly line: number
  readonly deadline?: IsoDate | null
}

export interface ExpectedDuty {
  /** Place in `tasks`; -1 where the passage prints units but no task that could be told apart. */
  readonly task: number
  readonly role: 'lead' | 'support' | 'participate' | 'guide'
  /** The unit as it should read; further readings that are as good in `or`. */
  readonly name: string
  readonly or?: readonly string[]
  /** Roles that are as good. */
  readonly orRoles?: readonly ExpectedDuty['role'][]
  /** Further tasks on which it stands as well: a line after a group of items belongs to the group or to each item. */
  readonly orTasks?: readonly number[]
  /** The code of the known unit that the name means; null where none of `units` is meant. */
  readonly unit?: string | null
  /** Inherited where the passage tries that a higher task's unit is handed down; else printed. */
  readonly basis: 'printed' | 'inherited'
}

/** Another reading of the same figure that people could as well give. */
export interface OtherReading {
  readonly comparator?: Comparator
  readonly value?: string | null
  readonly unitOfMeasure?: string
  readonly kind?: QuantityKind
  readonly indicator?: string
}

export interface ExpectedTarget {
  /** To be compared by likeness, after `scope` has been put before the name on both sides. */
  readonly indicator: string
  readonly comparator: Comparator
  readonly value: string | null
  /** For `between` only. */
  readonly valueHigh: string | null
  readonly unitOfMeasure?: string
  readonly kind?: QuantityKind
  readonly firmness?: Firmness
  readonly baseline?: string | null
  readonly deadline?: IsoDate | null
  readonly scope?: string
  /** Place in `tasks`. */
  readonly task?: number
  /** 1-based line of the passage's text on which `words` start. */
  readonly line: number
  /** Words of the text around the figure, as printed; they stand in one line except where that is what is tried. */
  readonly words: string
  /** Place in `targets`. */
  readonly partOf?: number
  readonly or?: readonly OtherReading[]
}

export interface ExpectedConflict {
  readonly kind: ConflictKind
  /** Places in `targets`, or in `tasks` for `responsibility-differs`. */
  readonly of: readonly number[]
}

/** A piece of a plan and what should come out of it, written by hand before any code read it. */
export interface Passage {
  readonly id: string
  readonly layout: Layout
  readonly area: Area
  readonly text: string
  /** The parts that are scored; the others were not thought through. */
  readonly expects: readonly Part[]
  readonly units?: readonly { readonly code: string; readonly name: string; readonly aliases: readonly string[] }[]
  readonly head?: ExpectedHead
  readonly tasks?: readonly ExpectedTask[]
  readonly duties?: readonly ExpectedDuty[]
  readonly targets?: readonly ExpectedTarget[]
  readonly conflicts?: readonly ExpectedConflict[]
  /** Words with figures that must not come out as targets. */
  readonly notTargets: readonly string[]
  /** Words that may come out, as target, task or duty, or may not: what touches them and answers no expectation counts neither way. */
  readonly eitherWay: readonly string[]
}
