/** A workbook's values in; submissions out, each figure with its cell and every repair listed. */
export { INTAKE_RULES } from './intakeRules'
export type { IntakeMessage, IntakeRule } from './rules/intakeRule'
/** What a figure cell says in the indicator's unit of measure; never fails, unreadable text says so. */
export { readFigure } from './readFigure'
/** [IN01] A file that could not be read, as a finding with its sentence. */
export { refusalOf } from './refusalOf'
