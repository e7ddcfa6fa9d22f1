import { writeCsvTable } from '../../../adapters/csv'
import { zipStore } from '../../../adapters/xlsx'
import type { MessageText } from '../../../domain/model'
import type { PlanTableName, PlanTables } from '../../../domain/plan'
import { describeProblem, PLAN_TABLES, planTablesOf, planYearOf } from '../../../domain/plan'
import type { PlanFilesOutcome } from '../../../ui/services'
import { importPlan } from '../../../usecases/importPlan'
import type { PlanFilesOrder } from './orders'

const OPEN_LIST = '待确认清单.csv'

function faultsOf(tables: PlanTables): readonly MessageText[] {
  const imported = importPlan(tables)
  if (!imported.ok) return imported.problem.map((problem) => describeProblem(problem))
  return imported.value.remarks.flatMap(({ severity, text }) => (severity === 'error' ? [text] : []))
}

/** The twelve tables and 待确认清单.csv of a reviewed plan in one .zip; the same review gives the same bytes. */
export async function planFiles(order: PlanFilesOrder): Promise<PlanFilesOutcome> {
  const { proposal, known, year, openColumns, openList } = order
  const tables = planTablesOf(proposal, known, year)
  const { store, bytes } = zipStore()
  const encoder = new TextEncoder()
  for (const [table, columns] of Object.entries(PLAN_TABLES)) {
    const rows = tables[table as PlanTableName] ?? []
    await store.write(`${table}.csv`, encoder.encode(writeCsvTable(columns, rows)))
  }
  await store.write(OPEN_LIST, encoder.encode(writeCsvTable(openColumns, openList)))
  return { name: `方案表_${planYearOf(proposal) ?? year}年.zip`, bytes: bytes(), tables, faults: faultsOf(tables) }
}
