import type { MemoryOpenWorkbook } from '../../src/adapters/memory'
import { memoryOpenWorkbook } from '../../src/adapters/memory'
import { writeXlsx, xlsxFiles } from '../../src/adapters/xlsx'
import { zlibInflater } from '../../src/adapters/xlsx/node'
import type { CellValue, UnitCode, WorkbookSnapshot } from '../../src/domain/model'
import { DEFAULT_LIGHT_POLICY, isoDate, parseAddress, parsePeriod } from '../../src/domain/model'
import { recognise } from '../../src/usecases/recognise'
import type { RolledUpReturns, RollUpReturnsRequest } from '../../src/usecases/rollUpReturns'
import { rollUpReturns } from '../../src/usecases/rollUpReturns'
import { stampSubmission } from '../../src/usecases/stampSubmission'
import { summaryFile } from '../../src/usecases/summaryFile'
import { changedSources, traceFigure } from '../../src/usecases/traceFigure'
import { writeSummary } from '../../src/usecases/writeSummary'
import {
  checkRequest,
  fingerprint,
  GOOD_FIGURES,
  JUNE_PERIOD,
  openTemplates,
  snapshotOf,
  typeInto,
} from '../support/openCity'
import { rearrangeSheet, swapped } from '../support/rearrangeSheet'
import { COMMERCE, REFORM, TOWN_EAST, TOWN_WEST } from '../support/smallPlan'
import { templateLayout } from '../support/templateLayouts'

const files = xlsxFiles(zlibInflater)

/** A returned file: the unit's own template with figures typed into 指标填报. */
async function returned(
  name: string,
  unit: UnitCode,
  cells: Readonly<Record<string, CellValue>>,
  receivedOn = '2023-07-03',
) {
  const workbook = memoryOpenWorkbook({ layout: templateLayout(unit), file: name })
  typeInto(workbook, '指标填报', cells)
  return picked(name, await bytesOf(workbook, unit), receivedOn)
}

const picked = (name: string, bytes: Uint8Array, receivedOn: string | null = '2023-07-03') => ({
  name,
  read: () => Promise.resolve({ name, bytes, receivedOn: receivedOn === null ? null : isoDate(receivedOn) }),
})

/** The bytes of a workbook that was laid out and typed into: layout again, with the values typed. */
async function bytesOf(workbook: MemoryOpenWorkbook, unit: UnitCode): Promise<Uint8Array> {
  const snapshot = await snapshotOf(workbook)
  const layout = templateLayout(unit)
  const sheets = layout.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      const found = snapshot.sheets.find(({ name }) => name === sheet.name)?.values[cell.row]?.[cell.column] ?? null
      if (found === cell.value) return cell
      const { formula: _typedOver, ...kept } = cell
      return { ...kept, value: found }
    }),
  }))
  return writeXlsx({ ...layout, sheets })
}

type Changes = Partial<RollUpReturnsRequest>

const request = (changes: Changes): RollUpReturnsRequest => ({
  ...{ ...checkRequest, period: JUNE_PERIOD, policy: DEFAULT_LIGHT_POLICY },
  ...{ dueOn: isoDate('2023-07-05'), preparedOn: isoDate('2023-07-06') },
  ...{ workbook: null, files: [], counting: {} },
  ...changes,
})

const quiet = { report: () => undefined }
const ports = { files, fingerprint, progress: quiet, cancellation: { cancelled: false } }

async function rolledUp(changes: Changes): Promise<RolledUpReturns> {
  const done = await rollUpReturns(request(changes), ports)
  if (!done.ok) throw new Error(done.problem.kind)
  return done.value
}

const linesOf = ({ lines }: RolledUpReturns) =>
  lines.map(({ state, unit, file, counts }) => [state, unit, file, counts])

/** The reform bureau's sheets are in the open workbook; commerce sends a file. */
async function openCity() {
  const workbook = await openTemplates(REFORM, COMMERCE)
  typeInto(workbook, '市发改局 指标', GOOD_FIGURES)
  return workbook
}
const commerce = () => returned('市商务局.xlsx', COMMERCE, { H4: 60, I4: 60, H5: 7.6, H6: '3,100', I6: 3100 })

