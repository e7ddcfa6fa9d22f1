/** City figures, lights, submissions and findings in; the summary workbook, as data, out. */
export { layoutSummary } from './layoutSummary'
export { headlineIndicators } from './headlineIndicators'
export { behindIndicators } from './overviewLists'
export type { Receipt, SummaryInput } from './summaryInput'
export type { SummaryKey } from './summaryTexts'
export { SUMMARY_SHEETS } from './summaryTexts'
export type { OpenCells } from './liveCells'
/** What a summary refers to in the open workbook and no longer stands as it was rolled up. */
export { strayedCells } from './strayedCells'
export type { FigurePassport, TraceProblem } from './figurePassport'
export type { PlaceInWorkbook } from './summaryTables'
export type { SinceRollUp } from './sinceRollUp'
export type { TracedSource } from './tracedSources'
/** Where a number of the summary comes from, read back from its own sheets. */
export { changedSources, figurePassport } from './figurePassport'
/** The English of a label that the summary's sheets write in Chinese. */
export { englishLabel } from './englishLabel'
/** Which summary a workbook carries, known by titles. */
export { planStatedIn, summaryKeyOf, summaryPeriod, summarySheet } from './findSummary'
/** The summary for a file of its own, without references into the open workbook. */
export { standAlone } from './standAlone'
