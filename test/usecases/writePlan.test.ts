import { memoryOpenWorkbook, type MemoryOpenWorkbook } from '../../src/adapters/memory'
import { planTablesFromCsv } from '../../src/adapters/csv'
import { xlsxFiles } from '../../src/adapters/xlsx'
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/domain/model'
import { isoDate, STYLES, valueAt } from '../../src/domain/model'
import type { PlanTableName, PlanTables } from '../../src/domain/plan'
import { buildPlan, checkPlan, PLAN_TABLES } from '../../src/domain/plan'
import { planFolder, readPlanFiles } from '../../src/hosts/cli/loadPlan'
import { importPlan } from '../../src/usecases/importPlan'
import { planSheets } from '../../src/usecases/planSheets'
import { CHOICE_WORDS, COLUMN_WORDS, PLAN_SHEETS } from '../../src/usecases/planSheetWords'
import { readPlanReview, readPlanSheets, savedPlanHeading } from '../../src/usecases/readPlanSheets'
import { recognise } from '../../src/usecases/recognise'
import { leftToDecide } from '../../src/usecases/reviewPlan'
import { planReplacement, writePlan } from '../../src/usecases/writePlan'
import { checkRequest } from '../support/openCity'
import { countyReview, COUNTY_TEXT, OPEN_COLUMNS, reviewedPlan } from '../support/reviewedPlan'

let workbook: MemoryOpenWorkbook
beforeEach(() => {
  workbook = memoryOpenWorkbook()
})

async function snapshot(): Promise<WorkbookSnapshot> {
  const read = await workbook.readSnapshot()
  if (!read.ok) throw new Error(read.problem.kind)
  return read.value
}
async function sheet(name: string): Promise<SheetSnapshot> {
  const found = (await snapshot()).sheets.find((one) => one.name === name)
  if (!found) throw new Error(`There is no sheet ${name}`)
  return found
}
const save = async (made = reviewedPlan()) => {
  const agreed = planReplacement(await snapshot())
  expect(await writePlan({ plan: made.layout, agreed }, { workbook })).toMatchObject({ ok: true })
  return made
}
/** Where a column's word stands in the header, as letters. */
const letterOf = async (name: string, word: string): Promise<string> => {
  const at = ((await sheet(name)).values[2] ?? []).indexOf(word)
  return String.fromCharCode('A'.charCodeAt(0) + at)
}

/** Rows with every column of their table, as they are compared. */
const complete = (tables: PlanTables) =>
  Object.fromEntries(
    Object.entries(PLAN_TABLES).map(([table, columns]) => [
      table,
      (tables[table as PlanTableName] ?? []).map((row) =>
        Object.fromEntries(columns.map((column) => [column, row[column] ?? ''])),
      ),
    ]),
  )

describe('the words of a plan’s sheets', () => {
  it('name every column, no two of one table alike', () => {
    for (const columns of Object.values(PLAN_TABLES)) {
      const words = columns.map((column) => COLUMN_WORDS[column])
      expect(words).not.toContain(undefined)
      expect(new Set(words).size).toBe(columns.length)
    }
  })

  it('name every choice differently, so that it can be read back', () => {
    for (const words of Object.values(CHOICE_WORDS).map(Object.values)) expect(new Set(words).size).toBe(words.length)
  })
})