describe('rollUpReturns', () => {
  it('[WB5] accounts for every unit and every file: 已到, 迟报, 缺报, 退回, 非本期', async () => {
    const may = parsePeriod('2023-M05')
    if (!may.ok) throw new Error('no May')
    const late = await returned('东镇.xlsx', TOWN_EAST, { H4: 200, I4: 200 }, '2023-07-09')
    const damaged = picked('西镇.xlsx', new TextEncoder().encode('no workbook at all'))
    const workbook = await snapshotOf(await openCity())
    const result = await rolledUp({ workbook, files: [await commerce(), late, damaged] })
    expect(linesOf(result)).toEqual([
      ['arrived', REFORM, '填报.xlsx', true],
      ['arrived', COMMERCE, '市商务局.xlsx', true],
      ['late', TOWN_EAST, '东镇.xlsx', true],
      ['refused', TOWN_WEST, '西镇.xlsx', false],
      ['missing', TOWN_WEST, null, false],
    ])
    expect(result.lines[3]?.about?.rule).toBe('IN01')
    expect(result.lines[0]).toMatchObject({ filled: 7, expected: 9, receivedOn: null })
    const other = await rolledUp({ period: may.value, files: [await commerce()] })
    expect(linesOf(other)[1]).toEqual(['not-ours', COMMERCE, '市商务局.xlsx', false])
  })

  it('[WB5] takes templates in the workbook that nobody filled in for no returns', async () => {
    const workbook = await snapshotOf(await openTemplates(REFORM, COMMERCE))
    const result = await rolledUp({ workbook })
    expect(result.lines.map(({ state }) => state)).toEqual(['empty', 'empty', 'missing', 'missing'])
    expect(result.inputs).toEqual([])
    expect(result.figures).toMatchObject({ counted: 0, partial: 0 })
  })

  it('[IN12] shows what a resubmission changes, and lets a person say which one counts', async () => {
    const sent = [
      await returned('一报.xlsx', COMMERCE, { H4: 60, I4: 60 }, '2023-07-01'),
      await returned('二报.xlsx', COMMERCE, { H4: 61, I4: 60 }, '2023-07-03'),
    ]
    const newest = await rolledUp({ files: sent })
    expect(newest.resubmissions).toMatchObject([
      {
        unit: COMMERCE,
        kept: { file: '二报.xlsx', receivedOn: '2023-07-03', stampedBy: null },
        dropped: { file: '一报.xlsx', receivedOn: '2023-07-01' },
        why: 'newer',
        differences: [{ column: '本期数', dropped: '60', kept: '61' }],
      },
    ])
    const chosen = await rolledUp({ files: sent, counting: { [COMMERCE]: '一报.xlsx' } })
    expect(chosen.resubmissions.map(({ kept, why }) => [kept.file, why])).toEqual([['一报.xlsx', 'chosen']])
    expect(linesOf(chosen).filter(([, unit]) => unit === COMMERCE)).toEqual([
      ['arrived', COMMERCE, '一报.xlsx', true],
      ['arrived', COMMERCE, '二报.xlsx', false],
    ])
  })

  it('[IN12] does not let a later file with mandatory findings displace sheets that are stamped and clean', async () => {
    const workbook = await openTemplates(REFORM)
    typeInto(workbook, '指标填报', GOOD_FIGURES)
    typeInto(workbook, '任务清单', { H4: '推进中', J4: '在建', H5: '推进中', J5: '在查' })
    const stamp = { ...checkRequest, unit: REFORM, by: '甲一', at: '2023-07-04 09:00' }
    expect(await stampSubmission(stamp, { workbook, fingerprint })).toMatchObject({ ok: true })
    const faulty = await returned('市发改局.xlsx', REFORM, { ...GOOD_FIGURES, H4: '基本完成' }, '2023-07-05')
    const snapshot = await snapshotOf(workbook)
    const byDefault = await rolledUp({ workbook: snapshot, files: [faulty] })
    expect(byDefault.resubmissions).toMatchObject([
      {
        kept: { file: '填报.xlsx', receivedOn: '2023-07-04', stampedBy: '甲一', faults: 0 },
        dropped: { file: '市发改局.xlsx', receivedOn: '2023-07-05', stampedBy: null },
        why: 'other-faulty',
      },
    ])
    expect(byDefault.resubmissions[0]?.dropped.faults).toBeGreaterThan(0)
    const chosen = await rolledUp({ workbook: snapshot, files: [faulty], counting: { [REFORM]: '市发改局.xlsx' } })
    expect(chosen.resubmissions).toMatchObject([{ kept: { file: '市发改局.xlsx' }, why: 'chosen' }])
  })

  it('[WB5] tells an empty file from none: 空表 beside 缺报', async () => {
    const result = await rolledUp({ files: [await returned('东镇.xlsx', TOWN_EAST, {}, '2023-07-09')] })
    expect(linesOf(result).slice(2)).toEqual([
      ['empty', TOWN_EAST, '东镇.xlsx', true],
      ['missing', TOWN_WEST, null, false],
    ])
  })

  it('numbers files of the same name, so that every cell has one place', async () => {
    const result = await rolledUp({ files: [await commerce(), await commerce()] })
    expect(result.inputs.map(({ file }) => file)).toEqual(['市商务局.xlsx', '市商务局（2）.xlsx'])
  })

  it('tells how far it is, stops when asked, and names a file that cannot be read any more', async () => {
    const told: string[] = []
    const cancellation = { cancelled: false }
    const stopping = {
      ...ports,
      cancellation,
      progress: {
        report: (done: number, total: number, label: string) => {
          told.push(`${done}/${total} ${label}`)
          if (done === 1) cancellation.cancelled = true
        },
      },
    }
    const sent = [await commerce(), await commerce(), await commerce()]
    expect(await rollUpReturns(request({ files: sent }), stopping)).toEqual({ ok: false, problem: { kind: 'stopped' } })
    expect(told).toEqual(['0/3 市商务局.xlsx', '1/3 市商务局.xlsx'])
    const gone = { name: '西镇.xlsx', read: () => Promise.reject(new Error('gone')) }
    expect(await rollUpReturns(request({ files: [gone] }), ports)).toEqual({
      ...{ ok: false, problem: { kind: 'unreadable', file: '西镇.xlsx' } },
    })
  })

  it('crosses from a worker: the result can be cloned', async () => {
    const result = await rolledUp({ workbook: await snapshotOf(await openCity()), files: [await commerce()] })
    expect(structuredClone(result)).toEqual(result)
  })
})

