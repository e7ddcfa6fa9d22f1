import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { planTablesFromCsv } from '../../src/adapters/csv'
import { writeXlsx } from '../../src/adapters/xlsx'
import type { Plan } from '../../src/domain/model'
import { layoutSummary } from '../../src/domain/summary'
import { importPlan } from '../../src/usecases/importPlan'
import { renderXlsx } from './render'
import { seededCity } from './seededCity'

/** The plan of seeds/<folder>. */
export async function seededPlan(folder: string): Promise<Plan> {
  const names = (await readdir(join('seeds', folder))).filter((name) => name.endsWith('.csv'))
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join('seeds', folder, name), 'utf8')] as const),
  )
  const imported = importPlan(planTablesFromCsv(Object.fromEntries(files)))
  if (!imported.ok) throw new Error(JSON.stringify(imported.problem.slice(0, 5)))
  return imported.value.plan
}

/** Lays out the summary of an invented city on the real plan and prints it: `npx tsx test/support/renderSummary.ts OUT`. */
async function main(out: string): Promise<void> {
  const input = seededCity(await seededPlan('yuanjiang-2023'), 20230630)
  const start = performance.now()
  const layout = layoutSummary(input)
  const laidOut = performance.now()
  const bytes = await writeXlsx(layout)
  const written = performance.now()
  console.log(
    `layout ${Math.round(laidOut - start)} ms, write ${Math.round(written - laidOut)} ms, ${bytes.length} bytes`,
  )
  console.log((await renderXlsx(bytes, out)).join('\n'))
}

const [, script, out] = process.argv
if (script?.endsWith('renderSummary.ts') && out !== undefined) {
  main(out).catch((problem: unknown) => {
    console.error(problem)
    process.exitCode = 1
  })
}
