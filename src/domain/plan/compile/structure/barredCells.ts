import type { PlanText } from '../text'
import type { Block } from './block'
import { blockOf } from './block'
import { onlyBars } from './cells'
import { looksLikeUnits, onlyUnits } from './cellShapes'
import { isUnitColumn } from './columnRoles'
import { fitColumns } from './fitColumns'
import type { RawRow, RawTable } from './rawTable'
import { startsChapter } from './rawTable'
import type { TableHeader } from './tableHeader'

const LOOKAHEAD = 8

/** The cells of each line in the order of the text; null for an empty one that is printed. */
interface Cells {
  readonly lines: readonly (readonly (Block | null)[])[]
  readonly next: number
}

function cellsBelow(text: PlanText, header: TableHeader, until: number): Cells {
  const lines: (readonly (Block | null)[])[] = []
  let open: number | null = null
  const goesOn = (from: number): boolean =>
    text.lines.slice(from, Math.min(until, from + LOOKAHEAD)).some((line) => line.text.includes('|'))
  let at = header.next
  for (; at < until; at += 1) {
    const line = text.lines[at]
    if (!line || line.text === '') continue
    if (onlyBars(line.text)) lines.push(new Array<null>(line.text.replaceAll(' ', '').length).fill(null))
    else if (line.text.endsWith('|')) {
      lines.push([blockOf(text.folded, open ?? line.start, text.folded.lastIndexOf('|', line.end - 1))])
      open = null
    } else {
      if (!goesOn(at) || startsChapter(line.text)) break
      open ??= line.start
    }
  }
  return { lines, next: at }
}

/** Rows of as many cells as the header has. */
function counted(lines: Cells['lines'], width: number): readonly (Block | null)[][] {
  const rows: (Block | null)[][] = []
  let full = true
  for (const cells of lines) {
    if (full) rows.push([])
    const row = rows.at(-1)
    row?.push(...cells)
    full = (row?.length ?? 0) >= width
  }
  return rows.filter((row) => row.some((cell) => cell !== null))
}

/** Missing cells stand left, where cells are merged; where the row as printed fits better it stays as it is. */
function aligned(cells: readonly (Block | null)[], width: number, unitColumn: number): RawRow {
  const printed = cells.filter((cell) => cell !== null)
  const missing = width - printed.length
  if (missing <= 0) return cells.slice(0, width)
  const left = [...new Array<null>(missing).fill(null), ...printed]
  const asPrinted = [...cells, ...new Array<null>(Math.max(0, width - cells.length)).fill(null)].slice(0, width)
  const hasUnits = (row: RawRow) => looksLikeUnits(row[unitColumn]?.text ?? '')
  return unitColumn < 0 || hasUnits(left) || !hasUnits(asPrinted) ? left : asPrinted
}

const firstUnitColumn = ({ roles, width }: TableHeader): number => {
  const at = roles.findIndex((role) => role === 'lead' || role === 'responsible')
  return at < 0 ? -1 : at + width - roles.length
}

/** Whether counting cells goes wrong: cells that are merged are not printed, so that units stand where none should. */
function isShifted(rows: readonly RawRow[], unitColumn: number): boolean {
  if (unitColumn < 0) return false
  const wrong = rows.filter((row) => row[unitColumn] && !looksLikeUnits(row[unitColumn].text))
  const left = rows.filter((row) => row.slice(0, unitColumn).some((cell) => cell && onlyUnits(cell.text)))
  return wrong.length + left.length > 0 && wrong.length + left.length >= rows.length / 4
}

/** Rows as units end them: a cell that names none, behind one that does, starts the next. */
function byUnits(text: PlanText, lines: Cells['lines'], { roles }: TableHeader): readonly RawRow[] {
  const rows: Block[][] = [[]]
  const printed = lines.flat().filter((cell) => cell !== null)
  printed.forEach((cell, at) => {
    const before = printed[at - 1]
    const starts = before && onlyUnits(before.text) && !onlyUnits(cell.text)
    if (starts) rows.push([cell])
    else rows.at(-1)?.push(cell)
  })
  return rows.flatMap((row) => {
    const fitted = fitColumns(text, row, roles)
    return fitted ? [fitted] : []
  })
}

/** The rows of a table that prints one cell to a line with a bar behind it. */
export function barredCells(text: PlanText, header: TableHeader, until: number): RawTable {
  const { lines, next } = cellsBelow(text, header, until)
  const unitColumn = firstUnitColumn(header)
  const rows = counted(lines, header.width)
  const lastIsUnits = isUnitColumn(header.roles.at(-1))
  if (lastIsUnits && header.width === header.roles.length && isShifted(rows, unitColumn)) {
    return { rows: byUnits(text, lines, header), extra: 0, headings: new Set(), next }
  }
  return {
    rows: rows.map((row) => aligned(row, header.width, unitColumn)),
    extra: header.width - header.roles.length,
    headings: new Set(),
    next,
  }
}
