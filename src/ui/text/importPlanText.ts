import type { Comparator, Firmness, QuantityKind } from '../../domain/model'
import type { ProposedRole } from '../../domain/plan'
import type { PlanFileProblemKind } from '../../usecases/ports'
import type { EntryKind, Verdict } from '../../usecases/reviewPlan'
import type { CorrectionFault, TargetField } from '../../usecases/reviewPlanCorrect'

/** What can be done with the entry that is chosen. */
export const REVIEW_COMMANDS = ['accept', 'correct', 'split', 'merge', 'reject', 'undo'] as const
export type ReviewCommand = (typeof REVIEW_COMMANDS)[number]

/** Fields that a person can put right. */
export type CorrectedField = 'heading' | 'name' | 'role' | 'unit' | TargetField

export interface ImportPlanText {
  readonly invite: string
  readonly local: string
  readonly paste: string
  readonly knowUnits: (units: number) => string
  readonly pickFile: string
  readonly read: string
  readonly reading: string
  readonly compiling: string
  readonly stopped: string
  readonly nothingFound: string
  readonly fileProblems: Readonly<Record<PlanFileProblemKind, (file: string) => string>>
  readonly kinds: Readonly<Record<EntryKind, string>>
  readonly groups: string
  readonly filter: string
  readonly openOnly: (count: number) => string
  readonly everything: string
  readonly text: string
  readonly earlier: string
  readonly later: string
  readonly list: (kind: string) => string
  readonly keys: string
  readonly noneOpen: (kind: string) => string
  readonly page: (from: number, to: number, all: number) => string
  readonly previousPage: string
  readonly nextPage: string
  readonly chosen: string
  readonly verdicts: Readonly<Record<Verdict, string>>
  readonly line: (line: number) => string
  readonly sure: string
  /** Little confidence and no reason that could be named. */
  readonly unsure: string
  readonly underTask: (task: string) => string
  readonly dueBy: (day: string) => string
  readonly likely: string
  readonly takeUnit: (unit: string, percent: number) => string
  readonly commands: Readonly<Record<ReviewCommand, string>>
  readonly roles: Readonly<Record<ProposedRole, string>>
  readonly comparators: Readonly<Record<Comparator, string>>
  readonly quantityKinds: Readonly<Record<QuantityKind, string>>
  readonly firmnesses: Readonly<Record<Firmness, string>>
  readonly fields: Readonly<Record<CorrectedField, string>>
  readonly faults: Readonly<Record<CorrectionFault['kind'], string>>
  readonly unitUnknown: string
  readonly save: string
  readonly cancel: string
  readonly mergeWith: string
  readonly noCandidates: string
  readonly said: Readonly<Record<ReviewCommand, (name: string) => string>>
  readonly cannot: Readonly<Record<'correct' | 'split' | 'merge' | 'undo', string>>
  readonly groupDone: (done: string, next: string) => string
  readonly left: (count: number) => string
  readonly allDecided: string
  readonly keepCsv: string
  readonly keepWorkbook: string
  readonly writing: (done: number, total: number) => string
  readonly savedSheets: (indicators: number, tasks: number) => string
  readonly sheetsInTheWay: (sheets: readonly string[]) => string
  readonly standsHere: (title: string) => string
  readonly changedHere: (rows: readonly string[], all: number) => string
  readonly unknownHere: (sheets: readonly string[]) => string
  readonly replace: string
  readonly keepOld: string
  readonly goOn: (title: string, open: number) => string
  readonly notKept: string
  readonly making: string
  readonly savedCsv: (name: string, indicators: number, tasks: number) => string
  readonly openInList: (count: number) => string
  readonly faultsLeft: string
  readonly backToReview: string
  readonly another: string
  readonly sureAnother: string
  readonly openColumns: readonly [string, string, string, string, string, string]
}
