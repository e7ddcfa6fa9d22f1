import type { Finding } from '../model'
import { LIST_NAMES } from '../template'
import { intakeFinding } from './intakeFinding'
import type { ListSheet } from './listSheetRows'
import { entriesOf } from './listSheetRows'
import type { MatchedRow, RowSubject } from './matchRows'
import { matchRows } from './matchRows'

export interface SettledRows<Item> {
  /** One row per item at most, in the template's order. */
  readonly rows: readonly MatchedRow<Item>[]
  readonly findings: readonly Finding[]
}

type Rows<Item> = readonly MatchedRow<Item>[]

/** What was filled in, as one text; empty where nothing was. Asked only where rows compete: few items have two. */
const filledIn = <Item>({ sheet, row }: MatchedRow<Item>): string => entriesOf(sheet, row)

const NAMES_SHOWN = 5

/** Names in words, the first few of many. */
export const shortList = (names: readonly string[]): string =>
  names.length > NAMES_SHOWN ? `${names.slice(0, NAMES_SHOWN).join('、')}等` : names.join('、')

/** Rows that say something; where none does, all of them: an unfilled row is an answer too. */
function speaking<Item>(rows: Rows<Item>): Rows<Item> {
  if (rows.length === 1) return rows
  const filled = rows.filter((row) => filledIn(row) !== '')
  return filled.length > 0 ? filled : rows
}

function agree<Item>([first, ...others]: Rows<Item>): boolean {
  if (!first || others.length === 0) return true
  const entries = filledIn(first)
  return others.every((row) => filledIn(row) === entries)
}

function duplicateFindings<Item>(subject: RowSubject<Item>, rows: Rows<Item>): readonly Finding[] {
  const [first] = rows
  if (!first || rows.length < 2) return []
  const filled = speaking(rows)
  const values = {
    sheet: first.sheet.cells.sheet.name,
    name: subject.nameOf(first.item),
    count: String(rows.length),
    values: rows.map((row) => `第${row.row + 1}行：${filledIn(row) || '空白'}`).join('／'),
  }
  const cells = rows.map(({ sheet, row }) => sheet.cells.ref(row, sheet.column('value') ?? sheet.column('state')))
  const about = { unit: subject.unit, ...subject.about(first.item), cells, values }
  if (!agree(filled)) return [intakeFinding('IN06', 'duplicate-different', about)]
  const message = filled.length < rows.length ? 'duplicate-blank' : 'duplicate-same'
  return [intakeFinding('IN06', message, about)]
}

const groupBy = <Item>(rows: Rows<Item>, keyOf: (row: MatchedRow<Item>) => string): ReadonlyMap<string, Rows<Item>> => {
  const groups = new Map<string, MatchedRow<Item>[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

/** The sentence about a second sheet of the same list, once its rows are known. */
function copyFinding<Item>(
  subject: RowSubject<Item>,
  [first, other]: readonly [ListSheet, ListSheet],
  rows: Rows<Item>,
): Finding {
  const ofSheet = (sheet: ListSheet) => rows.filter((row) => row.sheet === sheet && filledIn(row) !== '')
  const [left, right] = [ofSheet(first), ofSheet(other)]
  const names = { list: LIST_NAMES[first.list], sheet: first.sheet.name, other: other.sheet.name }
  const about = { unit: subject.unit, cells: [first, other].map((sheet) => sheet.cells.ref(sheet.headerRow, 0)) }
  if (right.length === 0 && left.length > 0) return intakeFinding('IN04', 'copied-blank', { ...about, values: names })
  if (left.length === 0 && right.length > 0) {
    const swapped = { ...names, sheet: names.other, other: names.sheet }
    return intakeFinding('IN04', 'copied-blank', { ...about, values: swapped })
  }
  const differing = [...groupBy([...left, ...right], ({ item }) => subject.codeOf(item)).values()].filter(
    (group) => !agree(group),
  )
  if (differing.length === 0) return intakeFinding('IN04', 'copied-same', { ...about, values: names })
  const differingNames = differing.flatMap(([row]) => (row ? [subject.nameOf(row.item)] : []))
  return intakeFinding('IN04', 'copied-different', {
    ...about,
    cells: differing.flatMap((group) =>
      group.map(({ sheet, row }) => sheet.cells.ref(row, sheet.column('value') ?? sheet.column('state'))),
    ),
    values: { ...names, count: String(differing.length), names: shortList(differingNames) },
  })
}

function missingFindings<Item>(
  subject: RowSubject<Item>,
  sheet: ListSheet,
  isPresent: (code: string) => boolean,
): readonly Finding[] {
  return subject.expected
    .filter((item) => !isPresent(subject.codeOf(item)))
    .map((item) =>
      intakeFinding('IN06', 'row-missing', {
        unit: subject.unit,
        ...subject.about(item),
        cells: [sheet.cells.ref(sheet.headerRow, sheet.column('code'))],
        values: { sheet: sheet.sheet.name, name: subject.nameOf(item), code: subject.codeOf(item) },
      }),
    )
}

/**
 * One row for each item from all sheets of a list. Rows that disagree — within a sheet or between two copies of it — are
 * asked about and none of them is used; expected items without a row are named.
 */
export function settleRows<Item>(subject: RowSubject<Item>, sheets: readonly ListSheet[]): SettledRows<Item> {
  const matched = sheets.map((sheet) => matchRows(subject, sheet))
  const all = matched.flatMap(({ rows }) => rows)
  const asked = new Set(matched.flatMap(({ asked: codes }) => [...codes]))
  const byItem = groupBy(all, ({ item }) => subject.codeOf(item))
  const rows: MatchedRow<Item>[] = []
  for (const item of subject.expected) {
    const code = subject.codeOf(item)
    const filled = asked.has(code) ? [] : speaking(byItem.get(code) ?? [])
    const [row] = filled
    if (row !== undefined && agree(filled)) rows.push(row)
  }
  const [first, ...copies] = sheets
  const repeated = [...byItem.values()].filter((group) => group.length > 1)
  const duplicates = sheets.flatMap((sheet) =>
    repeated.flatMap((group) =>
      duplicateFindings(
        subject,
        group.filter((row) => row.sheet === sheet),
      ),
    ),
  )
  return {
    rows,
    findings: [
      ...matched.flatMap(({ findings }) => findings),
      ...duplicates,
      ...(first ? copies.map((copy) => copyFinding(subject, [first, copy], all)) : []),
      ...(first ? missingFindings(subject, first, (code) => byItem.has(code) || asked.has(code)) : []),
    ],
  }
}
