/** City figures, lights, submissions and findings in; the summary workbook, as data, out. */
export { layoutSummary } from './layoutSummary'
export { headlineIndicators } from './headlineIndicators'
export { behindIndicators } from './overviewLists'
export type { Receipt, SummaryInput } from './summaryInput'
export type { SummaryKey } from './summaryTexts'
export { SUMMARY_SHEETS } from './summaryTexts'
