import type { SheetLayout } from '../../../domain/model'
import type { Capabilities } from '../capabilities'
import { rangeOn } from '../ranges'
import { writeCharts } from './charts'
import { writeConditionalFormats } from './conditionalFormats'
import { writeInputRule } from './inputRules'
import { looksBytes, looksOf, writeLooks } from './looks'
import { writePrintSetup } from './printSetup'
import { formatBytes, formatRanges, rowBlocks, writeBlock, writeFormats, writeLinks } from './sheetContent'
import { writeColumns, writeMerges, writeRows } from './sheetGeometry'
import { BYTES_PER_CALL, type Step } from './step'

/** A sheet of the layout, with what it is called in Excel while it is written. */
export interface SheetTarget {
  readonly layout: SheetLayout
  readonly name: string
}

export interface WritingContext {
  readonly capabilities: Capabilities
  /** What a sheet of the layout is called in Excel while the layout is written. */
  readonly nameOf: (sheet: string) => string
  /** A formula with the sheets that are still being built under their present names. */
  readonly translated: (formula: string) => string
}

/** A step's work on the sheet it belongs to. */
type SheetWork = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void

const CHART_CALLS = 90
const RULE_CALLS = 9
const FORMAT_CALLS = 14
const PRINT_CALLS = 20

function furnishingBytes(layout: SheetLayout): number {
  const ruleRanges = layout.inputRules.reduce((sum, { ranges }) => sum + ranges.length, 0)
  const links = layout.cells.filter(({ link }) => link !== undefined).length
  const calls =
    ruleRanges * RULE_CALLS +
    layout.conditionalFormats.length * FORMAT_CALLS +
    layout.charts.length * CHART_CALLS +
    (layout.columns.length + layout.rowHeights.size + layout.merges.length + links) * 2 +
    PRINT_CALLS
  return calls * BYTES_PER_CALL
}

function writeFurnishings(target: SheetTarget, writing: WritingContext): SheetWork {
  const { layout } = target
  return (sheet, context) => {
    writeMerges(sheet, layout)
    writeRows(sheet, layout)
    for (const rule of layout.inputRules) {
      for (const range of rule.ranges) writeInputRule(rangeOn(sheet, range), rule, writing.translated)
    }
    writeConditionalFormats(sheet, layout.conditionalFormats, writing.translated)
    writeCharts(sheet, layout.charts, (name) => context.workbook.worksheets.getItem(writing.nameOf(name)))
    if (writing.capabilities['print-setup']) writePrintSetup(sheet, layout.print)
    if (writing.capabilities['auto-filter'] && layout.autoFilter !== undefined) {
      sheet.autoFilter.apply(rangeOn(sheet, layout.autoFilter))
    }
  }
}

/** Everything that stands on the sheet, in the order in which Excel takes it: ground, entries, looks, furnishings. */
export function sheetSteps(target: SheetTarget, writing: WritingContext): Step[] {
  const { layout } = target
  const formats = formatRanges(layout)
  const looks = looksOf(layout)
  const together = writing.capabilities['many-ranges']
  const step = (bytes: number, work: SheetWork, sheetsDone = 0): Step => ({
    bytes,
    sheetsDone,
    write: (context) => work(context.workbook.worksheets.getItem(target.name), context),
  })
  return [
    step(formatBytes(formats.before), (sheet) => {
      sheet.showGridlines = false
      writeColumns(sheet, layout)
      writeLinks(sheet, layout)
      writeFormats(sheet, formats.before)
    }),
    ...rowBlocks(layout, writing.translated).map((block) => step(block.bytes, (sheet) => writeBlock(sheet, block))),
    step(looksBytes(looks, together) + formatBytes(formats.after), (sheet) => {
      writeFormats(sheet, formats.after)
      writeLooks(sheet, looks, together)
    }),
    step(furnishingBytes(layout), writeFurnishings(target, writing), 1),
  ]
}

/** The last touches, which hidden or protected sheets would not take: name, visibility, frozen panes, protection. */
export function showSheet(
  context: Excel.RequestContext,
  target: SheetTarget,
  protection: Excel.WorksheetProtectionOptions,
): void {
  const { layout, name } = target
  const sheet = context.workbook.worksheets.getItem(name)
  const { rows, columns } = layout.freeze
  if (name !== layout.name) sheet.name = layout.name
  if (layout.visibility === 'visible') sheet.visibility = 'Visible'
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns))
  else if (rows > 0) sheet.freezePanes.freezeRows(rows)
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns)
  if (layout.visibility === 'hidden') sheet.visibility = 'Hidden'
  if (layout.visibility === 'veryHidden') sheet.visibility = 'VeryHidden'
  if (layout.protected) sheet.protection.protect(protection)
}
