import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { planTablesFromCsv } from '../../../src/adapters/csv'
import { compare, decimal, sumOf } from '../../../src/domain/lib'
import type { Plan } from '../../../src/domain/model'
import { buildPlan, checkPlan, describeProblem, indexPlan } from '../../../src/domain/plan'

const SEEDS = join(process.cwd(), 'seeds', 'yuanjiang-2023')
const TEXT = join(process.cwd(), '..', 'shared', 'plan', 'yuanjiang-2023-plan.txt')

function loadPlan(): Plan {
  const files = readdirSync(SEEDS).filter((name) => name.endsWith('.csv'))
  const built = buildPlan(
    planTablesFromCsv(Object.fromEntries(files.map((name) => [name, readFileSync(join(SEEDS, name), 'utf8')]))),
  )
  if (!built.ok) throw new Error(built.problem.map((problem) => describeProblem(problem).en).join('\n'))
  return built.value
}

const errorsOf = (plan: Plan, lines?: readonly string[]): readonly string[] =>
  checkPlan(plan, lines)
    .filter(({ severity }) => severity === 'error')
    .map(({ where, text }) => `${where}: ${text.en}`)

describe('the plan of Yuanjiang for 2023', () => {
  const plan = loadPlan()
  const index = indexPlan(plan)
  const tasksBelow = (prefix: string, level: string) =>
    plan.tasks.filter((task) => task.code.startsWith(prefix) && task.level === level)

  it('keeps every rule of a plan', () => {
    expect(errorsOf(plan)).toEqual([])
  })

  // The text is not part of the repository; where it lies beside it, every mention is looked up, else only the rules count.
  const atHand = existsSync(TEXT)
  const lines = atHand ? readFileSync(TEXT, 'utf8').split(/\r?\n/) : undefined
  if (!atHand) process.stdout.write(`Mentions are not looked up: ${TEXT} is not at hand\n`)
  it(`prints the words of each mention on its line${atHand ? '' : ' (text not at hand)'}`, () => {
    expect(errorsOf(plan, lines)).toEqual([])
    expect(plan.mentions.length).toBeGreaterThanOrEqual(plan.indicators.length)
  })

  it('has six campaigns, and in campaign 3 the printed 22 items and 85 measures', () => {
    expect(plan.campaigns.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(tasksBelow('3.', 'item')).toHaveLength(22)
    expect(tasksBelow('3.', 'measure')).toHaveLength(85)
  })

  it('has the 32 duties of units in annex 4, each with a unit that answers for it', () => {
    const duties = plan.tasks.filter(({ parent }) => parent === '4.5.3')
    expect(duties.map(({ code }) => code)).toEqual(Array.from({ length: 32 }, (_, at) => `4.5.3.${at + 1}`))
    const led = new Set(plan.taskUnits.filter(({ role }) => role === 'lead').map(({ task }) => task))
    expect(duties.filter(({ code }) => !led.has(code))).toEqual([])
  })

  it('adds 138 projects up from 64, 50 and 24', () => {
    const valueOf = (code: Plan['indicators'][number]['code']) => index.indicators.get(code)!.target.value!
    const sums = plan.relations.filter(
      ({ type, operator, right }) => type === 'hierarchy' && operator === 'equal_to' && right.length === 3,
    )
    const projects = sums.find(({ left }) => compare(sumOf(left.map(valueOf)), decimal(138)) === 0)
    expect(projects?.right.map((code) => Number(valueOf(code))).sort()).toEqual([24, 50, 64])
  })

  it.each([
    ['益阳市生态环境局沅江分局', '益阳生态环境局沅江分局', '益阳市生态环境沅江分局'],
    ['中国人民银行沅江支行', '人民银行沅江支行', '人民银行沅江市支行', '人民银行沅江中心支行'],
  ])('knows %s by all its printed spellings', (...spellings) => {
    const units = spellings.map((name) => index.unitByName(name)?.code)
    expect(new Set(units).size).toBe(1)
    expect(units[0]).toBeDefined()
  })

  it('names only reporting units as leads of indicators, and gives each something to report', () => {
    const reporting = new Set(index.reportingUnits())
    expect(plan.indicators.filter(({ leadUnit }) => !reporting.has(leadUnit))).toEqual([])
    for (const unit of reporting)
      expect(index.tasksOf(unit).length + index.indicatorsOf(unit).length).toBeGreaterThan(0)
  })
})
