import type { CellLayout, ColumnLayout, IsoDate, SheetLayout, StyleName, WorkbookLayout } from '../domain/model'
import type { PlanRow, PlanTables } from '../domain/plan'
import { PLAN_TABLES } from '../domain/plan'
import { textHeight } from '../domain/template'
import type { PlanNames } from './planCellText'
import { planNames, shownValue } from './planCellText'
import type { KeptReview } from './planReviewRecord'
import { reviewText } from './planReviewRecord'
import { marksOfLayout } from './planSheetMarks'
import type { PlanSheetForm, ShownColumn } from './planSheetWords'
import {
  COLUMN_WORDS,
  OPEN_SHEET,
  OPEN_WIDTHS,
  PLAN_META_OPENING,
  PLAN_SHEETS,
  REFERENCES,
  REVIEW_SHEET,
} from './planSheetWords'

/** Where the columns' words stand: below the title and the line about it. */
export const PLAN_HEADER_ROW = 2
const TALLEST_ROW = 409
const TITLE_HEIGHT = 27
const HIDDEN_WIDTH = 12
/** A cell of Excel holds 32,767 letters. */
const LETTERS_PER_CELL = 30_000
/** Before every part of the record, so that none looks like a figure or a formula. */
export const PART_OPENING = '·'

interface Column extends ColumnLayout {
  readonly word: string
  readonly style: StyleName
}

/** A table as it becomes a sheet. */
interface Table {
  readonly key: string
  readonly name: string
  readonly about: string
  readonly visibility: SheetLayout['visibility']
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly CellLayout['value'][])[]
}

function cellsOf({ name, about, columns, rows }: Table): readonly CellLayout[] {
  return [
    { row: 0, column: 0, value: name, style: 'title' },
    { row: 1, column: 0, value: about, style: 'meta' },
    ...columns.map(({ word }, column): CellLayout => ({ row: PLAN_HEADER_ROW, column, value: word, style: 'header' })),
    ...rows.flatMap((values, at) =>
      values.map((value, column): CellLayout => ({
        ...{ row: PLAN_HEADER_ROW + 1 + at, column, value, band: at % 2 === 1 },
        style: typeof value === 'number' ? 'figure' : (columns[column]?.style ?? 'text'),
      })),
    ),
  ]
}

/** As high as the tallest of the texts that are shown. */
function heightsOf({ columns, rows }: Table): ReadonlyMap<number, number> {
  const height = (values: Table['rows'][number]): number =>
    columns.reduce(
      (most, { width, style, hidden }, at) =>
        hidden === true ? most : Math.max(most, textHeight(String(values[at] ?? ''), width, style)),
      0,
    )
  return new Map([
    [0, TITLE_HEIGHT],
    [PLAN_HEADER_ROW, 24],
    ...rows.map((values, at) => [PLAN_HEADER_ROW + 1 + at, Math.min(TALLEST_ROW, height(values))] as const),
  ])
}

/** The columns that say which row it is stay in view where they leave room for others. */
const FROZEN_WIDTH = 40
function frozenColumns(columns: readonly Column[]): number {
  const [first, second] = columns
  if (!first || first.width > FROZEN_WIDTH) return 0
  return second && !second.hidden && first.width + second.width <= FROZEN_WIDTH ? 2 : 1
}

/** A4 across, one page wide; light protection: a plan is changed in the pane, and by hand only on purpose. */
function sheetOf(table: Table): SheetLayout {
  const { key, name, about, visibility, columns, rows } = table
  const isRead = visibility === 'visible'
  return {
    ...{ key: `plan.${key}`, name, visibility, cells: cellsOf(table), merges: [], names: [], charts: [] },
    columns: columns.map(({ key: column, width, hidden }) => ({ key: column, width, ...(hidden && { hidden }) })),
    ...{ rowHeights: isRead ? heightsOf(table) : new Map(), inputRules: [], conditionalFormats: [], protected: true },
    freeze: { rows: PLAN_HEADER_ROW + 1, columns: frozenColumns(columns) },
    ...(isRead && rows.length > 0
      ? {
          autoFilter: {
            ...{ top: PLAN_HEADER_ROW, left: 0 },
            ...{ bottom: PLAN_HEADER_ROW + rows.length, right: columns.length - 1 },
          },
        }
      : {}),
    print: {
      ...{ orientation: 'landscape', pagesHigh: 0, repeatRows: [PLAN_HEADER_ROW, PLAN_HEADER_ROW] },
      header: { left: '', centre: '', right: name },
      footer: { left: about.replaceAll('&', '&&'), centre: '第 &P 页 共 &N 页', right: '' },
    },
  }
}

