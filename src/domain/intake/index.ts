/** A workbook's values in; submissions out, each figure with its cell and every repair listed. */
export type { CellDifference } from './cellDifferences'
/** What people typed on the covers. */
export { coverEntriesIn } from './coverEntries'
export type { FoundCover, FoundList, WorkbookDescription } from './describeWorkbook'
/** Which sheets of ours a workbook has, without reading what was filled in. */
export { describeWorkbook, hasTemplates } from './describeWorkbook'
/** True where nobody has filled anything in: a template as it was issued. */
export { isUntouched } from './isUntouched'
export type { IntakeContext, IntakeOutcome } from './intake'
/** Whose file it is and what every cell says; refuses with a finding, never throws on what a person did to the file. */
export { intake } from './intake'
export { INTAKE_RULES } from './intakeRules'
export type { IntakeMessage, IntakeRule } from './rules/intakeRule'
/** What a figure cell says in the indicator's unit of measure; never fails, unreadable text says so. */
export { readFigure } from './readFigure'
/** [IN01] A file that could not be read, as a finding with its sentence. */
export { refusalOf } from './refusalOf'
export type { StampPlaces } from './stamps'
/** The unit that a file's name holds; null where it names none of the plan. */
export { unitOfFileName } from './statedContext'
/** [IN14] The stamp on the cover: where it goes, what it is taken of, whether it still fits. */
export { canonicalText, stampFindings, stampPlacesIn } from './stamps'
export type { Counting, Selection, SelectionRules, Superseded, WhyKept } from './selectSubmissions'
/** [IN12] Which submission counts where a unit reported a period more than once. */
export { selectSubmissions } from './selectSubmissions'
export type { UnreadEntry, WhyUnread } from './unreadEntries'
/** What stands in a file and reading it made nothing of. */
export { unreadEntries } from './unreadEntries'
