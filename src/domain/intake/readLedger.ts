import { decimal, divide, multiply, round, toNumber } from '../lib'
import type { CellValue, Finding, LedgerRow } from '../model'
import { excelSerialOf, isoDateOfSerial } from '../model'
import type { ColumnRole } from '../template'
import { LIST_COLUMNS, LIST_NAMES } from '../template'
import type { RowCell, RowCells } from './cellEntries'
import { cellOf, cleanText, reportTextError } from './cellEntries'
import { isDateFormat } from './dateOf'
import { intakeFinding } from './intakeFinding'
import type { ListSheet } from './listSheetRows'
import { entriesOf, hasEntries } from './listSheetRows'
import { readFigure } from './readFigure'
import { shortList } from './settleRows'
import { isBlank } from './sheetCells'
import type { ListReading, UnitContext } from './unitContext'

const MONEY = { unitOfMeasure: '万元' } as const
const PACE_PLACES = 1

/** 投资完成率 as the template's formula gives it, from the typed cells: what the file stores may be stale. */
function projectPace({ sheet, row }: RowCells): number | null {
  const [planned, done] = ['plannedThisYear', 'cumulativeDone'].map((key) => {
    const column = sheet.column(key)
    return readFigure(sheet.cells.value(row, column), sheet.cells.format(row, column), MONEY)
  })
  if (planned?.kind !== 'number' || done?.kind !== 'number') return null
  const share = divide(multiply(done.value, decimal(100)), planned.value)
  return share === null ? null : toNumber(round(share, PACE_PLACES))
}

/** Figures and dates as they stand, dates in the 1900 system; text cleaned; computed columns computed anew. */
function ledgerValue(cells: RowCells, key: string, role: ColumnRole, found: RowCell): CellValue {
  if (role === 'computed') return projectPace(cells)
  const { value, column, cell } = found
  reportTextError(cells, key, found)
  if (typeof value === 'string') return cleanText(cells, key, value, cell)
  const { cells: sheetCells } = cells.sheet
  const isDate = typeof value === 'number' && isDateFormat(sheetCells.format(cells.row, column))
  return isDate && sheetCells.dateSystem === 1904 ? excelSerialOf(isoDateOfSerial(value, 1904)) : value
}

/** [IN07] A computed cell that was typed over. */
function overwritten(sheet: ListSheet, rows: readonly number[], { unit, period }: UnitContext): readonly Finding[] {
  return LIST_COLUMNS[sheet.list]
    .filter(({ role }) => role === 'computed')
    .flatMap(({ key, label }) => {
      const column = sheet.column(key)
      const typed = rows.filter(
        (row) => !isBlank(sheet.cells.value(row, column)) && sheet.cells.formula(row, column) === null,
      )
      if (typed.length === 0) return []
      const cells = typed.map((row) => sheet.cells.ref(row, column))
      const values = {
        ...{ sheet: sheet.sheet.name, name: label, count: String(cells.length) },
        cells: shortList(cells.map(({ address }) => address)),
      }
      return [intakeFinding('IN07', 'overwritten', { unit, period: period.key, cells, values })]
    })
}

function ledgerRow(sheet: ListSheet, row: number, { unit, period }: UnitContext) {
  const findings: Finding[] = []
  const cells: RowCells = {
    ...{ sheet, row },
    name: sheet.cells.text(row, sheet.column('name')) || `第${row + 1}行`,
    about: { unit, period: period.key },
    report: (finding) => findings.push(finding),
  }
  const present = LIST_COLUMNS[sheet.list].filter(({ key }) => sheet.column(key) !== null)
  const entries = present.map(({ key, role }) => {
    const found = cellOf(cells, key)
    return [key, { typed: ledgerValue(cells, key, role, found), cell: found.cell }]
  })
  return { entry: { row, cells: Object.fromEntries(entries) as LedgerRow['cells'] }, findings }
}

/** Rows with an entry; computed columns alone are none. */
const filledRows = (sheet: ListSheet): readonly number[] => sheet.rows.filter((row) => hasEntries(sheet, row))

function settleCopies(
  sheets: readonly ListSheet[],
  { unit }: UnitContext,
): { readonly used: ListSheet | null; readonly findings: readonly Finding[] } {
  if (sheets.length < 2) return { used: sheets[0] ?? null, findings: [] }
  const filled = sheets.filter((sheet) => filledRows(sheet).length > 0)
  const [first] = filled.length > 0 ? filled : sheets
  if (!first) return { used: null, findings: [] }
  const content = (sheet: ListSheet) => filledRows(sheet).map((row) => entriesOf(sheet, row))
  const other = (filled.length > 1 ? filled : sheets).find((sheet) => sheet !== first) ?? first
  const values = { list: LIST_NAMES[first.list], sheet: first.sheet.name, other: other.sheet.name }
  const about = { unit, cells: [first, other].map((sheet) => sheet.cells.ref(sheet.headerRow, 0)) }
  if (filled.length < 2) return { used: first, findings: [intakeFinding('IN04', 'copied-blank', { ...about, values })] }
  const own = new Set(content(first))
  const differing = filled.flatMap((sheet) => content(sheet).filter((row) => !own.has(row)))
  const lost = filled.some((sheet) => content(sheet).join('\n') !== content(first).join('\n'))
  if (!lost) return { used: first, findings: [intakeFinding('IN04', 'copied-same', { ...about, values })] }
  const names = { count: String(Math.max(1, differing.length)), names: LIST_NAMES[first.list] }
  const finding = intakeFinding('IN04', 'copied-different', { ...about, values: { ...values, ...names } })
  return { used: null, findings: [finding] }
}

/** 项目清单, 政策清单 or 问题与风险台账: the rows that hold an entry, in the sheet's order. */
export function readLedger(sheets: readonly ListSheet[], context: UnitContext): ListReading<LedgerRow> {
  const { used, findings } = settleCopies(sheets, context)
  if (!used) return { entries: [], findings }
  const rows = filledRows(used)
  const read = rows.map((row) => ledgerRow(used, row, context))
  const entries = read
    .map(({ entry }) => entry)
    .filter(({ cells }) => Object.values(cells).some(({ typed }) => !isBlank(typed)))
  return {
    entries,
    findings: [...findings, ...overwritten(used, rows, context), ...read.flatMap((row) => row.findings)],
  }
}
