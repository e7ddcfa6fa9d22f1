import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { planTablesFromCsv } from '../../src/adapters/csv'
import { importPlan, type ImportedPlan } from '../../src/usecases/importPlan'

const SEEDS = path.resolve(import.meta.dirname, '../../seeds/yuanjiang-2023')

/** Yuanjiang's plan as the seeds have it. */
export function yuanjiang(): ImportedPlan {
  const names = readdirSync(SEEDS).filter((name) => name.endsWith('.csv'))
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(path.join(SEEDS, name), 'utf8')]))
  const imported = importPlan(planTablesFromCsv(files))
  if (!imported.ok) throw new Error('The seeds make no plan')
  return imported.value
}