const TEXTS: readonly string[] = ['name', 'title', 'summary', 'note', 'text']

/** People's columns first, and those that only the program needs behind them, hidden. */
function columnsOf({ table, shown }: PlanSheetForm, rows: readonly PlanRow[]): readonly Column[] {
  const isSaid = ({ key, ifAny }: ShownColumn): boolean => !ifAny || rows.some((row) => (row[key] ?? '') !== '')
  const read = shown.filter(isSaid)
  const others = PLAN_TABLES[table].filter((key) => !read.some((column) => column.key === key))
  const column = (key: string, width: number): Column => ({
    ...{ key, width, word: COLUMN_WORDS[key] ?? key },
    style: TEXTS.includes(key) || REFERENCES[key] ? 'text' : 'centred',
  })
  return [
    ...read.map(({ key, width }) => column(key, width)),
    ...others.map((key) => ({ ...column(key, HIDDEN_WIDTH), hidden: shown.length > 0 })),
  ]
}

function tableOf(form: PlanSheetForm, tables: PlanTables, names: PlanNames, about: string): Table {
  const rows = tables[form.table] ?? []
  const columns = columnsOf(form, rows)
  return {
    ...{ key: form.table, name: form.sheet, columns, about: `${about}　${rows.length} 行` },
    visibility: form.shown.length > 0 ? 'visible' : 'hidden',
    rows: rows.map((row) => columns.map(({ key }) => shownValue(form.table, key, row[key] ?? '', names))),
  }
}

function openTable({ openColumns, openList }: PlanSheetsRequest, about: string): Table {
  return {
    ...{ key: 'open', name: OPEN_SHEET, visibility: 'visible', about: `${about}　${openList.length} 行` },
    columns: openColumns.map((word, at) => {
      const width = OPEN_WIDTHS[at] ?? HIDDEN_WIDTH
      return { key: `open${at}`, word, width, style: width > HIDDEN_WIDTH ? 'text' : 'centred' }
    }),
    rows: openList.map((row) => openColumns.map((column) => row[column] ?? '')),
  }
}

const partsOf = (kind: string, text: string): Table['rows'] =>
  Array.from({ length: Math.ceil(text.length / LETTERS_PER_CELL) }, (_, at) => [
    kind,
    `${PART_OPENING}${text.slice(at * LETTERS_PER_CELL, (at + 1) * LETTERS_PER_CELL)}`,
  ])

/** What we wrote, row by row, and the review in parts that a cell can hold. */
function recordTable(sheets: readonly SheetLayout[], review: KeptReview | null, about: string): Table {
  const marks = Object.fromEntries(sheets.map((sheet) => [sheet.name, marksOfLayout(sheet)]))
  return {
    ...{ key: 'record', name: REVIEW_SHEET, visibility: 'veryHidden', about },
    columns: [
      { key: 'kind', word: '内容', width: HIDDEN_WIDTH, style: 'hiddenKey' },
      { key: 'text', word: '文字', width: HIDDEN_WIDTH, style: 'hiddenKey' },
    ],
    rows: [...partsOf('marks', JSON.stringify(marks)), ...(review ? partsOf('review', reviewText(review)) : [])],
  }
}

export interface PlanSheetsRequest {
  readonly tables: PlanTables
  readonly openColumns: readonly string[]
  readonly openList: readonly PlanRow[]
  /** Null where the plan came as tables. */
  readonly review: KeptReview | null
  readonly madeOn: IsoDate
}

/**
 * A plan as sheets of a workbook: indicators, tasks, duties, units and what is open to be read and printed, the other tables
 * and the review hidden. Every cell is a plain value; `readPlanSheets` gives the same tables and the same review again.
 */
export function planSheets(request: PlanSheetsRequest): WorkbookLayout {
  const { tables, review, madeOn } = request
  const title = tables.plan?.[0]?.title ?? ''
  const about = `${PLAN_META_OPENING}${title}　${madeOn} 存入`
  const names = planNames(tables)
  const made = PLAN_SHEETS.map((form) => sheetOf(tableOf(form, tables, names, about)))
  const isRead = ({ visibility }: SheetLayout): boolean => visibility === 'visible'
  const sheets = [...made.filter(isRead), sheetOf(openTable(request, about)), ...made.filter((sheet) => !isRead(sheet))]
  return {
    ...{ title, createdOn: madeOn, properties: {} },
    sheets: [...sheets, sheetOf(recordTable(sheets, review, about))],
  }
}
