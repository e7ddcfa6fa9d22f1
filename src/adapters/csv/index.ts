/** CSV, by papaparse: tables in both directions, and the tables of a plan. */
export { planTablesFromCsv } from './planTablesFromCsv'
export type { CsvRow } from './readCsvTable'
export { readCsvTable } from './readCsvTable'
export type { CsvValue } from './writeCsvTable'
export { writeCsvTable } from './writeCsvTable'
