import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { planTablesFromCsv } from '../../src/adapters/csv'
import { writeXlsx } from '../../src/adapters/xlsx'
import type { WorkbookLayout } from '../../src/domain/model'
import { DEFAULT_LIGHT_POLICY, isoDate, parsePeriod } from '../../src/domain/model'
import { layoutTemplate } from '../../src/domain/template'
import { importPlan } from '../../src/usecases/importPlan'

const SEEDS = path.resolve(import.meta.dirname, '../../seeds/yuanjiang-2023')
const TEMPLATES = 60
const ROUNDS = 3

/** Yuanjiang's plan as the seeds have it. */
export function yuanjiang() {
  const names = readdirSync(SEEDS).filter((name) => name.endsWith('.csv'))
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(path.join(SEEDS, name), 'utf8')]))
  const imported = importPlan(planTablesFromCsv(files))
  if (!imported.ok) throw new Error('The seeds make no plan')
  return imported.value
}

async function main(): Promise<void> {
  const { plan, index } = yuanjiang()
  const period = parsePeriod('2023-M06')
  if (!period.ok) throw new Error()
  const request = {
    plan,
    index,
    period: period.value,
    dueOn: isoDate('2023-07-05'),
    policy: DEFAULT_LIGHT_POLICY,
    previous: null,
  }
  const units = index.reportingUnits().slice(0, TEMPLATES)
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage()
    const started = performance.now()
    const layouts: WorkbookLayout[] = units.map((unit) => layoutTemplate({ ...request, units: [unit] }))
    const laidOut = performance.now()
    for (const layout of layouts) await writeXlsx(layout)
    const done = performance.now()
    const { user, system } = process.cpuUsage(before)
    const cells = layouts.reduce(
      (sum, { sheets }) => sum + sheets.reduce((own, sheet) => own + sheet.cells.length, 0),
      0,
    )
    console.log(
      `${units.length} templates, ${cells} cells: layout ${(laidOut - started).toFixed(0)} ms, write ${(done - laidOut).toFixed(0)} ms; processor time ${((user + system) / 1000).toFixed(0)} ms`,
    )
  }
}

void main()
