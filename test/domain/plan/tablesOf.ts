import type { Plan } from '../../../src/domain/model'
import type { PlanTableName } from '../../../src/domain/plan'
import { tablesOfPlan } from '../../../src/domain/plan'

export type WritableTables = Record<PlanTableName, Record<string, string>[]>

/** The plan's tables, every row a copy that a test may spoil. */
export function tablesOf(plan: Plan): WritableTables {
  const tables = Object.entries(tablesOfPlan(plan))
  return Object.fromEntries(tables.map(([name, rows]) => [name, rows.map((row) => ({ ...row }))])) as WritableTables
}
