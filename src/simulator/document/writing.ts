import type { EngineCell, EngineValue } from '../engine/engine'
import { localAddress } from './address'
import { cellArea, columnsOf, isSingleCell, isUnbounded, rowsOf, type Area } from './area'
import { clientValue, valueType } from './cellValues'
import { triggerSource, type Actor } from './events'
import { requirePermission, requireUnlocked } from './protectionRules'
import { refused } from './refusals'
import type { Sheet } from './sheet'
import { restyled } from './styles'
import { entryOf } from './typedText'
import type { WorkbookDocument } from './workbookDocument'

export interface Place {
  readonly sheet: Sheet
  readonly area: Area
  readonly actor: Actor
}

/** Characters in one cell; Microsoft Support, "Excel specifications and limits". */
const LONGEST_TEXT = 32_767
const LONGEST_FORMULA = 8192

/** One value for every cell, or rows of values; null leaves a cell as it is. */
export type GivenValues = string | number | boolean | null | readonly (readonly unknown[])[]

/** `Range.values` and `Range.formulas`: entries by Excel's rules, as one change with one event. */
export function writeEntries(document: WorkbookDocument, place: Place, given: GivenValues): void {
  const { sheet, area } = place
  requireCells(area, given)
  const at = gridOf(given, area)
  requireUnlocked(sheet, area)
  noteChange(document, place, () => {
    for (let row = area.top; row <= area.bottom; row++) {
      const run = new EngineRun(document, sheet, row)
      for (let column = area.left; column <= area.right; column++) {
        const value = at(row - area.top, column - area.left)
        if (value === null || value === undefined || isCovered(document, sheet, row, column)) run.end()
        else run.add(column, enter(document, sheet, { row, column, value }))
      }
      run.end()
    }
  })
}

/** Cell properties are written to bounded ranges only, and null is no value for a whole range; Microsoft Learn, "Unbounded ranges", "Blank and null values". */
function requireCells(area: Area, given: GivenValues | undefined): void {
  if (isUnbounded(area) || given === null || given === undefined) throw refused.argument()
}

/** Looks up the value of a cell, after the shape was found right. */
export function gridOf(given: GivenValues | undefined, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(given)) return () => given
  const rows = given as readonly (readonly unknown[])[]
  const fits =
    rows.length === rowsOf(area) && rows.every((line) => Array.isArray(line) && line.length === columnsOf(area))
  if (!fits) throw refused.dimensions()
  return (row, column) => rows[row]?.[column]
}

function enter(
  document: WorkbookDocument,
  sheet: Sheet,
  cell: { row: number; column: number; value: unknown },
): EngineCell {
  const { row, column, value } = cell
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') throw refused.argument()
  if (typeof value === 'string' && value.length > (value.startsWith('=') ? LONGEST_FORMULA : LONGEST_TEXT))
    throw refused.argument()
  const style = sheet.grid.styleAt(row, column)
  const entry = entryOf(value, style.numberFormat, document.options.yearNow)
  const restyle = entry.impliedFormat !== null && style.numberFormat === 'General'
  sheet.grid.put(row, column, {
    content: entry.content,
    quoted: entry.quoted,
    style: restyle ? restyled(style, 'numberFormat', entry.impliedFormat ?? 'General') : style,
  })
  return entry.content ?? { value: null }
}

/** Cells under a merged area, save its first, take no content. */
function isCovered(document: WorkbookDocument, sheet: Sheet, row: number, column: number): boolean {
  if (sheet.merges.length === 0) return false
  const merge = document.mergedAreaAt(sheet, row, column)
  return merge.top !== row || merge.left !== column
}

/** Neighbouring cells of a row, handed to the engine together. */
class EngineRun {
  private start = 0
  private cells: EngineCell[] = []

  constructor(
    private readonly document: WorkbookDocument,
    private readonly sheet: Sheet,
    private readonly row: number,
  ) {}

  add(column: number, cell: EngineCell): void {
    if (this.cells.length === 0) this.start = column
    this.cells.push(cell)
  }

  end(): void {
    if (this.cells.length > 0) this.document.engine.setCells(this.sheet.id, this.row, this.start, [this.cells])
    this.cells = []
  }
}

/** Runs a change and tells of it; values before and after only for a single cell, as Excel does. */
export function noteChange(document: WorkbookDocument, place: Place, change: () => void): void {
  const { sheet, area, actor } = place
  const single = isSingleCell(area)
  const before = single ? document.valueAt(sheet, area.top, area.left) : null
  change()
  const edited = { ...changedDetails(place, 'RangeEdited'), triggerSource: triggerSource(actor) }
  const valueAfter = single ? valueAfterChange(document, sheet, area) : null
  document.raise({
    kind: 'changed',
    sheetId: sheet.id,
    details: () => (valueAfter === null ? edited : { ...edited, ...valueDetails(before, valueAfter()) }),
  })
}

/** A constant is what it is now, whatever is typed next; a formula's value is there when the event leaves. */
function valueAfterChange(document: WorkbookDocument, sheet: Sheet, { top, left }: Area): () => EngineValue {
  const content = sheet.grid.at(top, left)?.content ?? null
  if (content !== null && 'formula' in content) return () => (sheet.deleted ? null : document.valueAt(sheet, top, left))
  return () => content?.value ?? null
}

const valueDetails = (before: EngineValue, after: EngineValue): object => ({
  valueBefore: clientValue(before),
  valueAfter: clientValue(after),
  valueTypeBefore: valueType(before),
  valueTypeAfter: valueType(after),
})

export const changedDetails = (place: Place, changeType: string): Readonly<Record<string, unknown>> => ({
  changeType,
  source: 'Local',
  worksheetId: place.sheet.id,
  address: localAddress(place.area),
  shiftDirection: 'None',
  triggerSource: triggerSource(place.actor),
})

/** One format for every cell, or rows of formats; null leaves a cell as it is. */
export function writeNumberFormats(place: Place, given: GivenValues): void {
  const { sheet, area } = place
  requireCells(area, given)
  requirePermission(sheet, 'allowFormatCells')
  if (!Array.isArray(given)) return sheet.grid.restyle(area, 'numberFormat', String(given))
  const at = gridOf(given, area)
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const format = at(row - area.top, column - area.left)
      if (format === null || format === undefined) continue
      sheet.grid.restyle(cellArea(row, column), 'numberFormat', String(format))
    }
  }
}

/** Contents go, looks stay. */
export function clearContents(document: WorkbookDocument, place: Place): void {
  const { sheet, area } = place
  requireUnlocked(sheet, area)
  noteChange(document, place, () => {
    for (const [row, column, cell] of [...sheet.grid.within(area)]) {
      if (cell.content === null) continue
      sheet.grid.put(row, column, { ...cell, content: null, quoted: false })
      document.engine.setCells(sheet.id, row, column, [[{ value: null }]])
    }
  })
}

/** Looks go, contents stay. */
export function clearFormats(place: Place): void {
  const { sheet, area } = place
  requirePermission(sheet, 'allowFormatCells')
  for (const [row, column, cell] of [...sheet.grid.within(area)]) {
    sheet.grid.remove(row, column)
    if (cell.content !== null) sheet.grid.setContent(row, column, cell.content, cell.quoted)
  }
  sheet.conditionalRules = sheet.conditionalRules.filter((rule) => !rule.areas.every((part) => overlaps(part, area)))
}

const overlaps = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
