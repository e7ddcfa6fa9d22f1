import { memoryOpenWorkbook } from '../../src/adapters/memory'
import type { CellLayout, PeriodArchive, SheetLayout, WorkbookLayout } from '../../src/domain/model'
import { isoDate, planCode, predecessorOf } from '../../src/domain/model'
import { indicatorCode } from '../../src/domain/model'
import type { TemplateList } from '../../src/domain/template'
import { setUpWorkbook } from '../../src/usecases/setUpWorkbook'
import { cellIn, JUNE_PERIOD, openTemplates, setUpRequest, snapshotOf, typeInto } from '../support/openCity'
import { COMMERCE, REFORM, smallPlan, TOWN_EAST } from '../support/smallPlan'

const names = async (workbook: Parameters<typeof snapshotOf>[0]) =>
  (await snapshotOf(workbook)).sheets.map(({ name }) => name)

/** A stranger's sheet with one text in it. */
function strange(name: string, cells: readonly CellLayout[]): WorkbookLayout {
  const sheet: SheetLayout = {
    ...{ key: name, name, visibility: 'visible', columns: [], cells, rowHeights: new Map(), merges: [] },
    ...{ inputRules: [], conditionalFormats: [], names: [], protected: false, freeze: { rows: 0, columns: 0 } },
    print: {
      ...{ orientation: 'portrait', pagesHigh: 0 },
      header: { left: '', centre: '', right: '' },
      footer: { left: '', centre: '', right: '' },
    },
    charts: [],
  }
  return { title: '', createdOn: isoDate('2023-01-01'), sheets: [sheet], properties: {} }
}

const OWN_SIX = ['封面与说明', '指标填报', '任务清单', '项目清单', '政策清单', '问题与风险台账', '_plantally']

