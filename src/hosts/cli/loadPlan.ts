import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { planTablesFromCsv } from '../../adapters/csv'
import { describeProblem } from '../../domain/plan'
import { importPlan, type ImportedPlan } from '../../usecases/importPlan'
import { unreadable } from './exitCodes'
import { packageRoot } from './packageRoot'

const DEFAULT_PLAN = 'seeds/yuanjiang-2023'

/** The folder that `--plan` names: a path, or the name of a plan that we carry. */
export function planFolder(given: string | undefined): string {
  const root = packageRoot()
  if (given === undefined) return path.join(root, DEFAULT_PLAN)
  const carried = path.join(root, 'seeds', given)
  return existsSync(given) ? given : carried
}

/** The tables of a plan folder as text, by file name. Fails where the folder is not there. */
export function readPlanFiles(folder: string): Record<string, string> {
  if (!existsSync(folder)) throw unreadable(`找不到方案目录：${folder} / No such plan folder`)
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv'))
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))
}

/** Lines of the plan's own text where it lies beside the project; null on a user's machine. */
export function planLines(given: string | undefined): readonly string[] | null {
  const file = given ?? path.join(packageRoot(), '../shared/plan', `${path.basename(DEFAULT_PLAN)}-plan.txt`)
  return existsSync(file) ? readFileSync(file, 'utf8').split(/\r?\n/) : null
}

/** The plan in a folder of CSV tables; fails with every problem named where the tables make no plan. */
export function loadPlan(given: string | undefined, lines?: readonly string[]): ImportedPlan {
  const folder = planFolder(given)
  const imported = importPlan(planTablesFromCsv(readPlanFiles(folder)), lines)
  if (imported.ok) return imported.value
  const problems = imported.problem.map((problem) => describeProblem(problem))
  throw unreadable(
    [`方案表有误 / The plan tables do not hold: ${folder}`, ...problems.map(({ zh }) => `  ${zh}`)].join('\n'),
  )
}
