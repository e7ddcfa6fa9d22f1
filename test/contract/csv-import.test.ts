import { planTablesFromCsv, writeCsvTable } from '../../src/adapters/csv'
import { PLAN_TABLES } from '../../src/domain/plan'
import type { PlanTableName } from '../../src/domain/plan'
import { importPlan } from '../../src/usecases/importPlan'
import { soundPlan, withIndicator } from '../domain/plan/plantedPlans'
import { tablesOf } from '../domain/plan/tablesOf'

const NAMES = Object.keys(PLAN_TABLES) as PlanTableName[]

/** The plan's folder as files: path -> CSV text. */
function filesOf(plan: typeof soundPlan): Record<string, string> {
  const tables = tablesOf(plan)
  return Object.fromEntries(NAMES.map((name) => [`seeds/${name}.csv`, writeCsvTable(PLAN_TABLES[name], tables[name])]))
}

describe('importPlan over CSV', () => {
  it('gives a plan written as CSV back, fit for use and looked up', () => {
    const imported = importPlan(planTablesFromCsv(filesOf(soundPlan)))
    expect(imported).toMatchObject({ ok: true, value: { plan: soundPlan, fit: true, remarks: [] } })
    expect(imported.ok && imported.value.index.unitByName('发改局')?.code).toBe('U001')
  })

  it('hands over a plan with an error as unfit, the error among its remarks', () => {
    const faulty = withIndicator({ target: { comparator: 'exactly', value: null } })
    const imported = importPlan(planTablesFromCsv(filesOf(faulty)))
    expect(imported).toMatchObject({ ok: true, value: { fit: false, remarks: [{ kind: 'value-missing' }] } })
  })

  it('takes a notice for no obstacle', () => {
    const noticed = withIndicator({ review: 'contradiction', note: '第60行与第13行' })
    const imported = importPlan(planTablesFromCsv(filesOf(noticed)))
    expect(imported).toMatchObject({ ok: true, value: { fit: true, remarks: [{ kind: 'contradiction' }] } })
  })

  it('looks mentions up in the plan’s lines', () => {
    const imported = importPlan(planTablesFromCsv(filesOf(soundPlan)), ['别的话'])
    expect(imported.ok && imported.value.remarks.map(({ kind }) => kind)).toEqual(
      soundPlan.mentions.map(() => 'mention-not-on-line'),
    )
  })

  it('fails on tables that make no plan', () => {
    const { 'seeds/units.csv': units, ...others } = filesOf(soundPlan)
    expect(units).toBeDefined()
    const imported = importPlan(planTablesFromCsv(others))
    expect(!imported.ok && imported.problem[0]).toMatchObject({ table: 'units', kind: 'missing-table' })
  })
})
