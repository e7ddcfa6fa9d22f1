import type { CellValue } from '../domain/model'
import { isCellError, isoDateOfSerial } from '../domain/model'
import type { PlanRow, PlanTableName, PlanTables } from '../domain/plan'
import { CHOICE_WORDS, DATE_COLUMNS, FIGURE_COLUMNS, REFERENCES } from './planSheetWords'

type Names = ReadonlyMap<string, string>

/** What is called how in the tables: names by code, and codes by those names that only one thing has. */
export interface PlanNames {
  named(table: PlanTableName, code: string): string | undefined
  coded(table: PlanTableName, name: string): string | undefined
}

function namesIn(rows: readonly PlanRow[], column: string): { readonly byCode: Names; readonly byName: Names } {
  const byCode = new Map(rows.map((row) => [row.code ?? '', (row[column] ?? '').trim()]))
  const counts = new Map<string, number>()
  for (const name of byCode.values()) counts.set(name, (counts.get(name) ?? 0) + 1)
  const byName = new Map([...byCode].filter(([, name]) => counts.get(name) === 1).map(([code, name]) => [name, code]))
  return { byCode, byName }
}

export function planNames(tables: PlanTables): PlanNames {
  const all = new Map(
    Object.values(REFERENCES).map(({ table, name }) => [table, namesIn(tables[table] ?? [], name)] as const),
  )
  return {
    named: (table, code) => all.get(table)?.byCode.get(code),
    coded: (table, name) => all.get(table)?.byName.get(name),
  }
}

/** A code that can stand in brackets behind its name. */
const BRACKETED = /（([^（）]+)）$/

/** A cell of a table as people read it: words for choices, names with their codes, figures as figures. */
export function shownValue(table: PlanTableName, column: string, text: string, names: PlanNames): CellValue {
  if (text === '') return null
  if (FIGURE_COLUMNS.includes(column)) return String(Number(text)) === text ? Number(text) : text
  const reference = REFERENCES[column]
  const name = reference && names.named(reference.table, text)
  if (name !== undefined && name !== '' && BRACKETED.test(`（${text}）`)) return `${name}（${text}）`
  return CHOICE_WORDS[`${table}.${column}`]?.[text] ?? text
}

/** The text of a code's cell: the code alone, a name with its code behind, or a name that only one thing has. */
function codeIn(text: string, table: PlanTableName, names: PlanNames): string {
  const typed = text.trim()
  if (names.named(table, typed) !== undefined) return typed
  const [, code = ''] = BRACKETED.exec(typed) ?? []
  return names.named(table, code) === undefined ? (names.coded(table, typed) ?? typed) : code
}

/** Seventeen digits would show what the machine cannot keep of a decimal. */
const figureText = (value: number): string => String(Number(value.toPrecision(15)))

function plainText(column: string, value: CellValue): string {
  if (value === null) return ''
  if (isCellError(value)) return value.error
  if (typeof value !== 'number') return String(value)
  return DATE_COLUMNS.includes(column) ? isoDateOfSerial(value) : figureText(value)
}

/** What the table says in that cell, from what stands in the sheet: the opposite of `shownValue`, for what people type as well. */
export function tableText(table: PlanTableName, column: string, value: CellValue, names: PlanNames): string {
  const text = plainText(column, value)
  const reference = REFERENCES[column]
  if (reference) return codeIn(text, reference.table, names)
  const words = CHOICE_WORDS[`${table}.${column}`]
  if (!words) return text
  return Object.keys(words).find((choice) => words[choice] === text.trim()) ?? text
}
