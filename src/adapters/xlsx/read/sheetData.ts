import type { CellValue } from '../../../domain/model'
import { parseAddress } from '../../../domain/model'
import type { CellGrid } from './cellGrid'
import type { ValueContext } from './cellValue'
import { cellValue } from './cellValue'
import { PlainCells } from './plainCells'
import { refuse } from './readFailure'
import { readRichText } from './richText'
import type { XmlScanner } from './xmlScanner'
import { normalizeLineEnds, resolveReferences } from './xmlText'

const DIGITS = /^\d+$/
const REFERENCE = /^[A-Za-z]+\d+$/

/** What stands between `<c>` and `</c>`. */
interface CellContent {
  formula: string | null
  value: CellValue
}

function startRow(scanner: XmlScanner, grid: CellGrid): void {
  if (scanner.parent !== 'sheetData') scanner.damaged('a row inside another element')
  const reference = scanner.attribute('r')
  if (reference !== null && !DIGITS.test(reference)) scanner.damaged(`row number ${reference}`)
  grid.startRow(reference === null ? grid.row + 1 : Number(reference) - 1)
  if (scanner.flag('hidden')) grid.hiddenRows.push(grid.row)
}

function moveToCell(scanner: XmlScanner, grid: CellGrid): void {
  const reference = scanner.attribute('r')
  if (reference === null) return grid.moveTo(grid.column + 1)
  const place = parseAddress(reference.toUpperCase())
  if (!place) {
    const why = `cell reference ${reference.slice(0, 40)}`
    return REFERENCE.test(reference) ? refuse('reference-out-of-range', why) : scanner.damaged(why)
  }
  if (place.row !== grid.row) scanner.damaged(`cell ${reference} stands in row ${grid.row + 1}`)
  grid.moveTo(place.column)
}

function readContent(scanner: XmlScanner, type: string, context: ValueContext): CellContent {
  const content: CellContent = { formula: null, value: null }
  while (scanner.next()) {
    if (!scanner.isOpening) return content
    if (scanner.name === 'f') content.formula = resolveReferences(normalizeLineEnds(scanner.rawText()))
    else if (scanner.name === 'is') content.value = readRichText(scanner)
    else if (scanner.name === 'v') {
      const raw = scanner.rawText()
      const value = cellValue(type, raw, context)
      if (value === undefined) scanner.damaged(`value ${raw.slice(0, 40)} in a cell of type ${type}`)
      content.value = value
    } else if (scanner.name === 'extLst') scanner.skip()
    else scanner.damaged(`<${scanner.name}> inside a cell`)
  }
  return content
}

/** Reads the current `<c>` in whatever shape it comes; the fast path in `plainCells` has taken the common ones. */
function readCell(scanner: XmlScanner, grid: CellGrid, context: ValueContext): void {
  if (scanner.parent !== 'row') scanner.damaged('a cell outside a row')
  moveToCell(scanner, grid)
  if (scanner.isEmpty) return
  const style = Number(scanner.attribute('s') ?? 0)
  const content = readContent(scanner, scanner.attribute('t') ?? '', context)
  if (content.formula !== null) grid.storeFormula({ text: content.formula, cached: content.value !== null }, style)
  if (content.value !== null) grid.store(content.value, style)
}

/** Reads the current `<sheetData>` into the grid, up to and over its closing tag. */
export function readSheetData(scanner: XmlScanner, grid: CellGrid, context: ValueContext): void {
  if (scanner.isEmpty) return
  const plain = new PlainCells(scanner.bytes, grid, context, scanner.inflater)
  while (scanner.next()) {
    if (scanner.name === 'c' && scanner.isOpening) readCell(scanner, grid, context)
    else if (scanner.name === 'row' && scanner.isOpening) startRow(scanner, grid)
    else if (scanner.name === 'sheetData' && !scanner.isOpening) break
    else if (scanner.isOpening) scanner.skip()
    if (scanner.innermost === 'row') scanner.position = plain.run(scanner.position)
  }
  grid.close()
}