describe('setUpWorkbook', () => {
  it('writes the six sheets of one unit beside what the workbook has', async () => {
    const workbook = memoryOpenWorkbook({
      layout: strange('我的表', [{ row: 0, column: 0, value: '别动', style: 'plain' }]),
    })
    const done = await setUpWorkbook(setUpRequest([REFORM]), { workbook })
    expect(done).toMatchObject({ ok: true, value: { written: OWN_SIX.slice(0, 6), kept: [], units: [REFORM] } })
    expect(await names(workbook)).toEqual(['我的表', ...OWN_SIX])
    expect(cellIn(await snapshotOf(workbook), '我的表', 'A1')).toBe('别动')
  })

  it('writes the chosen lists only, and the identity knows no others', async () => {
    const workbook = memoryOpenWorkbook()
    const lists: readonly TemplateList[] = ['indicators', 'risks']
    const done = await setUpWorkbook(setUpRequest([REFORM], { lists }), { workbook })
    expect(done).toMatchObject({ ok: true, value: { written: ['封面与说明', '指标填报', '问题与风险台账'] } })
    const identity = (await snapshotOf(workbook)).sheets.find(({ name }) => name === '_plantally')
    const issued = identity?.values.flatMap((row) => (row?.[0] === 'sheet' ? [row[1]] : []))
    expect(issued).toEqual(['cover', 'indicators', 'risks'])
  })

  it('gives several units a common cover and their lists in the plan’s order', async () => {
    const workbook = await openTemplates(TOWN_EAST, COMMERCE)
    expect((await names(workbook)).slice(0, 6)).toEqual([
      '封面与说明',
      ...['指标', '任务', '项目', '政策', '问题'].map((list) => `市商务局 ${list}`),
    ])
    expect((await snapshotOf(workbook)).properties['plantally.units']).toBe('U002;U003')
  })

  it('[WB1] keeps every sheet that holds an entry and lays the others out afresh', async () => {
    const workbook = await openTemplates(REFORM, COMMERCE)
    typeInto(workbook, '市发改局 指标', { H4: 12 })
    const done = await setUpWorkbook(setUpRequest([REFORM, TOWN_EAST], { dueOn: isoDate('2023-07-08') }), { workbook })
    if (!done.ok) throw new Error(done.problem.kind)
    expect(done.value.kept).toEqual([{ sheet: '市发改局 指标', list: 'indicators', unit: REFORM }])
    expect(done.value.units).toEqual([REFORM, COMMERCE, TOWN_EAST])
    const after = await snapshotOf(workbook)
    expect(cellIn(after, '市发改局 指标', 'H4')).toBe(12)
    expect(String(cellIn(after, '市发改局 任务', 'A2'))).toContain('2023-07-08')
    expect(String(cellIn(after, '市发改局 指标', 'A2'))).toContain('2023-07-05')
    const cover = after.sheets.find(({ name }) => name === '封面与说明')?.values.map((row) => row?.[0])
    expect(cover).toEqual(expect.arrayContaining(['1　市发改局', '2　市商务局', '3　东镇']))
    expect(after.properties['plantally.units']).toBe('U001;U002;U003')
  })

  it.each([
    ['a figure', '指标填报', 'H4', 12],
    ['a formula typed over', '指标填报', 'I4', 66],
    ['a reason', '指标填报', 'Q7', '说明'],
    ['a state', '任务清单', 'H4', '推进中'],
    ['a name in a ledger', '项目清单', 'A23', '新项目'],
    ['a note beside the table', '政策清单', 'Z2', '记一笔'],
    ['a changed code', '任务清单', 'A4', '9.9.9'],
  ])('[WB1] takes %s for an entry', async (_, sheet, address, value) => {
    const workbook = await openTemplates(REFORM)
    typeInto(workbook, sheet, { [address]: value })
    const done = await setUpWorkbook(setUpRequest([REFORM]), { workbook })
    expect(done.ok && done.value.kept.map((kept) => kept.sheet)).toEqual([sheet])
    expect(cellIn(await snapshotOf(workbook), sheet, address)).toBe(value)
  })

  it('[WB1] leaves a filled cover alone and puts the common one beside it', async () => {
    const workbook = await openTemplates(REFORM)
    typeInto(workbook, '封面与说明', { B6: '张三' })
    typeInto(workbook, '指标填报', { H4: 12 })
    const done = await setUpWorkbook(setUpRequest([COMMERCE], { lists: ['indicators', 'tasks'] }), { workbook })
    if (!done.ok) throw new Error(done.problem.kind)
    expect(done.value.kept.map(({ sheet, unit }) => [sheet, unit])).toEqual([
      ['指标填报', REFORM],
      ['封面与说明', REFORM],
    ])
    const after = await snapshotOf(workbook)
    expect(cellIn(after, '封面与说明', 'B6')).toBe('张三')
    expect(cellIn(after, '各单位封面', 'A1')).toBe('小城2023年工作方案填报表')
    expect(await names(workbook)).toEqual(expect.arrayContaining(['市商务局 指标', '市商务局 任务', '指标填报']))
    const again = await setUpWorkbook(setUpRequest([TOWN_EAST], { lists: ['indicators'] }), { workbook })
    expect(again.ok && again.value.written).toContain('各单位封面')
    expect((await names(workbook)).filter((name) => name.includes('封面'))).toEqual(['封面与说明', '各单位封面'])
  })

  it('[WB1] keeps the stamps of a common cover that is laid out again', async () => {
    const workbook = await openTemplates(REFORM, COMMERCE)
    const before = await snapshotOf(workbook)
    const place =
      before.names.find(({ name }) => name === 'PT.U001.cover.stampedBy')?.refersTo.replace(/.*!|\$/g, '') ?? ''
    typeInto(workbook, '封面与说明', { [place]: '张三' })
    await setUpWorkbook(setUpRequest([TOWN_EAST]), { workbook })
    const after = await snapshotOf(workbook)
    const now =
      after.names.find(({ name }) => name === 'PT.U001.cover.stampedBy')?.refersTo.replace(/.*!|\$/g, '') ?? ''
    expect(now).not.toBe(place)
    expect(cellIn(after, '封面与说明', now)).toBe('张三')
  })

  it('[WB2] refuses sheets of another period, of another plan, and strangers’ of the same names, and writes nothing', async () => {
    const workbook = await openTemplates(REFORM)
    const before = await snapshotOf(workbook)
    const july = { ...setUpRequest([REFORM]), period: { ...JUNE_PERIOD, key: '2023-M07' as typeof JUNE_PERIOD.key } }
    const otherPlan = setUpRequest([REFORM], { plan: { ...smallPlan, code: planCode('other') } })
    const why = async (request: typeof july) => {
      const done = await setUpWorkbook(request, { workbook })
      return done.ok || done.problem.kind !== 'sheets-in-the-way' ? null : done.problem.sheets
    }
    expect(await why(july)).toEqual(OWN_SIX.slice(0, 6).map((sheet) => ({ sheet, why: 'another-period' })))
    expect(await why(otherPlan)).toEqual(OWN_SIX.slice(0, 6).map((sheet) => ({ sheet, why: 'another-plan' })))
    expect(await snapshotOf(workbook)).toEqual(before)

    const taken = memoryOpenWorkbook({ layout: strange('任务清单', [{ row: 5, column: 0, value: 1, style: 'plain' }]) })
    const done = await setUpWorkbook(setUpRequest([REFORM]), { workbook: taken })
    expect(done).toEqual({
      ok: false,
      problem: { kind: 'sheets-in-the-way', sheets: [{ sheet: '任务清单', why: 'not-ours' }] },
    })
    expect(await names(taken)).toEqual(['任务清单'])
  })

  it('takes a blank sheet of the same name', async () => {
    const workbook = memoryOpenWorkbook({ layout: strange('任务清单', []) })
    expect((await setUpWorkbook(setUpRequest([REFORM]), { workbook })).ok).toBe(true)
  })

  it('fills in 上期累计 from the archive', async () => {
    const workbook = memoryOpenWorkbook()
    const previous: PeriodArchive = {
      ...{ plan: smallPlan.code, period: predecessorOf(JUNE_PERIOD).key, tasks: [] },
      figures: [
        {
          ...{ unit: REFORM, indicator: indicatorCode('I1001'), value: '9', cumulative: '51' },
          ...{ samePeriodBase: null, status: 'A' },
        },
      ],
    }
    await setUpWorkbook(setUpRequest([REFORM], { previous }), { workbook })
    expect(cellIn(await snapshotOf(workbook), '指标填报', 'G4')).toBe(51)
  })

  it.each([
    [setUpRequest([]), { kind: 'no-units' }],
    [setUpRequest([REFORM], { lists: [] }), { kind: 'no-lists' }],
    [setUpRequest([smallPlan.units[4]!.code]), { kind: 'not-reporting-units', units: ['G001'] }],
  ])('refuses what cannot be: %#', async (request, problem) => {
    const workbook = memoryOpenWorkbook()
    expect(await setUpWorkbook(request, { workbook })).toEqual({ ok: false, problem })
    expect(await names(workbook)).toEqual([])
  })
})
