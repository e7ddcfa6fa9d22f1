import type { Block, ColumnRole, Part, TableRow } from './block'
import { isOrdinal } from './cellShapes'
import { isTextColumn, isUnitColumn } from './columnRoles'
import { numberMark } from './numbering'
import type { RawRow, RawTable } from './rawTable'
import type { TableHeader } from './tableHeader'

/** The role of each column; where one header cell spans several columns it is the first. */
const rolesOf = ({ roles }: TableHeader, { extra }: RawTable): readonly ColumnRole[] => [
  ...new Array<ColumnRole>(extra).fill(roles[0] ?? 'task'),
  ...roles,
]

/** A column of categories only counts where its cells are what rows hang under. */
const isText = (role: ColumnRole | undefined, grouped: boolean): boolean =>
  isTextColumn(role) || (role === 'category' && grouped)

const isRepeated = (cell: Block | null | undefined, above: Block | null | undefined): boolean =>
  !!cell && !!above && cell.text === above.text

const isChineseOrdinal = (words: string): boolean => isOrdinal(words) && !/^\d/.test(words)

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
  readonly headings: ReadonlySet<RawRow>
  readonly roles: readonly ColumnRole[]
  readonly grouped: boolean
}

/** A row that only holds a heading has no units, not even those above: 「一、建设数字政府 | | |」, 「一 | 稳增长 | | |」. */
function isHeading(row: RawRow, { roles, headings }: Columns): boolean {
  if (headings.has(row)) return true
  const filled = row.flatMap((block, column) => (block ? [{ block, role: roles[column] }] : []))
  const [first, second] = filled
  if (!first || filled.length > 2) return false
  if (filled.length === 1) return first.role === 'ordinal' || numberMark(first.block.text) !== null
  return first.role === 'ordinal' && isChineseOrdinal(first.block.text) && isTextColumn(second?.role)
}

function cellsOfRow(row: RawRow, above: TableRow | undefined, columns: Columns): TableRow['cells'] {
  const { roles } = columns
  const printed = row.flatMap((block, column) => {
    const role = roles[column]
    const helps = role === 'responsible' && roles.includes('lead')
    return block && role && role !== 'ordinal' && role !== 'note' && role !== 'category' && !isTextColumn(role)
      ? [{ block, role: helps ? ('support' as const) : role }]
      : []
  })
  const named = printed.some(({ role }) => isUnitColumn(role))
  const alone = isHeading(row, columns)
  if (!named && above && !above.heading && !alone)
    return [...above.cells.filter(({ role }) => !printed.some((cell) => cell.role === role)), ...printed]
  return printed.flatMap((cell) => {
    if (saysAsAbove(cell.block)) return above?.cells.filter(({ role }) => role === cell.role) ?? []
    return saysNothing(cell.block) ? [] : [cell]
  })
}

/** 「3」, 「一」, 「（二）」: the number of a row in a cell of its own. */
const ordinalOf = (cell: Block | null): Block | null => (cell && isOrdinal(cell.text) ? cell : null)

function tableRow(row: RawRow, above: TableRow | undefined, columns: Columns): TableRow {
  const { roles, grouped } = columns
  const heading = isHeading(row, columns)
  const first = row.find((block, column) => block && roles[column] === 'ordinal') ?? null
  const ordinal = ordinalOf(first)
  const texts = row.flatMap((block, column) =>
    block && (isText(roles[column], grouped) || heading || block === first) && block !== ordinal
      ? [{ block, column }]
      : [],
  )
  return {
    ordinal,
    texts,
    continues: !heading && !ordinal && texts.every(({ column }) => roles[column] === 'target'),
    cells: cellsOfRow(row, above, columns),
    grouped,
    heading,
  }
}

/** The rows of a table as parts of the plan, in order. */
export function partsOf(header: TableHeader, table: RawTable): readonly Part[] {
  const roles = rolesOf(header, table)
  const texts = roles.flatMap((role, column) =>
    role === 'task' || role === 'measure' || role === 'category' ? [column] : [],
  )
  const { headings } = table
  const plain = table.rows.filter((row) => !headings.has(row))
  const columns = { headings, roles, grouped: !numbered(plain, roles) && groups(plain, texts) }
  const rows: TableRow[] = []
  for (const row of table.rows) {
    const read = tableRow(row, rows.at(-1), columns)
    if (read.texts.length > 0) rows.push(read)
  }
  return rows.map((row) => ({ row }))
}
