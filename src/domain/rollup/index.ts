/** Submissions in; the city's figures, each with its sources, and who sent what come out. */
export { archiveOf } from './archiveOf'
export type { CompletenessInput, UnitReport } from './completeness'
export { completenessOf, reportOf } from './completeness'
export type { RollUpInput } from './rollUp'
export { rollUp } from './rollUp'
export type { OpenQuestions } from './unitFigure'
