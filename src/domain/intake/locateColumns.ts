import type { Finding } from '../model'
import { columnLetters } from '../model'
import type { TemplateColumn } from '../template'
import { LIST_COLUMNS } from '../template'
import type { RowList } from './headerLabels'
import { labelledColumn, labelledColumns, labelsInRow } from './headerLabels'
import { intakeFinding, type FindingAbout } from './intakeFinding'
import { labelKey } from './labels'
import type { LocatedSheet } from './locateSheets'
import type { SheetCells } from './sheetCells'

/** Where each column of the list stands; keys that the sheet lacks are absent. */
export interface LocatedColumns {
  readonly at: ReadonlyMap<string, number>
  readonly findings: readonly Finding[]
}

/** Columns without which the list says nothing. */
const REQUIRED: Readonly<Record<RowList, readonly string[]>> = {
  indicators: ['value'],
  tasks: ['state'],
  projects: ['name'],
  policies: ['name'],
  risks: ['name'],
}
/** A row is known by its code or, failing that, by these. */
const NAMING: Readonly<Partial<Record<RowList, readonly string[]>>> = { indicators: ['name'], tasks: ['measure'] }

type How = 'name' | 'label' | 'swapped' | 'twice' | 'missing'

interface Found {
  readonly column: TemplateColumn
  readonly how: How
  readonly at: number | null
  /** All columns that carry the label. */
  readonly labelled: readonly number[]
}

function findColumn(
  column: TemplateColumn,
  { list, sheet, headerRow, named }: LocatedSheet,
  byLabel: ReadonlyMap<string, readonly number[]>,
): Found {
  const labelled = byLabel.get(column.key) ?? []
  const fromName = named.get(column.key)
  const label = fromName === undefined ? null : labelledColumn(sheet, list, headerRow, fromName)
  // A header that says another column's label outweighs the name: people go by what they read.
  if (fromName !== undefined && (label === null || label === column.key)) {
    return { column, how: 'name', at: fromName, labelled }
  }
  const [only, ...more] = labelled
  if (only === undefined) return { column, how: 'missing', at: null, labelled }
  if (more.length > 0) return { column, how: 'twice', at: null, labelled }
  return { column, how: fromName === undefined ? 'label' : 'swapped', at: only, labelled }
}

const labels = (found: readonly Found[]): string => found.map(({ column }) => column.label).join('、')

/** What is missing, by how much it matters. */
function missingFindings(missing: readonly Found[], cells: SheetCells, located: LocatedSheet): readonly Finding[] {
  const { list, headerRow, unit } = located
  const keys = new Set(missing.map(({ column }) => column.key))
  const nameless = NAMING[list] !== undefined && ['code', ...NAMING[list]].every((key) => keys.has(key))
  const required = new Set([...REQUIRED[list], ...(nameless ? ['code'] : [])])
  const about: FindingAbout = { unit, cells: [cells.ref(headerRow, 0)] }
  const sheet = cells.sheet.name
  const isEntry = ({ column }: Found) => column.role === 'entry' || column.role === 'prefilled'
  const optional = missing.filter(({ column }) => !required.has(column.key))
  const groups = [
    ['missing-entry', optional.filter(isEntry)],
    ['missing-reference', optional.filter((found) => !isEntry(found))],
  ] as const
  return [
    ...missing
      .filter(({ column }) => required.has(column.key))
      .map(({ column }) => intakeFinding('IN05', 'missing', { ...about, values: { sheet, name: column.label } })),
    ...groups.flatMap(([message, found]) =>
      found.length === 0 ? [] : [intakeFinding('IN05', message, { ...about, values: { sheet, names: labels(found) } })],
    ),
  ]
}

function relabelled(found: readonly Found[], cells: SheetCells, { list, headerRow }: LocatedSheet): readonly Found[] {
  return found.filter(({ column, how, at }) => {
    if (how !== 'name' || at === null) return false
    const text = labelKey(cells.text(headerRow, at))
    return text !== '' && text !== labelKey(column.label) && labelledColumn(cells.sheet, list, headerRow, at) === null
  })
}

const columnsIn = (found: readonly Found[]): readonly number[] => found.flatMap(({ at }) => at ?? [])

