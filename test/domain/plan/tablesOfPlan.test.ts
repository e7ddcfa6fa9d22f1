import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readCsvTable } from '../../../src/adapters/csv'
import { buildPlan, PLAN_TABLES, tablesOfPlan } from '../../../src/domain/plan'
import { seededPlan } from '../../support/renderSummary'
import { smallPlan } from '../../support/smallPlan'

describe('a plan written as tables', () => {
  it('is the same plan when it is read again', () => {
    expect(buildPlan(tablesOfPlan(smallPlan))).toEqual({ ok: true, value: smallPlan })
  })

  it.each(Object.keys(PLAN_TABLES) as readonly (keyof typeof PLAN_TABLES)[])(
    'says in %s what the hand-made table of Yuanjiang says',
    async (table) => {
      const plan = await seededPlan('yuanjiang-2023')
      const byHand = readCsvTable(await readFile(join('seeds/yuanjiang-2023', `${table}.csv`), 'utf8'))
      const columns: readonly string[] = PLAN_TABLES[table]
      const cells = (row: Readonly<Record<string, string>>) => columns.map((column) => row[column])
      expect((tablesOfPlan(plan)[table] ?? []).map(cells)).toEqual(byHand.map(cells))
    },
  )
})
