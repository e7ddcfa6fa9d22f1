import type { PlanText } from '../text'
import type { Block, ColumnRole, Part, TableRow } from './block'
import type { TableHeader } from './tableHeader'
import { tableHeader } from './tableHeader'
import { numberMark } from './numbering'
import type { RawRow, RawTable } from './tableRows'
import { tableRows } from './tableRows'

const TEXT_ROLES: ReadonlySet<ColumnRole> = new Set(['task', 'measure', 'target'])
const UNIT_ROLES: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'support', 'participate', 'guide'])

/** The role of each column; where one header cell spans several columns it is the first. */
const rolesOf = ({ roles }: TableHeader, { extra }: RawTable): readonly ColumnRole[] => [
  ...new Array<ColumnRole>(extra).fill(roles[0] ?? 'task'),
  ...roles,
]

/** A column of categories only counts where its cells are what rows hang under. */
const isText = (role: ColumnRole | undefined, grouped: boolean): boolean =>
  role !== undefined && (TEXT_ROLES.has(role) || (role === 'category' && grouped))

const isRepeated = (cell: Block | null | undefined, above: Block | null | undefined): boolean =>
  !!cell && !!above && cell.text === above.text

const saysAsAbove = (cell: Block): boolean => /^(?:同上|"|〃|同)$/.test(cell.text)
const saysNothing = (cell: Block): boolean => /^[-/\\~无]+$/.test(cell.text)

/** Whether the first of several text columns groups rows: one of its cells is empty or the same as the one above. */
function groups(rows: readonly RawRow[], texts: readonly number[]): boolean {
  const [first] = texts
  if (first === undefined || texts.length < 2) return false
  return rows.some((row, at) => at > 0 && (!row[first] || isRepeated(row[first], rows[at - 1]?.[first])))
}

/** Where nearly every row has its own number, rows are the tasks, whatever cells are merged. */
function numbered(rows: readonly RawRow[], roles: readonly ColumnRole[]): boolean {
  const column = roles.indexOf('ordinal')
  const printed = rows.filter((row) => /^\d{1,3}[.、]?$/.test(row[column]?.text ?? ''))
  const values = new Set(printed.map((row) => row[column]?.text))
  return column >= 0 && printed.length * 4 >= rows.length * 3 && values.size === printed.length
}

interface Columns {
  readonly roles: readonly ColumnRole[]
  readonly grouped: boolean
}

/** A row that only holds a heading has no units, not even those above: 「一、建设数字政府 | | |」. */
function isHeading(row: RawRow, roles: readonly ColumnRole[]): boolean {
  const filled = row.flatMap((block, column) => (block ? [{ block, role: roles[column] }] : []))
  const [only] = filled
  return filled.length === 1 && only !== undefined && (only.role === 'ordinal' || numberMark(only.block.text) !== null)
}

function cellsOfRow(row: RawRow, above: TableRow | undefined, { roles }: Columns): TableRow['cells'] {
  const printed = row.flatMap((block, column) => {
    const role = roles[column]
    const helps = role === 'responsible' && roles.includes('lead')
    return block && role && role !== 'ordinal' && role !== 'note' && role !== 'category' && !TEXT_ROLES.has(role)
      ? [{ block, role: helps ? ('support' as const) : role }]
      : []
  })
  const named = printed.some(({ role }) => UNIT_ROLES.has(role))
  const alone = isHeading(row, roles)
  if (!named && above && !alone)
    return [...above.cells.filter(({ role }) => !printed.some((cell) => cell.role === role)), ...printed]
  return printed.flatMap((cell) => {
    if (saysAsAbove(cell.block)) return above?.cells.filter(({ role }) => role === cell.role) ?? []
    return saysNothing(cell.block) ? [] : [cell]
  })
}

function tableRow(row: RawRow, above: TableRow | undefined, columns: Columns): TableRow {
  const { roles, grouped } = columns
  const first = row.find((block, column) => block && roles[column] === 'ordinal') ?? null
  const ordinal = first && /^\d{1,3}[.、]?$/.test(first.text) ? first : null
  const texts = row.flatMap((block, column) =>
    block && (isText(roles[column], grouped) || (block === first && !ordinal)) ? [{ block, column }] : [],
  )
  return {
    ordinal,
    texts,
    continues: texts.every(({ column }) => roles[column] === 'target'),
    cells: cellsOfRow(row, above, columns),
    grouped,
  }
}

function partsOf(header: TableHeader, table: RawTable): readonly Part[] {
  const roles = rolesOf(header, table)
  const texts = roles.flatMap((role, column) =>
    role === 'task' || role === 'measure' || role === 'category' ? [column] : [],
  )
  const columns = { roles, grouped: !numbered(table.rows, roles) && groups(table.rows, texts) }
  const rows: TableRow[] = []
  for (const row of table.rows) {
    const read = tableRow(row, rows.at(-1), columns)
    if (read.texts.length > 0) rows.push(read)
  }
  return rows.map((row) => ({ row }))
}

/** The lines from `from` up to, without it, `until` (from 0), tables read as rows. Blank lines and `skipped` ones are left out. */
export function partsBetween(
  text: PlanText,
  from: number,
  until: number,
  skipped: ReadonlySet<number>,
): readonly Part[] {
  const parts: Part[] = []
  let at = from
  while (at < until) {
    const header = tableHeader(text, at)
    const table = header && header.next <= until ? tableRows(text, header, until) : null
    if (header && table && table.rows.length > 0) {
      parts.push(...partsOf(header, table))
      at = Math.max(table.next, header.next)
      continue
    }
    const line = text.lines[at]
    if (line && line.text !== '' && !skipped.has(at)) {
      const start = line.start + text.folded.slice(line.start, line.end).indexOf(line.text.charAt(0))
      parts.push({ line: { start, end: start + line.text.length, text: line.text } })
    }
    at += 1
  }
  return parts
}
