import columns from '../dictionary/tableColumns.json'
import type { ColumnRole } from './block'
import { COLUMN_ROLES } from './block'

const LONGEST_NAME = 14

const NAMES: ReadonlyMap<string, ColumnRole> = new Map(
  [...COLUMN_ROLES].reverse().flatMap((role) => columns[role].map((name): [string, ColumnRole] => [name, role])),
)

/** Names of columns that are not in the dictionary are told by a word in them, the first that fits. */
const TELLING = columns.telling as readonly {
  readonly role: ColumnRole
  readonly holds: readonly string[]
  readonly ends: readonly string[]
}[]

const nameOf = (text: string): string => text.replace(/[\s*:]/g, '').replace(/^20\d{2}年度?(?=.)/, '')

const withoutBracket = (name: string): string => name.replace(/\((?!部门|责任)[^()]*\)$/, '')

/** The column that a header cell names; null where it is no header cell. `exactly`: only names of the dictionary. */
export function columnRole(text: string, exactly = false): ColumnRole | null {
  const whole = nameOf(text)
  const name = withoutBracket(whole)
  const known = NAMES.get(whole) ?? NAMES.get(name)
  if (known) return known
  if (exactly || name === '' || name.length > LONGEST_NAME || /[。;,、\d]/.test(name)) return null
  const tells = TELLING.find(
    ({ holds, ends }) => holds.some((word) => name.includes(word)) || ends.some((word) => name.endsWith(word)),
  )
  return tells?.role ?? null
}

const DUTY_COLUMNS: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'support', 'guide', 'deadline', 'person'])
const TEXT_COLUMNS: ReadonlySet<ColumnRole> = new Set(['task', 'measure', 'target'])
const UNIT_COLUMNS: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'support', 'participate', 'guide'])

/** Whether the column says what is to be done. */
export const isTextColumn = (role: ColumnRole | undefined): boolean => role !== undefined && TEXT_COLUMNS.has(role)

/** Whether the column names units. */
export const isUnitColumn = (role: ColumnRole | undefined): boolean => role !== undefined && UNIT_COLUMNS.has(role)

/** Whether cells with these meanings can be the head of a table of tasks. */
export function isHeader(roles: readonly (ColumnRole | null)[]): boolean {
  const named = roles.filter((role) => role !== null)
  const tells = named.some((role) => DUTY_COLUMNS.has(role)) || named.includes('ordinal')
  return named.length >= 2 && named.length === roles.length && tells && named.some(isTextColumn)
}