function isHeaderReshaped(columns: readonly number[], { sheet, list, headerRow }: LocatedSheet): boolean {
  const merged = sheet.merges.some(({ top, bottom, left, right }) => {
    const overHeader = top <= headerRow + 1 && bottom >= headerRow && bottom - top + right - left > 0
    return overHeader && columns.some((at) => at >= left && at <= right) && bottom <= headerRow + 1
  })
  const split = labelsInRow(sheet, list, headerRow + 1) > 0
  return merged || split
}

/** Notices about columns that were found, but not where or as they were issued. */
function changeFindings(found: readonly Found[], cells: SheetCells, located: LocatedSheet): readonly Finding[] {
  const { headerRow, unit, issued } = located
  const sheet = cells.sheet.name
  const cellsOf = (group: readonly Found[]) => group.map(({ at }) => cells.ref(headerRow, at))
  const moved = found.filter(({ column, at }) => {
    const before = issued?.columns.get(column.key)
    return at !== null && before !== undefined && before !== at
  })
  const byLabel = located.by === 'name' ? found.filter(({ how }) => how === 'label') : []
  const listed = (message: 'moved' | 'by-label', group: readonly Found[]) =>
    group.length === 0
      ? []
      : [
          intakeFinding('IN05', message, {
            unit,
            cells: cellsOf(group),
            values: { sheet, count: String(group.length), names: labels(group) },
          }),
        ]
  const single = (message: 'relabelled' | 'swapped', group: readonly Found[]) =>
    group.map(({ column, at }) =>
      intakeFinding('IN05', message, {
        unit,
        cells: [cells.ref(headerRow, at)],
        values: { sheet, name: column.label, found: cells.text(headerRow, at) },
      }),
    )
  return [
    ...listed('moved', moved),
    ...listed('by-label', byLabel),
    ...single('relabelled', relabelled(found, cells, located)),
    ...single(
      'swapped',
      found.filter(({ how }) => how === 'swapped'),
    ),
    ...reshapedFindings(isHeaderReshaped(columnsIn(found), located), cells, located),
  ]
}

/** Most sheets come back as they went out: every name leads to its column's own label, where that was issued. */
function columnsAsIssued({ list, sheet, headerRow, named, issued }: LocatedSheet): ReadonlyMap<string, number> | null {
  const at = new Map<string, number>()
  const header = sheet.values[headerRow] ?? []
  for (const { key, label } of LIST_COLUMNS[list]) {
    const column = named.get(key)
    if (column === undefined) return null
    if (header[column] !== label && labelledColumn(sheet, list, headerRow, column) !== key) return null
    const before = issued?.columns.get(key)
    if (before !== undefined && before !== column) return null
    at.set(key, column)
  }
  return at
}

const reshapedFindings = (isReshaped: boolean, cells: SheetCells, { unit, headerRow }: LocatedSheet) =>
  isReshaped
    ? [
        intakeFinding('IN05', 'header-changed', {
          unit,
          cells: [cells.ref(headerRow, 0)],
          values: { sheet: cells.sheet.name },
        }),
      ]
    : []

/** [IN05] Finds every column of a list: by its defined name, else by its label; says what moved, changed or is gone. */
export function locateColumns(cells: SheetCells, located: LocatedSheet): LocatedColumns {
  const asIssued = columnsAsIssued(located)
  if (asIssued === null) return searchedColumns(cells, located)
  return { at: asIssued, findings: reshapedFindings(isHeaderReshaped([...asIssued.values()], located), cells, located) }
}

function searchedColumns(cells: SheetCells, located: LocatedSheet): LocatedColumns {
  const { list, headerRow, unit } = located
  const byLabel = labelledColumns(cells.sheet, list, headerRow)
  const found = LIST_COLUMNS[list].map((column) => findColumn(column, located, byLabel))
  const twice = found.filter(({ how, column }) => how === 'twice' && column.role !== 'computed')
  return {
    at: new Map(found.flatMap(({ column, at }) => (at === null ? [] : [[column.key, at] as const]))),
    findings: [
      ...missingFindings(
        found.filter(({ how }) => how === 'missing'),
        cells,
        located,
      ),
      ...twice.map(({ column, labelled }) =>
        intakeFinding('IN05', 'twice', {
          unit,
          cells: labelled.map((at) => cells.ref(headerRow, at)),
          values: {
            sheet: cells.sheet.name,
            name: column.label,
            count: `${labelled.length}（${labelled.map(columnLetters).join('、')}）`,
          },
        }),
      ),
      ...changeFindings(found, cells, located),
    ],
  }
}
