import ExcelJS, { type Worksheet } from 'exceljs'
import { readXlsx } from '../../../adapters/xlsx'
import { fail, succeed, type Result } from '../../../domain/lib'
import { addressOf, type ReadProblem, type SheetSnapshot, type WorkbookSnapshot } from '../../../domain/model'
import type { Sheet, WorkbookDocument } from '../../../simulator'
import {
  addSheet,
  activateSheet,
  defineName,
  deleteSheet,
  removeName,
  renameSheet,
  showSheet,
  PLAIN_STYLE,
  type CellStyle,
} from '../../../simulator/document'
import type { EngineCell } from '../../../simulator/engine/engine'
import { styleFromFile } from './cellStyles'
import { conditionalFormatsFromFile } from './conditionalFormats'
import { inputRulesFromFile } from './inputRules'
import { frameFromFile } from './sheetFrame'

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const

/** The looks of a file; null where the library that knows looks cannot read it. What counts is read by our own reader. */
async function looksOf(bytes: Uint8Array): Promise<ExcelJS.Workbook | null> {
  const workbook = new ExcelJS.Workbook()
  try {
    return await workbook.xlsx.load(bytes.slice().buffer)
  } catch {
    return null
  }
}

function contentAt(snapshot: SheetSnapshot, looks: Worksheet | undefined, row: number, column: number): EngineCell {
  const formula = snapshot.formulas.get(addressOf(row, column))
  const text = formula && (formula.text || looks?.getCell(row + 1, column + 1).formula)
  return text ? { formula: `=${text}` } : { value: snapshot.values[row]?.[column] ?? null }
}

/** Equal looks are one object, as the document likes it. */
function styleShelf(): (worksheet: Worksheet | undefined, row: number, column: number) => CellStyle {
  const shelf = new Map<string, CellStyle>()
  return (worksheet, row, column) => {
    const style = worksheet?.getCell(row + 1, column + 1).style
    if (!style) return PLAIN_STYLE
    const key = JSON.stringify(style)
    const known = shelf.get(key) ?? styleFromFile(style)
    shelf.set(key, known)
    return known
  }
}

interface Filling {
  readonly document: WorkbookDocument
  readonly workbook: WorkbookSnapshot
  readonly styleAt: ReturnType<typeof styleShelf>
}

function fillCells(
  { document, workbook, styleAt }: Filling,
  sheet: Sheet,
  from: SheetSnapshot,
  looks?: Worksheet,
): void {
  const rows = Math.max(from.values.length, looks?.rowCount ?? 0)
  // Absent rows are holes.
  const columns = Array.from(from.values, (line) => line?.length ?? 0).reduce(
    (most, length) => Math.max(most, length),
    looks?.columnCount ?? 0,
  )
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column): EngineCell => {
      const content = contentAt(from, looks, row, column)
      const numberFormat = workbook.numberFormats[from.formats[row]?.[column] ?? 0] ?? 'General'
      const look = styleAt(looks, row, column)
      const style = look.numberFormat === numberFormat ? look : { ...look, numberFormat }
      const blank = 'value' in content && content.value === null
      if (!blank || style !== PLAIN_STYLE)
        sheet.grid.put(row, column, { content: blank ? null : content, style, quoted: false })
      return content
    }),
  )
  if (rows > 0 && columns > 0) document.engine.setCells(sheet.id, 0, 0, cells)
}

function fillSheet(filling: Filling, sheet: Sheet, from: SheetSnapshot, looks?: Worksheet): void {
  fillCells(filling, sheet, from, looks)
  sheet.merges = [...from.merges]
  sheet.hiddenRows = new Set(from.hiddenRows)
  sheet.hiddenColumns = new Set(from.hiddenColumns)
  if (!looks) return
  frameFromFile(looks, sheet)
  sheet.validations = inputRulesFromFile(looks)
  sheet.conditionalRules = conditionalFormatsFromFile(looks, () => filling.document.nextId('format'))
}

/** Sheets cannot all go before others came: the old ones step aside under other names first. */
function clearAside(document: WorkbookDocument): readonly Sheet[] {
  const old = [...document.sheets]
  for (const name of [...document.names]) removeName(document, null, name)
  document.tables.splice(0)
  document.customProperties.clear()
  document.settings.clear()
  document.structureProtected = false
  for (const [position, sheet] of old.entries()) {
    showSheet(document, sheet, 'Visible')
    renameSheet(document, sheet, `~${position}`)
  }
  return old
}

function defineNames(document: WorkbookDocument, { names }: WorkbookSnapshot): void {
  for (const { name, refersTo, hidden } of names)
    if (!name.startsWith('_xlnm'))
      defineName(document, null, { name, formula: `=${refersTo}`, comment: '', visible: !hidden })
}

/** Puts a file into the open document, in place of what was there. A file that cannot be read changes nothing. */
export async function readWorkbook(
  document: WorkbookDocument,
  file: string,
  bytes: Uint8Array,
): Promise<Result<void, ReadProblem>> {
  const read = readXlsx(file, bytes)
  if (!read.ok) return fail(read.problem)
  const looks = await looksOf(bytes)
  const old = clearAside(document)
  const filling: Filling = { document, workbook: read.value, styleAt: styleShelf() }
  const added = read.value.sheets.map((from) => ({ from, sheet: addSheet(document, from.name, 'user') }))
  for (const { from, sheet } of added) fillSheet(filling, sheet, from, looks?.getWorksheet(from.name))
  const front = added.find(({ from }) => from.visibility === 'visible')
  if (front) activateSheet(document, front.sheet)
  for (const { from, sheet } of added) showSheet(document, sheet, VISIBILITY[from.visibility])
  for (const sheet of old) deleteSheet(document, sheet, 'user')
  defineNames(document, read.value)
  for (const [name, value] of Object.entries(read.value.properties)) document.customProperties.set(name, value)
  return succeed(undefined)
}

/** One blank sheet in place of everything. */
export function emptyWorkbook(document: WorkbookDocument): void {
  const old = clearAside(document)
  activateSheet(document, addSheet(document, 'Sheet1', 'user'))
  for (const sheet of old) deleteSheet(document, sheet, 'user')
}