describe('a plan in the workbook', () => {
  it('gives back every cell of the twelve tables as it was', async () => {
    const { tables } = await save()
    expect(readPlanSheets(await snapshot())).toEqual(complete(tables))
    expect(PLAN_SHEETS).toHaveLength(Object.keys(PLAN_TABLES).length)
  })

  it('gives back the plan that ships, through a file, and that file makes the same plan', async () => {
    const tables = planTablesFromCsv(readPlanFiles(planFolder(undefined)))
    const made = { tables, openColumns: OPEN_COLUMNS, openList: [], review: null, madeOn: isoDate('2025-01-20') }
    const files = xlsxFiles()
    const read = files.read('方案.xlsx', await files.write(planSheets(made)))
    if (!read.ok) throw new Error(read.problem.kind)
    const back = readPlanSheets(read.value) ?? {}
    expect(back).toEqual(complete(tables))
    expect(buildPlan(back)).toEqual(buildPlan(tables))
  }, 60_000)

  it('shows words and names to people, and keeps codes behind them', async () => {
    await save()
    const duties = (await sheet('方案职责')).values.slice(3)
    expect(duties.map((row) => row?.slice(0, 3))).toContainEqual(['办好教育（0.2）', '县教育局（U003）', '牵头'])
    expect((await sheet('方案指标')).values.flat()).toContain('不低于')
  })

  it('shows four tables and the list of what is open, and hides the rest', async () => {
    await save(reviewedPlan(countyReview(), [{ 类别: '指标', 内容: '学校', 原因: '不明' }]))
    const ours = (await snapshot()).sheets.filter(({ name }) => name.startsWith('方案'))
    const shown = ours.filter(({ visibility }) => visibility === 'visible')
    expect(shown.map(({ name }) => name)).toEqual(['方案指标', '方案任务', '方案职责', '方案单位', '方案待确认'])
    expect((await sheet('方案待确认')).values[3]?.[2]).toBe('学校')
    expect(savedPlanHeading(await snapshot())).toMatchObject({ title: '清河县2025年重点工作方案', open: 1 })
  })

  it('prints in letters that can be read: what is shown fits A4 across at 80 % or more', () => {
    /** A4 across between the margins of 1.5 cm: 267 mm, of 7 pixels for each character at 96 to the inch. */
    const fits = 267 / ((7 / 96) * 25.4)
    const { layout } = reviewedPlan()
    for (const { name, visibility, columns, print, protected: locked } of layout.sheets) {
      expect(locked).toBe(true)
      if (visibility !== 'visible') continue
      const width = columns.filter(({ hidden }) => !hidden).reduce((sum, column) => sum + column.width, 0)
      expect({ name, size: Math.min(1, fits / width) * STYLES.text.size >= 8.4 }).toEqual({ name, size: true })
      expect(print).toMatchObject({ orientation: 'landscape', repeatRows: [2, 2] })
    }
  })

  it('keeps the review to go on with: what was accepted, left out and is open', async () => {
    const { review } = await save()
    const kept = readPlanReview(await snapshot())
    expect(kept?.text).toBe(COUNTY_TEXT)
    expect(kept?.review).toEqual({ ...review, before: null })
    expect(leftToDecide(kept?.review ?? review)).toEqual(leftToDecide(review))
    expect(new Set(kept?.review.entries.map(({ verdict }) => verdict))).toContain('rejected')
  })

  it('takes over what people correct by hand: names, words, codes alone, figures and dates', async () => {
    await save()
    const type = async (word: string, value: string | number) =>
      workbook.user.type({ sheet: '方案指标', address: `${await letterOf('方案指标', word)}4` }, value)
    await type('名称', '规上企业数')
    await type('比较方式', '突破')
    await type('目标值', 13.5)
    await type('牵头单位', '县教育局')
    await type('完成时限', 45992)
    const [row] = readPlanSheets(await snapshot())?.indicators ?? []
    expect(row).toMatchObject({ name: '规上企业数', comparator: 'more_than', value: '13.5', deadline: '2025-12-01' })
    expect(row?.lead_unit).toBe('U003')
    await type('牵头单位', 'U002')
    expect(readPlanSheets(await snapshot())?.indicators?.[0]?.lead_unit).toBe('U002')
  })

  it('names what it cannot make sense of, where a person typed nonsense', async () => {
    await save()
    const at = await letterOf('方案指标', '牵头单位')
    workbook.user.type({ sheet: '方案指标', address: `${at}4` }, '无此单位')
    const imported = importPlan(readPlanSheets(await snapshot()) ?? {})
    expect(imported).toMatchObject({ ok: false, problem: [{ table: 'indicators', row: 1, value: '无此单位' }] })
  })

  it('asks before a saved plan is replaced, and names the rows that somebody typed into', async () => {
    const { layout } = await save()
    const asked = await writePlan({ plan: layout, agreed: null }, { workbook })
    const replacement = { title: '清河县2025年重点工作方案', changed: [], unknown: [] }
    expect(asked).toEqual({ ok: false, problem: { kind: 'asks-first', replacement } })
    workbook.user.type({ sheet: '方案指标', address: 'B4' }, '改过的名称')
    workbook.user.type({ sheet: '方案单位', address: 'H40' }, '记一笔')
    const before = await snapshot()
    const changed = [
      { sheet: '方案指标', address: 'A4' },
      { sheet: '方案单位', address: 'A40' },
    ]
    expect(await writePlan({ plan: layout, agreed: replacement }, { workbook })).toEqual({
      ok: false,
      problem: { kind: 'asks-first', replacement: { ...replacement, changed } },
    })
    expect((await snapshot()).sheets).toEqual(before.sheets)
    await save()
    expect(valueAt(await sheet('方案指标'), 3, 1)).not.toBe('改过的名称')
    expect((await snapshot()).sheets.filter(({ name }) => name === '方案任务')).toHaveLength(1)
  })

  it('leaves a sheet alone that somebody renamed to keep it', async () => {
    const { layout } = reviewedPlan()
    await workbook.applyLayout({
      ...layout,
      sheets: layout.sheets.map((one) => (one.name === '方案指标' ? { ...one, name: '方案指标（上次）' } : one)),
    })
    workbook.user.type({ sheet: '方案指标（上次）', address: 'B4' }, '改过的名称')
    const { tables } = await save()
    expect(valueAt(await sheet('方案指标（上次）'), 3, 1)).toBe('改过的名称')
    expect(readPlanSheets(await snapshot())?.indicators).toEqual(complete(tables).indicators)
  })

  it('is not written over a sheet of somebody else’s', async () => {
    const { layout } = reviewedPlan()
    const [first] = layout.sheets
    if (!first) throw new Error('no sheets')
    const cells = [{ row: 4, column: 1, value: '我们自己的任务', style: 'text' as const }]
    await workbook.applyLayout({ ...layout, sheets: [{ ...first, name: '方案任务', cells }] })
    const before = await snapshot()
    expect(await writePlan({ plan: layout, agreed: null }, { workbook })).toEqual({
      ok: false,
      problem: { kind: 'sheets-in-the-way', sheets: ['方案任务'] },
    })
    expect((await snapshot()).sheets).toEqual(before.sheets)
  })

  it('says why the workbook cannot be written, and completes it when tried again', async () => {
    workbook.user.obstruct({ kind: 'editing', detail: 'typing' })
    const { layout } = reviewedPlan()
    expect(await writePlan({ plan: layout, agreed: null }, { workbook })).toMatchObject({
      problem: { kind: 'workbook' },
    })
    workbook.user.obstruct(null)
    expect(await writePlan({ plan: layout, agreed: null }, { workbook })).toMatchObject({ ok: true })
  })

  it('is taken for no template and no summary, and its tables make a plan without errors', async () => {
    await save()
    expect(recognise(await snapshot(), checkRequest)).toMatchObject({ kind: 'neither' })
    const built = buildPlan(readPlanSheets(await snapshot()) ?? {})
    expect(built.ok && checkPlan(built.value).filter(({ severity }) => severity === 'error')).toEqual([])
  })
})
