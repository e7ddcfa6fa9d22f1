import { readdirSync, readFileSync } from 'node:fs'
import { planTablesFromCsv } from '../../src/adapters/csv'
import { writeXlsx } from '../../src/adapters/xlsx'
import { layoutSummary } from '../../src/domain/summary'
import { importPlan } from '../../src/usecases/importPlan'
import { seededCity } from './seededCity'
async function main() {
  const dir = 'seeds/yuanjiang-2023'
  const imported = importPlan(planTablesFromCsv(Object.fromEntries(readdirSync(dir).filter((n) => n.endsWith('.csv')).map((n) => [n, readFileSync(`${dir}/${n}`, 'utf8')]))))
  if (!imported.ok) throw new Error('no plan')
  const plan = imported.value.plan
  const towns = plan.units.filter((u) => u.kind !== 'group' && u.kind !== 'person').slice(0, 24).map((u) => u.code)
  const task = plan.tasks[0]!.code
  const big = { ...plan, relations: [], indicators: plan.indicators.slice(0, 210).map((i) => ({ ...i, unitAggregation: 'SUM' as const, numerator: null, denominator: null, task })),
    taskUnits: [...plan.taskUnits, ...towns.map((unit) => ({ task, unit, role: 'support' as const, basis: 'printed' as const }))] }
  const input = seededCity(big, 5)
  const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000 }
  for (let n = 0; n < 5; n += 1) {
    const w = performance.now(), c = cpu(); const layout = layoutSummary(input); const w2 = performance.now(), c2 = cpu(); await writeXlsx(layout)
    console.log('source rows', layout.sheets[5]!.cells.length / 15 | 0, 'layout wall', Math.round(w2 - w), 'cpu', Math.round(c2 - c), 'write wall', Math.round(performance.now() - w2), 'cpu', Math.round(cpu() - c2))
  }
}
void main()
