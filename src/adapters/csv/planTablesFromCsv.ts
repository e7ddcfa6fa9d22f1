import type { PlanRow, PlanTableName, PlanTables } from '../../domain/plan'
import { PLAN_TABLES } from '../../domain/plan'
import { readCsvTable } from './readCsvTable'

const TABLE_NAMES = Object.keys(PLAN_TABLES) as readonly PlanTableName[]

const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

/** The tables of a plan's folder: path -> CSV text. Files of other names are passed over; a table without a file is left out. */
export function planTablesFromCsv(files: Readonly<Record<string, string>>): PlanTables {
  const texts = new Map(Object.entries(files).map(([path, text]) => [fileName(path), text]))
  const found = TABLE_NAMES.flatMap((table): [PlanTableName, readonly PlanRow[]][] => {
    const text = texts.get(`${table}.csv`)
    return text === undefined ? [] : [[table, readCsvTable(text)]]
  })
  return Object.fromEntries(found)
}
