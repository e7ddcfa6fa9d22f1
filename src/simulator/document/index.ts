/** The workbook behind API and window: its sheets, contents and looks. */
export * from './address'
export * from './area'
export { clientValue, valueType } from './cellValues'
export type { ChartModel, SeriesModel } from './chartModel'
export { triggerSource, type Actor, type DocumentEvent } from './events'
export { mergeCells, unmergeCells } from './merging'
export { defineName, findName, namesIn, removeName } from './names'
export { shownText } from './numberText'
export type { HeaderFooterTexts, PageSetup } from './pageSetup'
export {
  hasLockedCell,
  requirePermission,
  requireUnlocked,
  requireUnprotected,
  type Permission,
} from './protectionRules'
export { refused } from './refusals'
export {
  Sheet,
  type ConditionalRule,
  type NameState,
  type Note,
  type ValidationRule,
  type ValidationSettings,
  type Visibility,
} from './sheet'
export * from './sheetOperations'
export { deleteCells, insertCells, moveBlock } from './structure'
export { borderLine, PLAIN_STYLE, type BorderLine, type CellStyle } from './styles'
export { bodyOf, type TableState } from './tableState'
export { WorkbookDocument } from './workbookDocument'
export {
  clearContents,
  clearFormats,
  gridOf,
  noteChange,
  writeEntries,
  writeNumberFormats,
  type GivenValues,
  type Place,
} from './writing'
export { serialOf } from './dateSerial'
export { linesHidden, setLinesHidden } from './lineVisibility'
export { selectCells } from './selection'
export { applyFilter, clearFilter, removeFilter, type Criteria } from './filtering'
export * from './tables'
export { boxOf, seriesFrom } from './chartSource'
export { sortRows } from './sorting'
export { takeForeignCells } from './pasting'
