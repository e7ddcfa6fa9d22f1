import type { WorkbookSnapshot } from '../../src/domain/model'
import { compilePlan, NO_UNITS } from '../../src/domain/plan'
import type { OpenWorkbook } from '../../src/usecases/ports'
import { readPlanReview, readPlanSheets } from '../../src/usecases/readPlanSheets'
import { startReview } from '../../src/usecases/reviewPlan'
import { planReplacement, writePlan } from '../../src/usecases/writePlan'
import { countyReview, COUNTY_TEXT, reviewedPlan } from '../support/reviewedPlan'
import type { OpenedExcel } from './excel-opened'
import { NEWEST, OLDEST, openedExcel } from './excel-opened'

const PAYLOAD_LIMIT = 5 * 1024 * 1024

async function snapshotOf(workbook: OpenWorkbook): Promise<WorkbookSnapshot> {
  const read = await workbook.readSnapshot()
  if (!read.ok) throw new Error(read.problem.kind)
  return read.value
}

const saved = async (workbook: OpenWorkbook, { layout } = reviewedPlan()) =>
  writePlan({ plan: layout, agreed: planReplacement(await snapshotOf(workbook)) }, { workbook })

/** Tables without columns that are blank in every row. */
const said = (tables: ReturnType<typeof readPlanSheets>) =>
  Object.fromEntries(
    Object.entries(tables ?? {}).map(([table, rows]) => [
      table,
      rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, text]) => text !== ''))),
    ]),
  )

describe.each([OLDEST, NEWEST])('a plan saved in Excel %s', (apiVersion) => {
  it('comes back as it was: tables, review and text', async () => {
    const { workbook } = openedExcel({ apiVersion })
    const made = reviewedPlan()
    expect(await saved(workbook, made)).toMatchObject({ ok: true })
    const snapshot = await snapshotOf(workbook)
    expect(said(readPlanSheets(snapshot))).toEqual(said(made.tables))
    expect(readPlanReview(snapshot)).toMatchObject({ text: COUNTY_TEXT, review: { ...made.review, before: null } })
    expect(planReplacement(snapshot)).toEqual({ title: '清河县2025年重点工作方案', changed: [], unknown: [] })
  })

  it('knows the row that a person typed into, and is read with what stands there', async () => {
    const { workbook, client, person } = openedExcel({ apiVersion })
    await saved(workbook)
    await client.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('方案指标').protection.unprotect()
      await context.sync()
    })
    await person.type({ sheet: '方案指标', address: 'B4' }, '规上企业数')
    const snapshot = await snapshotOf(workbook)
    expect(planReplacement(snapshot)?.changed).toEqual([{ sheet: '方案指标', address: 'A4' }])
    expect(readPlanSheets(snapshot)?.indicators?.[0]?.name).toBe('规上企业数')
  })
})

/** As long as a city's plan: a thousand lines and more. */
const LONG_TEXT = Array.from({ length: 260 }, (_, at) =>
  COUNTY_TEXT.split('\n')
    .slice(at === 0 ? 0 : 1)
    .join('\n')
    .replaceAll('学校', `第${at + 1}批学校`),
).join('\n')

describe('a long plan saved in Excel', () => {
  it('is written in requests that Excel on the web takes, and comes back whole', async () => {
    const { workbook, excel } = openedExcel()
    const review = startReview(compilePlan(LONG_TEXT, NO_UNITS))
    const made = reviewedPlan(review, [], LONG_TEXT)
    excel.traffic.reset()
    expect(await saved(workbook, made)).toMatchObject({ ok: true })
    expect(excel.traffic.largestRequestBytes).toBeLessThan(PAYLOAD_LIMIT)
    expect(excel.traffic.largestAnswerBytes).toBeLessThan(PAYLOAD_LIMIT)
    const snapshot = await snapshotOf(workbook)
    expect(said(readPlanSheets(snapshot))).toEqual(said(made.tables))
    expect(readPlanReview(snapshot)?.text).toBe(LONG_TEXT)
    expect(readPlanReview(snapshot)?.review.entries).toEqual(review.entries)
  }, 120_000)
})

describe.each(['before', 'after'] as const)('saving that breaks off %s a sync ran', (moment) => {
  it('is completed by saving again, wherever it broke off', async () => {
    const changed = reviewedPlan(startReview(compilePlan(COUNTY_TEXT, NO_UNITS)))
    const attempt = async (prepare: (excel: OpenedExcel['excel']) => void) => {
      const { workbook, excel } = openedExcel({ bytesPerRequest: 20_000 })
      await saved(workbook, reviewedPlan(countyReview()))
      const agreed = planReplacement(await snapshotOf(workbook))
      excel.faults.reset()
      excel.traffic.reset()
      prepare(excel)
      const done = await writePlan({ plan: changed.layout, agreed }, { workbook })
      return { workbook, excel, done }
    }
    const whole = await attempt(() => undefined)
    expect(whole.done).toMatchObject({ ok: true })
    const { syncs } = whole.excel.traffic
    expect(syncs).toBeGreaterThan(5)
    let broken = 0
    for (let at = 1; at <= syncs; at += 1) {
      const { workbook, excel, done } = await attempt(({ faults }) => faults.failSync(at, moment))
      excel.faults.reset()
      broken += done.ok ? 0 : 1
      expect(await saved(workbook, changed)).toMatchObject({ ok: true })
      expect(said(readPlanSheets(await snapshotOf(workbook)))).toEqual(said(changed.tables))
    }
    expect(broken).toBeGreaterThan(syncs / 2)
  }, 120_000)
})
