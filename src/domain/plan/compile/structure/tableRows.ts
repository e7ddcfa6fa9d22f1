import type { PlanText } from '../text'
import { hasUnitShape, isPerson } from '../units'
import type { Block } from './block'
import { blockOf } from './block'
import { numberMark } from './numbering'
import type { TableHeader } from './tableHeader'
import { cellsOf, columnRole, onlyBars, withinBars } from './tableHeader'

/** Cells by the columns of the header; null where a cell is empty or merged with the one above. */
export type RawRow = readonly (Block | null)[]

export interface RawTable {
  readonly rows: readonly RawRow[]
  /** How many columns from the left say what is to be done: more than the header names where one of its cells spans several. */
  readonly extra: number
  /** The first line after the table. */
  readonly next: number
}

const LOOKAHEAD = 8

const filled = (cell: Block | null | undefined): Block | null => (cell && cell.text !== '' ? cell : null)

const isRule = (text: string): boolean => /^[-:|\s=+]*$/.test(text)

const startsChapter = (text: string): boolean => {
  const style = numberMark(text)?.style
  return style === 'chapter' || style === 'part' || /^附[件表]/.test(text)
}

function wholeRows(text: PlanText, header: TableHeader, until: number): RawTable {
  const rows: (Block | null)[][] = []
  let at = header.next
  for (; at < until; at += 1) {
    const line = text.lines[at]
    if (!line || line.text === '') continue
    const cells = withinBars(cellsOf(text, line, header.separator), header.width)
    const last = rows.at(-1)
    if (cells.length < 2) {
      const missing = last !== undefined && last.length < header.width && !startsChapter(line.text)
      if (!missing) break
      const open = last.at(-1)
      last[last.length - 1] = blockOf(text.folded, open?.start ?? line.start, line.end)
    } else if (!isRule(line.text) && !cells.every((cell) => cell.text === '' || columnRole(cell.text, true) !== null)) {
      rows.push(cells.map(filled))
    }
  }
  return { rows, extra: 0, next: at }
}

/** The cells of one row that are printed; those of merged cells are missing, and nobody says where. */
interface PrintedRow {
  readonly cells: (Block | null)[]
}

const looksLikeUnits = (cell: Block | null | undefined): boolean =>
  !!cell &&
  cell.text.length < 400 &&
  cell.text.split(/[、,;\s]+/).some((name) => hasUnitShape(name.replace(/等$/, '')) || isPerson(name))

/** Missing cells stand left, where cells are merged; where the row as printed fits better it stays as it is. */
function aligned({ cells }: PrintedRow, width: number, unitColumn: number): RawRow {
  const printed = cells.filter((cell) => cell !== null)
  const missing = width - printed.length
  if (missing <= 0) return cells.slice(0, width)
  const left = [...new Array<null>(missing).fill(null), ...printed]
  const asPrinted = [...cells, ...new Array<null>(Math.max(0, width - cells.length)).fill(null)].slice(0, width)
  return unitColumn < 0 || looksLikeUnits(left[unitColumn]) || !looksLikeUnits(asPrinted[unitColumn]) ? left : asPrinted
}

const firstUnitColumn = ({ roles, width }: TableHeader): number => {
  const at = roles.findIndex((role) => role === 'lead' || role === 'responsible')
  return at < 0 ? -1 : at + width - roles.length
}

function barredCells(text: PlanText, header: TableHeader, until: number): RawTable {
  const rows: PrintedRow[] = []
  let cells: (Block | null)[] = []
  let open: number | null = null
  const close = () => {
    if (cells.some((cell) => cell !== null)) rows.push({ cells })
    cells = []
  }
  const goesOn = (from: number): boolean =>
    text.lines.slice(from, Math.min(until, from + LOOKAHEAD)).some((line) => line.text.includes('|'))
  let at = header.next
  for (; at < until; at += 1) {
    const line = text.lines[at]
    if (!line || line.text === '') continue
    if (onlyBars(line.text)) {
      for (let bar = 0; bar < line.text.replaceAll(' ', '').length; bar += 1) cells.push(null)
    } else if (!line.text.endsWith('|')) {
      if (!goesOn(at) || startsChapter(line.text)) break
      open ??= line.start
      continue
    } else {
      cells.push(blockOf(text.folded, open ?? line.start, text.folded.lastIndexOf('|', line.end - 1)))
      open = null
    }
    if (cells.length >= header.width) close()
  }
  close()
  const unitColumn = firstUnitColumn(header)
  return {
    rows: rows.map((row) => aligned(row, header.width, unitColumn)),
    extra: header.width - header.roles.length,
    next: at,
  }
}

/** Rows of cells that stand one to a line with nothing between: a row starts with its ordinal, or after as many lines as there are columns. */
class BareRows {
  readonly rows: Block[][] = []

  constructor(private readonly header: TableHeader) {}

  private get full(): boolean {
    return (this.rows.at(-1)?.length ?? 0) >= this.header.width
  }

  private starts(words: string): boolean {
    if (this.header.roles[0] !== 'ordinal') return this.rows.length === 0 || this.full
    return /^\d{1,3}$/.test(words) && Number(words) === this.rows.length + 1
  }

  /** Whether the line still belongs to the table. */
  take(cell: Block): boolean {
    const starts = this.starts(cell.text)
    if (startsChapter(cell.text) || (this.rows.length === 0 && !starts)) return false
    if (this.full && !starts && isSentence(cell.text)) return false
    const headAgain = (starts || this.full) && columnRole(cell.text, true) !== null
    if (!headAgain) this.add(cell, starts)
    return true
  }

  private add(cell: Block, starts: boolean): void {
    if (starts) this.rows.push([cell])
    else this.rows.at(-1)?.push(cell)
  }
}

const isSentence = (words: string): boolean => words.length > 60 && /[。;]$/.test(words)

function bareCells(text: PlanText, header: TableHeader, until: number): RawTable {
  const read = new BareRows(header)
  let at = header.next
  for (; at < until; at += 1) {
    const line = text.lines[at]
    if (line && line.text !== '' && !read.take(blockOf(text.folded, line.start, line.end))) break
  }
  return { rows: read.rows.map((cells) => fitted(text, cells, header)), extra: 0, next: at }
}

/** Lines that are more than columns belong to the text before the units; columns that are more than lines stay empty at the end. */
function fitted(text: PlanText, cells: readonly Block[], { roles }: TableHeader): RawRow {
  const surplus = cells.length - roles.length
  if (surplus <= 0) return [...cells, ...new Array<null>(-surplus).fill(null)]
  const textColumn = Math.max(
    ...roles.map((role, at) => (role === 'task' || role === 'measure' || role === 'target' ? at : 0)),
  )
  const [first, last] = [cells[textColumn], cells[textColumn + surplus]]
  const joined = first && last ? [blockOf(text.folded, first.start, last.end)] : []
  return [...cells.slice(0, textColumn), ...joined, ...cells.slice(textColumn + surplus + 1)]
}

/** The rows below a header, up to `until` (a line from 0) at most. */
export function tableRows(text: PlanText, header: TableHeader, until: number): RawTable {
  if (header.layout === 'rows') return wholeRows(text, header, until)
  return header.layout === 'cells' ? barredCells(text, header, until) : bareCells(text, header, until)
}