/** Formula and value of the source row of a cell of the summary's 数据来源. */
function sourceOf({ summary }: RolledUpReturns, code: string, unit: string) {
  const sheet = summary.sheets.find(({ key }) => key === 'sources')
  const at = (row: number, key: string) => {
    const column = sheet?.columns.findIndex((one) => one.key === key)
    return sheet?.cells.find((cell) => cell.row === row && cell.column === column)
  }
  const row = sheet?.cells.find(
    ({ column, value, row: one }) => column === 0 && value === code && at(one, 'unit')?.value === unit,
  )?.row
  if (row === undefined) throw new Error(`no source of ${code} of ${unit}`)
  return (key: string) => at(row, key)
}

describe('the summary in the open workbook', () => {
  it('[WB6] refers to cells of its own unit sheets, and repeats what came in files or was converted', async () => {
    const workbook = await openCity()
    typeInto(workbook, '市发改局 指标', { I4: '60个' })
    const result = await rolledUp({ workbook: await snapshotOf(workbook), files: [await commerce()] })
    const live = sourceOf(result, 'I1005', '市商务局')
    expect(live('value')?.formula).toBeUndefined()
    const own = sourceOf(result, 'I1003', '市发改局')
    // Row and column are looked up by the code, so that a sorted sheet gives the same figure (test/flows/liveSummary).
    expect(own('row')).toMatchObject({ value: 6 })
    expect(own('row')?.formula).toContain(`MATCH("I1003",'市发改局 指标'!$A:$A,0)`)
    expect(own('value')?.value).toBe(80.5)
    expect(own('value')?.formula).toContain("INDEX('市发改局 指标'!$I:$I,")
    expect(own('base')?.formula).toContain("INDEX('市发改局 指标'!$J:$J,")
    expect(own('cell')).toMatchObject({ value: 'I6' })
    expect(own('cell')?.formula).toContain('HYPERLINK("#\'市发改局 指标\'!"')
    expect(own('cell')?.link).toBeUndefined()
    expect(sourceOf(result, 'I1001', '市发改局')('value')).toMatchObject({ value: 60 })
    expect(sourceOf(result, 'I1001', '市发改局')('value')?.formula).toBeUndefined()
  })

  it('[WB6] as a file of its own holds values and links to the files, and gives the same bytes again', async () => {
    const result = await rolledUp({ workbook: await snapshotOf(await openCity()), files: [await commerce()] })
    const made = await summaryFile(result, { files, fingerprint })
    const again = await summaryFile(result, { files, fingerprint })
    expect(made.name).toBe('汇总_2023年6月.xlsx')
    expect(made.receipt).toEqual(again.receipt)
    expect(made.receipt.output).toBe(fingerprint(made.bytes))
    expect(made.receipt.inputs.map(({ file }) => file)).toEqual(['填报.xlsx', '市商务局.xlsx'])
    expect(made.receipt.inputs.every(({ sha256 }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true)
    const read = files.read('汇总.xlsx', made.bytes)
    if (!read.ok) throw new Error(read.problem.detail)
    const sources = read.value.sheets.find(({ name }) => name === '数据来源')
    expect(sources?.formulas.size).toBe(0)
  })

  it('[WB3] is written beside the unit sheets, replaces an older one, and touches nothing else', async () => {
    const workbook = await openCity()
    const before = await snapshotOf(workbook)
    const result = await rolledUp({ workbook: before, files: [await commerce()] })
    const written = await writeSummary({ summary: result.summary }, { workbook })
    expect(written).toMatchObject({ ok: true, value: { replaced: [] } })
    const after = await snapshotOf(workbook)
    for (const sheet of before.sheets) expect(after.sheets).toContainEqual(sheet)
    expect(recognise(after, checkRequest)).toMatchObject({
      kind: 'template',
      units: [REFORM, COMMERCE],
      summary: '2023-M06',
    })
    const rolledUpAgain = await rolledUp({ workbook: after, files: [await commerce()] })
    expect(linesOf(rolledUpAgain)).toEqual(linesOf(result))
    const again = await writeSummary({ summary: rolledUpAgain.summary }, { workbook })
    expect(again).toMatchObject({ ok: true, value: { added: [] } })
    expect(await snapshotOf(workbook)).toEqual(after)
  })

  it.each([
    ['a figure was moved', { I6: null, I7: 80.5 }],
    ['a figure was corrected', { I6: 81 }],
  ])('[WB6] does not refer to cells that hold something else by now: %s', async (_, typed) => {
    const workbook = await openCity()
    const { summary } = await rolledUp({ workbook: await snapshotOf(workbook), files: [await commerce()] })
    typeInto(workbook, '市发改局 指标', typed)
    const before = await snapshotOf(workbook)
    expect(await writeSummary({ summary }, { workbook })).toEqual({
      ...{ ok: false, problem: { kind: 'changed-since', places: [{ sheet: '市发改局 指标', address: 'I6' }] } },
    })
    expect(await snapshotOf(workbook)).toEqual(before)
  })

  it('[WB6] does not refer to a sheet that has another name by now', async () => {
    const { summary } = await rolledUp({ workbook: await snapshotOf(await openCity()), files: [] })
    expect(await writeSummary({ summary }, { workbook: memoryOpenWorkbook() })).toMatchObject({
      ...{ ok: false, problem: { kind: 'changed-since' } },
    })
  })

  it('[WB3] refuses a stranger’s sheet of the same name; nothing is written', async () => {
    const { summary } = await rolledUp({ files: [await commerce()] })
    const strangers = memoryOpenWorkbook()
    await strangers.applyLayout({ ...summary, sheets: summary.sheets.filter(({ key }) => key === 'notes') })
    typeInto(strangers, '说明', { A1: '我的说明' })
    const before = await snapshotOf(strangers)
    expect(await writeSummary({ summary }, { workbook: strangers })).toEqual({
      ...{ ok: false, problem: { kind: 'sheets-in-the-way', sheets: ['说明'] } },
    })
    expect(await snapshotOf(strangers)).toEqual(before)
  })
})

describe('traceFigure', () => {
  async function summaryWorkbook() {
    const workbook = await openCity()
    const result = await rolledUp({ workbook: await snapshotOf(workbook), files: [await commerce()] })
    await writeSummary({ summary: result.summary }, { workbook })
    return snapshotOf(workbook)
  }
  const rowOf = (snapshot: Awaited<ReturnType<typeof summaryWorkbook>>, sheet: string, text: string): number => {
    const rows = snapshot.sheets.find(({ name }) => name === sheet)?.values ?? []
    return rows.findIndex((row) => row?.includes(text)) + 1
  }

  it('[WB7] gives a figure its passport, from 指标汇总, 六仗总览 and 数据来源 alike', async () => {
    const snapshot = await summaryWorkbook()
    const row = rowOf(snapshot, '指标汇总', 'I1003')
    const traced = traceFigure({ snapshot, place: { sheet: '指标汇总', address: `G${row}` } })
    if (!traced.ok) throw new Error(traced.problem.kind)
    expect(traced.value).toMatchObject({
      ...{ code: 'I1003', name: '重点项目投资', unitOfMeasure: '亿元', rule: '累计数，取牵头', leadUnit: '市发改局' },
      figure: { sheet: '指标汇总', address: `G${row}` },
      counted: [
        {
          ...{
            unit: '市发改局',
            period: '2023年6月',
            value: '80.5',
            unitOfMeasure: '亿元',
            part: '计入',
            status: '正常',
          },
          ...{ file: '填报.xlsx', sheet: '市发改局 指标', address: 'I6' },
          place: { sheet: '市发改局 指标', address: 'I6' },
        },
      ],
    })
    const onOverview = rowOf(snapshot, '六仗总览', '重点项目投资')
    const inSources = rowOf(snapshot, '数据来源', 'I1003')
    expect(onOverview).toBeGreaterThan(0)
    for (const place of [
      { sheet: '六仗总览', address: `A${onOverview}` },
      { sheet: '六仗总览', address: `C${onOverview}` },
      { sheet: '数据来源', address: `E${inSources}` },
    ]) {
      expect(traceFigure({ snapshot, place })).toEqual(traced)
    }
  })

  it('[WB7] tells sources in files from those in the workbook, and lists who is missing', async () => {
    const snapshot = await summaryWorkbook()
    const place = { sheet: '指标汇总', address: `B${rowOf(snapshot, '指标汇总', 'I1007')}` }
    const traced = traceFigure({ snapshot, place })
    if (!traced.ok) throw new Error(traced.problem.kind)
    expect(traced.value.counted).toMatchObject([
      { unit: '市商务局', value: '3100', file: '市商务局.xlsx', receivedOn: '2023-07-03', place: null },
    ])
    expect(traced.value.missing.map(({ unit }) => unit)).toEqual(['东镇', '西镇'])
    expect(traced.value.completeness).toBe('不完整')
  })

  /** The workbook after somebody typed into a cell of the reform bureau's indicators, in some number format. */
  const retyped = (
    snapshot: WorkbookSnapshot,
    address: string,
    value: CellValue,
    format: string,
  ): WorkbookSnapshot => ({
    ...snapshot,
    numberFormats: [...snapshot.numberFormats, format],
    sheets: snapshot.sheets.map((sheet) => {
      const at = parseAddress(address)
      if (sheet.name !== '市发改局 指标' || !at) return sheet
      const [values, formats] = [[...sheet.values], [...sheet.formats]]
      values[at.row] = (sheet.values[at.row] ?? []).with(at.column, value)
      const row = [...(sheet.formats[at.row] ?? [])]
      row[at.column] = snapshot.numberFormats.length
      formats[at.row] = row
      return { ...sheet, values, formats }
    }),
  })

  it.each<[string, CellValue, string, object]>([
    ['as it was', 7.8, '0.0', { kind: 'same' }],
    ['another number', 7.9, '0.0', { kind: 'followed', was: '7.8', now: '7.9' }],
    ['as a percentage', 0.078, '0.0%', { kind: 'rescaled', was: '7.8', taken: '0.078', now: '7.8' }],
    ['in another format only', 7.8, '0%', { kind: 'rescaled', was: '7.8', taken: '7.8', now: '780' }],
    ['as a text', '约7.8', 'General', { kind: 'lost', was: '7.8', typed: '约7.8', now: '7.8' }],
    ['as words', '待定', 'General', { kind: 'lost', was: '7.8', typed: '待定', now: null }],
    ['cleared', null, 'General', { kind: 'lost', was: '7.8', typed: '', now: null }],
  ])('[WB9] says what a source cell means now: %s', async (_, value, format, since) => {
    const snapshot = retyped(await summaryWorkbook(), 'H7', value, format)
    const place = { sheet: '指标汇总', address: `G${rowOf(snapshot, '指标汇总', 'I1004')}` }
    const traced = traceFigure({ snapshot, place })
    if (!traced.ok) throw new Error(traced.problem.kind)
    expect(traced.value.counted.map((one) => one.since)).toEqual([since])
    expect(changedSources(snapshot).length).toBe(value === 7.8 && format === '0.0' ? 0 : 1)
  })

  it('[WB9] goes to where a sorted row is now, and says where it was', async () => {
    const snapshot = await summaryWorkbook()
    const sorted = rearrangeSheet(snapshot, '市发改局 指标', { row: swapped(5, 8) })
    // Formulas of other sheets stay in place when a sheet is sorted.
    const sheets = sorted.sheets.map((sheet, at) => (sheet.name === '市发改局 指标' ? sheet : snapshot.sheets[at]!))
    const place = { sheet: '指标汇总', address: `G${rowOf(snapshot, '指标汇总', 'I1003')}` }
    const traced = traceFigure({ snapshot: { ...sorted, sheets }, place })
    expect(traced).toMatchObject({
      value: {
        counted: [{ place: { sheet: '市发改局 指标', address: 'I9' }, movedFrom: 'I6', since: { kind: 'same' } }],
      },
    })
  })

  it('[WB9] goes nowhere where the code is gone, or stands twice', async () => {
    const snapshot = await summaryWorkbook()
    const place = { sheet: '指标汇总', address: `G${rowOf(snapshot, '指标汇总', 'I1003')}` }
    const gone = traceFigure({ snapshot: retyped(snapshot, 'A6', 'I9999', 'General'), place })
    expect(gone).toMatchObject({ value: { counted: [{ place: null, since: { kind: 'code-gone', was: '80.5' } }] } })
    const twice = traceFigure({ snapshot: retyped(snapshot, 'A9', 'I1003', 'General'), place })
    expect(twice).toMatchObject({ value: { counted: [{ place: null, since: { kind: 'code-twice', was: '80.5' } }] } })
  })

  it('[WB7] works in a summary that is opened next year, with sheets renamed', async () => {
    const { summary } = await rolledUp({ files: [await commerce()] })
    const workbook = memoryOpenWorkbook({ layout: summary, file: '去年的汇总.xlsx' })
    const snapshot = await snapshotOf(workbook)
    const renamed = {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => (sheet.name === '指标汇总' ? { ...sheet, name: '指标' } : sheet)),
    }
    const place = { sheet: '指标', address: `G${rowOf(renamed, '指标', 'I1005')}` }
    expect(traceFigure({ snapshot: renamed, place })).toMatchObject({ ok: true, value: { value: '60', code: 'I1005' } })
  })

  it.each([
    ['a title', '指标汇总', 'A1'],
    ['a header', '指标汇总', 'G3'],
    ['a note', '指标汇总', 'A15'],
    ['a count of a campaign', '六仗总览', 'D6'],
    ['a unit’s entry', '市发改局 指标', 'H4'],
    ['a sheet that is not there', '没有这张', 'A1'],
  ])('[WB7] %s is no city figure', async (_, sheet, address) => {
    const snapshot = await summaryWorkbook()
    expect(traceFigure({ snapshot, place: { sheet, address } })).toEqual({
      ...{ ok: false, problem: { kind: 'not-a-city-figure' } },
    })
  })

  it('[WB7] says so where 数据来源 is gone', async () => {
    const whole = await summaryWorkbook()
    const snapshot = { ...whole, sheets: whole.sheets.filter(({ name }) => name !== '数据来源') }
    const place = { sheet: '指标汇总', address: `G${rowOf(snapshot, '指标汇总', 'I1003')}` }
    expect(traceFigure({ snapshot, place })).toEqual({ ok: false, problem: { kind: 'no-lineage', figure: 'I1003' } })
  })
})
