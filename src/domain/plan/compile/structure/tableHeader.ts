import columns from '../dictionary/tableColumns.json'
import type { PlanText, TextLine } from '../text'
import type { Block, ColumnRole } from './block'
import { blockOf, COLUMN_ROLES } from './block'

const LONGEST_NAME = 14
const MOST_COLUMNS = 20

const NAMES: ReadonlyMap<string, ColumnRole> = new Map(
  [...COLUMN_ROLES].reverse().flatMap((role) => columns[role].map((name): [string, ColumnRole] => [name, role])),
)

/** Names of columns that are not in the dictionary are told by a word in them. */
const WORDS: readonly { readonly word: RegExp; readonly role: ColumnRole }[] = [
  { word: /领导|联系人|责任人|负责人$/, role: 'person' },
  { word: /牵头|主责|主办/, role: 'lead' },
  { word: /配合|协办|协同|协助/, role: 'support' },
  { word: /参与|参加/, role: 'participate' },
  { word: /指导单位|督导单位/, role: 'guide' },
  { word: /计量|实绩|完成值|基期|基数|现状|备注|属性|进展/, role: 'note' },
  { word: /责任单位|责任部门|(?:单位|部门)$/, role: 'responsible' },
  { word: /类别|分类|领域/, role: 'category' },
  { word: /时限|时间|期限/, role: 'deadline' },
  { word: /目标|成效|成果/, role: 'target' },
  { word: /举措|措施|内容/, role: 'measure' },
  { word: /任务|项目|事项|指标|工作$/, role: 'task' },
]

const nameOf = (text: string): string =>
  text
    .replace(/[\s*:]/g, '')
    .replace(/^20\d{2}年度?(?=.)/, '')
    .replace(/\((?!部门|责任)[^()]*\)$/, '')

/** The column that a header cell names; null where it is no header cell. `exactly`: only names of the dictionary. */
export function columnRole(text: string, exactly = false): ColumnRole | null {
  const name = nameOf(text)
  if (name === '' || name.length > LONGEST_NAME) return null
  const known = NAMES.get(name)
  if (known || exactly || /[。;,、\d]/.test(name)) return known ?? null
  return WORDS.find(({ word }) => word.test(name))?.role ?? null
}

const DUTY_COLUMNS: ReadonlySet<ColumnRole> = new Set(['lead', 'responsible', 'support', 'guide', 'deadline', 'person'])

/** Whether cells with these meanings can be the head of a table of tasks. */
export function isHeader(roles: readonly (ColumnRole | null)[]): boolean {
  const named = roles.filter((role) => role !== null)
  const tells = named.some((role) => DUTY_COLUMNS.has(role)) || named.includes('ordinal')
  return (
    named.length >= 2 &&
    named.length === roles.length &&
    tells &&
    named.some((role) => role === 'task' || role === 'measure' || role === 'target')
  )
}

export type Separator = '|' | '\t' | '  '

/** The cells of a line that holds a whole row; one cell where it holds none. */
export function cellsOf({ source, folded }: PlanText, line: TextLine, separator: Separator): readonly Block[] {
  const words = separator === '\t' ? source : folded
  const cells: Block[] = []
  let start = line.start
  while (start <= line.end) {
    const found = words.indexOf(separator, start)
    const end = found < 0 || found >= line.end ? line.end : found
    cells.push(blockOf(folded, start, end))
    start = end + separator.length
    while (separator === '  ' && folded.charAt(start) === ' ') start += 1
  }
  return cells
}

/** Without the empty cells that bars at both ends of a line leave, where there are more cells than columns. */
export function withinBars(cells: readonly Block[], width: number | null): readonly Block[] {
  const tooMany = (own: readonly Block[]) => width === null || own.length > width
  const from = cells[0]?.text === '' && tooMany(cells) ? 1 : 0
  const rest = cells.slice(from)
  return rest.length > 1 && rest.at(-1)?.text === '' && tooMany(rest) ? rest.slice(0, -1) : rest
}

export interface TableHeader {
  readonly roles: readonly ColumnRole[]
  /** How rows are laid out: one to a line, or one cell to a line with or without a separator behind it. */
  readonly layout: 'rows' | 'cells' | 'bare-cells'
  readonly separator: Separator
  /** Cells of a row, where cells stand one to a line. */
  readonly width: number
  /** The first line after the header. */
  readonly next: number
}

const knownRoles = (roles: readonly (ColumnRole | null)[]): ColumnRole[] => roles.filter((role) => role !== null)

function rowHeader(text: PlanText, at: number): TableHeader | null {
  const line = text.lines[at]
  if (!line || line.text.length > 160) return null
  for (const separator of ['|', '\t', '  '] as const) {
    const cells = withinBars(cellsOf(text, line, separator), null)
    const roles = cells.map((cell) => columnRole(cell.text))
    if (cells.length >= 2 && isHeader(roles)) {
      return { roles: knownRoles(roles), layout: 'rows', separator, width: cells.length, next: at + 1 }
    }
  }
  return null
}

export const onlyBars = (text: string): boolean => text !== '' && /^[| ]+$/.test(text)

/** Names of columns one to a line, blank lines between them left out. */
function namesBelow({ lines }: PlanText, at: number, barred: boolean): { roles: ColumnRole[]; next: number } {
  const roles: ColumnRole[] = []
  let next = at
  for (; next < lines.length && roles.length < MOST_COLUMNS; next += 1) {
    const words = lines[next]?.text ?? ''
    if (words === '') continue
    const role = barred === words.endsWith('|') ? columnRole(barred ? words.slice(0, -1) : words, !barred) : null
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
  return rowHeader(text, at) ?? (words.length <= LONGEST_NAME ? cellHeader(text, at, false) : null)
}
