import { memoryOpenWorkbook, type MemoryOpenWorkbook } from '../../src/adapters/memory'
import { fail } from '../../src/domain/lib'
import type { WorkbookLayout } from '../../src/domain/model'
import { DEFAULT_LIGHT_POLICY, isoDate, parsePeriod } from '../../src/domain/model'
import { rollUpReturns } from '../../src/usecases/rollUpReturns'
import type { SummaryReplacement } from '../../src/usecases/writeSummary'
import { writeSummary } from '../../src/usecases/writeSummary'
import {
  cellIn,
  checkRequest,
  fingerprint,
  GOOD_FIGURES,
  openTemplates,
  snapshotOf,
  typeInto,
} from '../support/openCity'
import { COMMERCE, REFORM } from '../support/smallPlan'

/** The summary of a month as the open city gives it. */
async function summaryOf(month: string): Promise<WorkbookLayout> {
  const period = parsePeriod(month)
  if (!period.ok) throw new Error(`${month} is a period`)
  const city = await openTemplates(REFORM, COMMERCE)
  typeInto(city, '市发改局 指标', GOOD_FIGURES)
  const rolledUp = await rollUpReturns(
    {
      ...{ ...checkRequest, period: period.value, policy: DEFAULT_LIGHT_POLICY, dueOn: isoDate('2023-07-05') },
      ...{ preparedOn: isoDate('2023-07-06'), workbook: await snapshotOf(city), files: [], counting: {} },
    },
    {
      ...{ files: { read: () => fail({ kind: 'empty-file', file: '', detail: '' }) }, fingerprint },
      ...{ progress: { report: () => undefined }, cancellation: { cancelled: false } },
    },
  )
  if (!rolledUp.ok) throw new Error(rolledUp.problem.kind)
  return rolledUp.value.summary
}

/** Without formulas to the unit sheets: these tests are about what stands in the summary itself. */
const standAlone = (layout: WorkbookLayout): WorkbookLayout => ({
  ...layout,
  sheets: layout.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const { formula, ...kept } = cell
      return formula?.includes(" 指标'!") === true ? kept : cell
    }),
  })),
})

let june: WorkbookLayout
let july: WorkbookLayout
let workbook: MemoryOpenWorkbook

beforeAll(async () => {
  june = standAlone(await summaryOf('2023-M06'))
  july = standAlone(await summaryOf('2023-M07'))
})

beforeEach(async () => {
  workbook = memoryOpenWorkbook()
  expect(await writeSummary({ summary: june }, { workbook })).toMatchObject({ ok: true })
})

/** What the person is asked; null where the summary was written unasked. */
async function question(summary: WorkbookLayout, agreed?: SummaryReplacement): Promise<SummaryReplacement | null> {
  const before = await snapshotOf(workbook)
  const written = await writeSummary({ summary, ...(agreed && { agreed }) }, { workbook })
  if (written.ok) return null
  if (written.problem.kind !== 'asks-first') throw new Error(written.problem.kind)
  expect(await snapshotOf(workbook)).toEqual(before)
  return written.problem.replacement
}

/** A cell of 指标汇总 that is ours, by what it holds. */
const oursIn = (
  layout: WorkbookLayout,
  wanted: (cell: WorkbookLayout['sheets'][number]['cells'][number]) => boolean,
) => {
  const cell = layout.sheets.find(({ name }) => name === '指标汇总')?.cells.find(wanted)
  if (!cell) throw new Error('no such cell')
  return `${String.fromCharCode(65 + cell.column)}${cell.row + 1}`
}

describe('writeSummary', () => {
  it('[WB3] replaces the same period’s without a question where nobody wrote in it', async () => {
    expect(await question(june)).toBeNull()
  })

  it('[WB3] asks before another period’s summary goes, and replaces it when told', async () => {
    const asked = await question(july)
    expect(asked).toMatchObject({ periods: ['2023-M06'], typed: [], unknown: [] })
    expect(asked?.sheets).toContain('指标汇总')
    expect(String(cellIn(await snapshotOf(workbook), '指标汇总', 'A2'))).toContain('2023年6月')
    expect(await question(july, asked ?? undefined)).toBeNull()
    expect(String(cellIn(await snapshotOf(workbook), '指标汇总', 'A2'))).toContain('2023年7月')
  })

  it('[WB3] asks before another plan’s summary of the same period goes, and names the plan', async () => {
    const other = {
      ...june,
      sheets: june.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((cell) =>
          typeof cell.value === 'string' && cell.row === 1
            ? { ...cell, value: cell.value.replace('小城2023年工作方案', '小城2023年补充方案') }
            : cell,
        ),
      })),
    }
    const asked = await question(other)
    expect(asked).toMatchObject({ plans: ['小城2023年工作方案'], periods: [], typed: [], unknown: [] })
    expect(await question(other, asked ?? undefined)).toBeNull()
    expect(await question(july)).toMatchObject({ plans: ['小城2023年补充方案'], periods: ['2023-M06'] })
  })

  it.each([
    ['a note beside the table', () => 'Z5', '请核实'],
    ['a note below the table', () => 'B200', '请核实'],
    ['a figure over a formula of ours', () => oursIn(june, ({ formula }) => formula !== undefined), 99],
    ['a word over a word of ours', () => oursIn(june, ({ row, value }) => row > 4 && typeof value === 'string'), '改'],
  ])('[WB3] names %s and asks; what was agreed to is only what was shown', async (_, place, value) => {
    const address = place()
    typeInto(workbook, '指标汇总', { [address]: value })
    const asked = await question(june)
    expect(asked).toMatchObject({ periods: [], typed: [{ sheet: '指标汇总', address }], unknown: [] })
    typeInto(workbook, '数据来源', { Z9: '又记一笔' })
    const again = await question(june, asked ?? undefined)
    expect(again?.typed).toContainEqual({ sheet: '数据来源', address: 'Z9' })
    expect(await question(june, again ?? undefined)).toBeNull()
    expect(await question(june)).toBeNull()
  })

  it('[WB3] asks about a summary of which it does not know what we wrote', async () => {
    workbook = memoryOpenWorkbook({ layout: june })
    const address = oursIn(june, ({ formula }) => formula !== undefined)
    typeInto(workbook, '指标汇总', { [address]: 99, Z5: '请核实' })
    const asked = await question(june)
    expect(asked?.unknown).toContain('指标汇总')
    expect(asked?.typed).toEqual(
      expect.arrayContaining([
        { sheet: '指标汇总', address },
        { sheet: '指标汇总', address: 'Z5' },
      ]),
    )
  })
})
