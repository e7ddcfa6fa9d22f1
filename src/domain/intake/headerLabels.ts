import { remembered } from '../lib'
import type { CellValue, SheetSnapshot } from '../model'
import type { ListKey } from '../template'
import { LIST_COLUMNS } from '../template'
import { columnsByLabel, labelKey } from './labels'

export type RowList = Exclude<ListKey, 'cover'>
export const ROW_LISTS: readonly RowList[] = ['indicators', 'tasks', 'projects', 'policies', 'risks']

const LABELS: Readonly<Record<RowList, ReadonlyMap<string, string>>> = {
  indicators: columnsByLabel(LIST_COLUMNS.indicators),
  tasks: columnsByLabel(LIST_COLUMNS.tasks),
  projects: columnsByLabel(LIST_COLUMNS.projects),
  policies: columnsByLabel(LIST_COLUMNS.policies),
  risks: columnsByLabel(LIST_COLUMNS.risks),
}

/** Without these a list cannot be read by its labels alone: one of each group. */
const ESSENTIAL: Readonly<Record<RowList, readonly (readonly string[])[]>> = {
  indicators: [['code', 'name'], ['value']],
  tasks: [['code', 'measure', 'title'], ['state']],
  projects: [['name'], ['cumulativeDone', 'totalInvestment']],
  policies: [['name'], ['documentNumber', 'funds']],
  risks: [['name'], ['measures', 'grade']],
}

const ROWS_SEARCHED = 30
/** No label is near as long, blanks and line breaks included: texts need no comparing. */
const LONGEST_LABEL = 40

/** The short texts of a workbook stand in every workbook. */
const shortKey = remembered(labelKey)

const keyOf = (value: CellValue | undefined): string =>
  typeof value === 'string' && value.length <= LONGEST_LABEL ? shortKey(value) : ''

const textAt = (sheet: SheetSnapshot, row: number, column: number): string => keyOf(sheet.values[row]?.[column])

/** The list's column whose label stands in the cell, alone or run together with the cell above or below (a header over two rows). */
export function labelledColumn(sheet: SheetSnapshot, list: RowList, row: number, column: number): string | null {
  const labels = LABELS[list]
  const here = textAt(sheet, row, column)
  const alone = labels.get(here)
  if (alone !== undefined) return alone
  const [above, below] = [row > 0 ? textAt(sheet, row - 1, column) : '', textAt(sheet, row + 1, column)]
  return labels.get(here + below) ?? labels.get(above + here) ?? labels.get(below) ?? null
}

const widthOf = (sheet: SheetSnapshot, row: number): number =>
  Math.max(sheet.values[row]?.length ?? 0, sheet.values[row + 1]?.length ?? 0)

/** Every column of the header row by its label; a label that stands twice keeps both columns. */
export function labelledColumns(
  sheet: SheetSnapshot,
  list: RowList,
  headerRow: number,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (let column = 0; column < widthOf(sheet, headerRow); column++) {
    const key = labelledColumn(sheet, list, headerRow, column)
    if (key !== null) found.set(key, [...(found.get(key) ?? []), column])
  }
  return found
}

/** How many of the row's own cells are labels of the list. */
export function labelsInRow({ values }: SheetSnapshot, list: RowList, row: number): number {
  const labels = LABELS[list]
  const cells = values[row]
  const width = cells?.length ?? 0
  let count = 0
  for (let column = 0; column < width; column++) {
    const text = keyOf(cells?.[column])
    if (text !== '' && labels.has(text)) count++
  }
  return count
}

/** A list recognised by its header, and where that stands. */
export interface RecognisedHeader {
  readonly list: RowList
  readonly headerRow: number
  readonly matched: number
}

const ANY_LABEL: ReadonlySet<string> = new Set(ROW_LISTS.flatMap((list) => [...LABELS[list].keys()]))

const isLabel = (value: CellValue | undefined): boolean => ANY_LABEL.has(keyOf(value))

/** The rows near the top that hold a label of any list: most sheets without a list have one or two. */
function rowsWithLabels({ values }: SheetSnapshot): readonly number[] {
  const rows: number[] = []
  for (let row = 0; row < Math.min(values.length, ROWS_SEARCHED); row++) {
    if (values[row]?.some(isLabel)) rows.push(row)
  }
  return rows
}

/** The header row that shows most labels of the list, or null where nothing like it stands near the top. */
export function findHeader(
  sheet: SheetSnapshot,
  list: RowList,
  rows: readonly number[] = rowsWithLabels(sheet),
): RecognisedHeader | null {
  let best: RecognisedHeader | null = null
  for (const row of rows) {
    if (labelsInRow(sheet, list, row) === 0) continue
    const matched = labelledColumns(sheet, list, row).size
    if (matched >= 2 && matched > (best?.matched ?? 0)) best = { list, headerRow: row, matched }
  }
  return best
}

/** What a sheet lacks to be read as the list: one label of each group. Empty where it suffices. */
export function lackingLabels(sheet: SheetSnapshot, { list, headerRow }: RecognisedHeader): readonly string[] {
  const present = labelledColumns(sheet, list, headerRow)
  const columns: readonly { readonly key: string; readonly label: string }[] = LIST_COLUMNS[list]
  return ESSENTIAL[list]
    .filter((group) => !group.some((key) => present.has(key)))
    .map((group) => group.map((key) => columns.find((column) => column.key === key)?.label ?? key).join('或'))
}

/** The list that a sheet's header shows best; null where none is recognised. */
export function recogniseList(sheet: SheetSnapshot): RecognisedHeader | null {
  const rows = rowsWithLabels(sheet)
  const headers = ROW_LISTS.flatMap((list) => findHeader(sheet, list, rows) ?? [])
  return headers.reduce<RecognisedHeader | null>(
    (best, header) => (best === null || header.matched > best.matched ? header : best),
    null,
  )
}
