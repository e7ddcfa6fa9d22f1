import type {
  Comparator,
  Firmness,
  GroupMember,
  IsoDate,
  QuantityKind,
  TaskLevel,
  UnitCode,
  UnitKind,
} from '../../model'

/** A stretch of the plan's text: UTF-16 offsets in the text as it was given, and exactly what stands between them. */
export interface Citation {
  readonly start: number
  readonly end: number
  /** 1-based line on which it starts. */
  readonly line: number
  readonly words: string
}

/** Why an extraction may be wrong; the words for each stand with the texts of the screens. */
export const DOUBTS = [
  'lead-not-printed',
  'lead-inherited',
  'several-leads',
  'told-by-sentence',
  'gathered-from-parts',
  'unit-unknown',
  'unit-by-similarity',
  'unit-cell-split',
  'group-open',
  'subject-carried-over',
  'subject-unclear',
  'shared-figure',
  'comparator-inferred',
  'unit-of-measure-missing',
  'no-figure',
  'beside-another',
  'baseline-inferred',
  'deadline-unclear',
  'maybe-not-a-target',
  'numbering-broken',
  'heading-unclear',
  'section-unclear',
] as const
export type DoubtKind = (typeof DOUBTS)[number]

export interface Doubt {
  readonly kind: DoubtKind
  /** The words or the name that the doubt is about; empty where it is about the whole extraction. */
  readonly about: string
}

/** How sure an extraction is: 1 is certain; below `REVIEW_BELOW` it stands on the review list. */
export interface Sureness {
  readonly confidence: number
  readonly doubts: readonly Doubt[]
}

/** An extraction below this confidence goes to the review list. */
export const REVIEW_BELOW = 0.8

export interface ProposedHead {
  readonly title: Citation | null
  readonly documentNumber: Citation | null
  readonly issuedOn: IsoDate | null
  /** The year that figures without a year belong to; null where the text names none. */
  readonly year: number | null
}

/** The main text is annex `0`. */
export interface ProposedAnnex {
  readonly number: string
  readonly title: string
  readonly at: Citation
}

/** A numbered part of the plan that somebody has to do. */
export interface ProposedTask {
  /** The annex, then a step for each level: `3.1.2.6`, as in domain.md. Printed numbers that run on through a level are kept. */
  readonly code: string
  readonly parent: string | null
  readonly annex: string
  readonly level: TaskLevel
  /** As printed: 「（一）」「1.」「①」. */
  readonly number: string
  /** The words up to the first full stop, without the brackets that name units. */
  readonly heading: string
  /** The printed numbers of the chapters above it: 「二（一）」. */
  readonly section: string
  /** Number and heading. */
  readonly at: Citation
  /** All that stands under the number, brackets included, up to the next number. */
  readonly body: Citation
  readonly deadline: IsoDate | null
  readonly sureness: Sureness
}

/** guide: 指导; participate: 参与. The tables know lead, support and member; participate and guide become support. */
export const PROPOSED_ROLES = ['lead', 'support', 'participate', 'guide'] as const
export type ProposedRole = (typeof PROPOSED_ROLES)[number]

export interface UnitLikeness {
  readonly unit: UnitCode
  readonly name: string
  /** 0–1. */
  readonly likeness: number
}

/** A unit that has to do with a task, as printed. */
export interface ProposedDuty {
  readonly task: string
  readonly role: ProposedRole
  /** The unit as printed, blanks and brackets' width put right. */
  readonly name: string
  readonly basis: 'printed' | 'inherited'
  readonly at: Citation
  /** The known unit: by name or alias; null where a person has to say. */
  readonly unit: UnitCode | null
  /** Known units that resemble the name, best first, at most three; empty where `unit` is known. */
  readonly likely: readonly UnitLikeness[]
  readonly sureness: Sureness
}

/** A quantity that the plan wants reached. Values are decimal texts without thousands separators; `1.2` and not `1.20`. */
export interface ProposedTarget {
  /** `T001`, in the order of the text. */
  readonly code: string
  /** The task in whose words it stands; null in chapters of aims. */
  readonly task: string | null
  readonly annex: string
  readonly indicator: string
  readonly kind: QuantityKind
  readonly comparator: Comparator
  readonly value: string | null
  /** For `between` only. */
  readonly valueHigh: string | null
  /** 「%」「亿元」「万人次」「元/月·人」; empty where the text prints none. */
  readonly unitOfMeasure: string
  readonly firmness: Firmness
  readonly baseline: string | null
  readonly deadline: IsoDate | null
  /** 「全市」「农村」: whom or what the figure covers, where it is printed apart from the indicator's name. */
  readonly scope: string
  /** The target whose part (其中) this one is. */
  readonly partOf: string | null
  /** The clause that carries the figure. */
  readonly citation: Citation
  /** The figure itself with its unit of measure and comparator words. */
  readonly figure: Citation
  readonly sureness: Sureness
}

export const CONFLICT_KINDS = ['same-thing-again', 'contradiction', 'sum-off', 'responsibility-differs'] as const
export type ConflictKind = (typeof CONFLICT_KINDS)[number]

/** Targets or tasks of the plan that say the same, or cannot all be true. */
export interface ProposedConflict {
  readonly kind: ConflictKind
  /** Codes of targets, or of tasks for `responsibility-differs`. */
  readonly codes: readonly string[]
  readonly places: readonly Citation[]
}

/** What the compiler reads out of a plan's text; nothing of it is a plan before a person has looked at what is doubtful. */
export interface PlanProposal {
  readonly head: ProposedHead
  readonly annexes: readonly ProposedAnnex[]
  readonly tasks: readonly ProposedTask[]
  readonly duties: readonly ProposedDuty[]
  readonly targets: readonly ProposedTarget[]
  readonly conflicts: readonly ProposedConflict[]
}

/** What is known before the text is read. */
export interface KnownUnits {
  readonly units: readonly { readonly code: UnitCode; readonly name: string; readonly kind?: UnitKind }[]
  readonly aliases: readonly { readonly alias: string; readonly unit: UnitCode }[]
  /** Members of known groups: they are handed on to the tables. */
  readonly members?: readonly GroupMember[]
}

/** No units known: every name is proposed as printed. */
export const NO_UNITS: KnownUnits = { units: [], aliases: [] }
