import type { Result } from '../lib'
import { fail, succeed } from '../lib'
import type { Plan } from '../model'
import { indicatorRow, mentionRow, relationRow } from './indicatorRows'
import {
  aliasRow,
  campaignRow,
  groupRow,
  ledgerRow,
  planHeading,
  rhythmRow,
  taskRow,
  taskUnitRow,
  unitRow,
} from './planRows'
import type { PlanProblem, PlanRow, PlanTableName, PlanTables } from './planTables'
import { PLAN_TABLES } from './planTables'
import { brokenReferences } from './references'
import { RowReader } from './rowReader'

const TABLE_NAMES = Object.keys(PLAN_TABLES) as readonly PlanTableName[]

/** Columns that are in no row at all, cells that single rows lack, and cells under no column of ours. */
function shapeProblems(table: PlanTableName, rows: readonly PlanRow[]): readonly PlanProblem[] {
  const columns: readonly string[] = PLAN_TABLES[table]
  const absent = rows.length === 0 ? [] : columns.filter((column) => rows.every((row) => row[column] === undefined))
  const inRow = (row: PlanRow, at: number): readonly PlanProblem[] => [
    ...columns
      .filter((column) => row[column] === undefined && !absent.includes(column))
      .map((column): PlanProblem => ({ table, row: at + 1, column, kind: 'missing-cell', value: '' })),
    ...Object.entries(row)
      .filter(([column, value]) => !columns.includes(column) && value.trim() !== '')
      .map(([column, value]): PlanProblem => ({ table, row: at + 1, column, kind: 'unknown-column', value })),
  ]
  return [
    ...absent.map((column): PlanProblem => ({ table, row: 0, column, kind: 'missing-column', value: '' })),
    ...rows.flatMap(inRow),
  ]
}

function tableProblems(tables: PlanTables): readonly PlanProblem[] {
  return TABLE_NAMES.flatMap((table) => {
    const rows = tables[table]
    if (!rows) return [{ table, row: 0, column: '', kind: 'missing-table', value: '' } as const]
    const count = table === 'plan' && rows.length !== 1
    const wrongCount = { table, row: 0, column: '', kind: 'not-one-row', value: String(rows.length) } as const
    return [...(count ? [wrongCount] : []), ...shapeProblems(table, rows)]
  })
}

/**
 * The plan that the tables hold, lists in the order of their rows. Fails with everything that is wrong: tables, columns and
 * cells that are missing or left over, cells that are no number, date or allowed word, and codes that no table knows.
 * What a plan must keep beyond that (`checkPlan`) is not looked at.
 */
export function buildPlan(tables: PlanTables): Result<Plan, readonly PlanProblem[]> {
  const problems: PlanProblem[] = [...tableProblems(tables)]
  const rowsOf = <Row>(table: PlanTableName, read: (row: RowReader) => Row): readonly Row[] =>
    (tables[table] ?? []).map((row, at) => read(new RowReader({ table, row: at + 1 }, row, problems)))
  const [heading = planHeading(new RowReader({ table: 'plan', row: 0 }, {}, problems))] = rowsOf('plan', planHeading)
  const plan: Plan = {
    ...heading,
    campaigns: rowsOf('campaigns', campaignRow),
    units: rowsOf('units', unitRow),
    aliases: rowsOf('unit_aliases', aliasRow),
    groupMembers: rowsOf('unit_groups', groupRow),
    tasks: rowsOf('tasks', taskRow),
    taskUnits: rowsOf('task_units', taskUnitRow),
    indicators: rowsOf('indicators', indicatorRow),
    mentions: rowsOf('mentions', mentionRow),
    relations: rowsOf('relations', relationRow),
    rhythms: rowsOf('rhythms', rhythmRow),
    ledgers: rowsOf('ledgers', ledgerRow),
  }
  const broken = brokenReferences(plan).map(({ table, row, column, code }): PlanProblem => ({
    table,
    row,
    column,
    kind: 'unknown-reference',
    value: code,
  }))
  const everything = [...problems, ...broken]
  return everything.length === 0 ? succeed(plan) : fail(everything)
}
