import type { PlanText } from '../text'
import type { Block, ColumnRole, Part, TableRow } from './block'
import type { TableHeader } from './tableHeader'
import { tableHeader } from './tableHeader'
import type { RawRow, RawTable } from './tableRows'
import { tableRows } from './tableRows'

const TEXT_ROLES: ReadonlySet<ColumnRole> = new Set(['task', 'measure', 'target'])
const UNIT_ROLES: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'support', 'participate', 'guide'])

/** The role of each column; where one header cell spans several columns it is the first. */
const rolesOf = ({ roles }: TableHeader, { extra }: RawTable): readonly ColumnRole[] => [
  ...new Array<ColumnRole>(extra).fill(roles[0] ?? 'task'),
  ...roles,
]

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

interface Columns {
  readonly roles: readonly ColumnRole[]
  readonly grouped: boolean
}

function cellsOfRow(row: RawRow, above: TableRow | undefined, { roles }: Columns): TableRow['cells'] {
  const printed = row.flatMap((block, column) => {
    const role = roles[column]
    return block && role && role !== 'ordinal' && role !== 'note' && !TEXT_ROLES.has(role) ? [{ block, role }] : []
  })
  const named = printed.some(({ role }) => UNIT_ROLES.has(role))
  if (!named && above)
    return [...above.cells.filter(({ role }) => !printed.some((cell) => cell.role === role)), ...printed]
  return printed.flatMap((cell) => {
    if (saysAsAbove(cell.block)) return above?.cells.filter(({ role }) => role === cell.role) ?? []
    return saysNothing(cell.block) ? [] : [cell]
  })
}

function tableRow(row: RawRow, above: TableRow | undefined, columns: Columns): TableRow {
  const { roles, grouped } = columns
  const ordinal = row.find((block, column) => block && roles[column] === 'ordinal') ?? null
  const texts = row.flatMap((block, column) =>
    block && TEXT_ROLES.has(roles[column] ?? 'note') ? [{ block, column }] : [],
  )
  return { ordinal, texts, cells: cellsOfRow(row, above, columns), grouped }
}

function partsOf(header: TableHeader, table: RawTable): readonly Part[] {
  const roles = rolesOf(header, table)
  const texts = roles.flatMap((role, column) => (role === 'task' || role === 'measure' ? [column] : []))
  const columns = { roles, grouped: groups(table.rows, texts) }
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
