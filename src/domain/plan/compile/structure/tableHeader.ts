import type { PlanText } from '../text'
import type { Block, ColumnRole } from './block'
import type { Separator } from './cells'
import { cellsOf, onlyBars, withinBars } from './cells'
import { columnRole, isHeader } from './columnRoles'

const LONGEST_NAME = 14
const LONGEST_LINE = 160
const MOST_COLUMNS = 20
const LEAST_BLANK_COLUMNS = 3

/** How rows are laid out: one to a line; one cell to a line with or without a bar behind it; or cells parted by single blanks, broken into lines anywhere. */
export type TableLayout = 'rows' | 'cells' | 'bare-cells' | 'blanks'

export interface TableHeader {
  readonly roles: readonly ColumnRole[]
  readonly layout: TableLayout
  readonly separator: Separator
  /** Cells of a row, where cells stand one to a line. */
  readonly width: number
  /** The first line after the header. */
  readonly next: number
}

const allNamed = (roles: readonly (ColumnRole | null)[]): ColumnRole[] => roles.filter((role) => role !== null)

const headerCells = (text: PlanText, at: number, separator: Separator): readonly Block[] => {
  const line = text.lines[at]
  return line && line.text !== '' && line.text.length <= LONGEST_LINE ? cellsOf(text, line, separator) : []
}

/** 「责任单位」 above 「牵头 | 配合」, or 「牵头」 above 「单位」: the lower line says more, or ends what the upper one begins. */
function roleOfTwo(upper: string, lower: string): ColumnRole | null {
  if (lower === '') return columnRole(upper)
  return columnRole(lower, true) ?? columnRole(upper + lower) ?? columnRole(lower)
}

/** A header printed in two lines, cell by cell. */
function twoLineHeader(text: PlanText, at: number, separator: Separator): TableHeader | null {
  const [upper, lower] = [headerCells(text, at, separator), headerCells(text, at + 1, separator)]
  const width = Math.max(upper.length, lower.length)
  if (upper.length < 3 || lower.length < 2 || lower.some((cell) => cell.text.length > LONGEST_NAME)) return null
  if (Math.abs(upper.length - lower.length) > 1) return null
  const places = [...new Array(width).keys()]
  const roles = places.map((place) => roleOfTwo(upper[place]?.text ?? '', lower[place]?.text ?? ''))
  const edge = (place: number) => (upper[place]?.text ?? '') === '' && (lower[place]?.text ?? '') === ''
  const inside = roles.filter((_, place) => !edge(place))
  const below = lower.filter(({ text: words }) => words !== '')
  if (below.length === 0 || !isHeader(inside)) return null
  return { roles: allNamed(inside), layout: 'rows', separator, width: inside.length, next: at + 2 }
}

function oneLineHeader(text: PlanText, at: number, separator: Separator): TableHeader | null {
  const cells = withinBars(headerCells(text, at, separator), null)
  const roles = cells.map((cell) => columnRole(cell.text))
  if (cells.length < 2 || !isHeader(roles)) return null
  return { roles: allNamed(roles), layout: 'rows', separator, width: cells.length, next: at + 1 }
}

/** Whether the line below a header names columns again, with other meanings: the two are one header. */
function saysMoreBelow(text: PlanText, { next, separator, roles }: TableHeader): boolean {
  const cells = headerCells(text, next, separator)
  const filled = cells.filter(({ text: words }) => words !== '')
  const known = filled.map(({ text: words }) => columnRole(words, true))
  return (
    filled.length > 0 && known.every((role) => role !== null) && known.some((role) => role && !roles.includes(role))
  )
}

function rowHeader(text: PlanText, at: number): TableHeader | null {
  for (const separator of ['|', '\t', '  '] as const) {
    const header = oneLineHeader(text, at, separator)
    if (header && !saysMoreBelow(text, header)) return header
    const both = separator === '  ' ? null : twoLineHeader(text, at, separator)
    if (both ?? header) return both ?? header
  }
  return null
}

/** 「序号 重点任务 牵头单位 完成时限」: names of columns parted by single blanks, all of them known. */
function blankHeader(text: PlanText, at: number): TableHeader | null {
  const cells = headerCells(text, at, ' ')
  const roles = cells.map((cell) => columnRole(cell.text, true))
  if (cells.length < LEAST_BLANK_COLUMNS || roles[0] !== 'ordinal' || !isHeader(roles)) return null
  return { roles: allNamed(roles), layout: 'blanks', separator: ' ', width: cells.length, next: at + 1 }
}

/** Names of columns one to a line, blank lines between them left out. */
function namesBelow({ lines }: PlanText, at: number, barred: boolean): { roles: ColumnRole[]; next: number } {
  const roles: ColumnRole[] = []
  let next = at
  for (; next < lines.length && roles.length < MOST_COLUMNS; next += 1) {
    const words = lines[next]?.text ?? ''
    if (words === '') continue
    const exactly = !barred && roles[0] !== 'ordinal'
    const role = barred === words.endsWith('|') ? columnRole(barred ? words.slice(0, -1) : words, exactly) : null
    const starts = role === 'ordinal' && roles.length > 0
    if (role === null || starts) break
    roles.push(role)
  }
  return { roles, next }
}

function cellHeader(text: PlanText, at: number, barred: boolean): TableHeader | null {
  const { roles, next } = namesBelow(text, at, barred)
  if (roles.length < 3 || !isHeader(roles)) return null
  const after = text.lines[next]?.text ?? ''
  const bars = barred && onlyBars(after) ? after.replaceAll(' ', '').length : 0
  const layout = barred ? 'cells' : 'bare-cells'
  return { roles, layout, separator: '|', width: roles.length + bars, next: next + (bars > 0 ? 1 : 0) }
}

/** The head of a table of tasks that starts on this line (from 0); null where none does. */
export function tableHeader(text: PlanText, at: number): TableHeader | null {
  const words = text.lines[at]?.text ?? ''
  if (words === '') return null
  if (words.endsWith('|') && !words.slice(0, -1).includes('|')) return cellHeader(text, at, true)
  const inRows = rowHeader(text, at) ?? blankHeader(text, at)
  return inRows ?? (words.length <= LONGEST_NAME ? cellHeader(text, at, false) : null)
}
