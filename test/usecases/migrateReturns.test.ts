import { memoryWorkbook } from '../../src/adapters/memory'
import { writeXlsx, xlsxFiles } from '../../src/adapters/xlsx'
import type { Plan, Submission, WorkbookLayout } from '../../src/domain/model'
import { DEFAULT_LIGHT_POLICY, indicatorCode } from '../../src/domain/model'
import { indexPlan } from '../../src/domain/plan'
import type { OldReturn } from '../../src/domain/template'
import { carryEntries } from '../../src/domain/template'
import { intake } from '../../src/domain/intake'
import { OldFiles } from '../../src/usecases/oldFiles'
import { migrateReturns } from '../../src/usecases/migrateReturns'
import { JUNE, filledTemplate, onlySubmission, readJune, saidWithoutPlaces } from '../support/filledTemplate'
import { REFORM, smallPlan } from '../support/smallPlan'
import { templateLayout } from '../support/templateLayouts'

/** The layout as a file that was read, under the plan that it was made for. */
async function readAgain(layout: WorkbookLayout, plan: Plan = smallPlan): Promise<Submission> {
  const workbook = memoryWorkbook('市发改局.xlsx')
  await workbook.applyLayout(layout)
  const read = await workbook.readSnapshot()
  if (!read.ok) throw new Error(read.problem.detail)
  return onlySubmission(intake(read.value, { ...JUNE, plan, index: indexPlan(plan) }))
}

const blank = templateLayout(REFORM)
const entered = async () => onlySubmission(readJune(await filledTemplate()))

/** What a workbook holds, ready to go on; nothing of the plan changed unless it says so. */
async function oldReturn(changes: Partial<OldReturn> = {}): Promise<OldReturn> {
  const value = await filledTemplate()
  const files = new OldFiles(smallPlan, { read: () => ({ ok: true, value }) })
  const [one] = files.look({ path: value.file, bytes: new Uint8Array(), receivedOn: null }).returns
  if (!one) throw new Error('The filled template is a return')
  return { ...one, changed: new Map(), ...changes }
}

describe('what a unit entered goes on into a new template', () => {
  it('says the same when it is read again, figure by figure and text by text', async () => {
    const { sheets, notCarried } = carryEntries(blank.sheets, await oldReturn())
    const again = await readAgain({ ...blank, sheets })
    expect(saidWithoutPlaces(again)).toEqual(saidWithoutPlaces(await entered()))
    expect(notCarried).toEqual([])
  })

  it('leaves a formula of the template a formula, whatever it gave in the old file', async () => {
    const old = await oldReturn()
    const observations = old.submission.observations.map((one) => ({
      ...one,
      cumulative: { ...one.cumulative, typed: 72, computed: true },
    }))
    const { sheets } = carryEntries(blank.sheets, { ...old, submission: { ...old.submission, observations } })
    const formulas = (all: WorkbookLayout['sheets']) =>
      all.flatMap(({ cells }) => cells.filter(({ formula }) => formula !== undefined)).length
    expect(formulas(sheets)).toBe(formulas(blank.sheets))
  })

  it('lists everything of an indicator that is counted in another unit of measure, with its cells', async () => {
    const changed = new Map([[indicatorCode('I1003'), 'unit-of-measure-changed' as const]])
    const { sheets, notCarried } = carryEntries(blank.sheets, await oldReturn({ changed }))
    const cells = notCarried.map(({ cell, value, reason }) => [cell.address, value, reason])
    expect(cells).toEqual(
      expect.arrayContaining([
        ['G6', 70.5, 'unit-of-measure-changed'],
        ['H6', '1,012.5', 'unit-of-measure-changed'],
        ['J6', 80, 'unit-of-measure-changed'],
      ]),
    )
    const again = await readAgain({ ...blank, sheets })
    expect(again.observations.find(({ indicator }) => indicator === 'I1003')?.value.reading.kind).toBe('blank')
  })

  it('lists everything where there is no template any more', async () => {
    const { sheets, carried, notCarried } = carryEntries([], await oldReturn())
    expect([sheets, carried]).toEqual([[], 0])
    const values = notCarried.map(({ value }) => value)
    for (const value of [60, '按计划推进', '完成前期工作', '滨江大道', '汛期安全隐患']) expect(values).toContain(value)
  })
})

/** The plan without the indicator of new projects' investment and with the accidents counted in cases of ten. */
const revised: Plan = {
  ...smallPlan,
  indicators: smallPlan.indicators
    .filter(({ code }) => code !== 'I1003')
    .map((one) => (one.code === 'I2001' ? { ...one, unitOfMeasure: '十起' } : one)),
  mentions: smallPlan.mentions.filter(({ indicator }) => indicator !== 'I1003'),
}

describe('a folder of returned files', () => {
  async function migrated() {
    const old = await entered()
    const filled = { ...blank, sheets: carryEntries(blank.sheets, await oldReturn()).sheets }
    const folder = new Map([
      ['市发改局.xlsx', await writeXlsx(filled)],
      ['坏.xlsx', new Uint8Array([1, 2, 3])],
      ['市发改局.XLSM', await writeXlsx(filled)],
      ['说明.txt', new Uint8Array([65])],
    ])
    const written = new Map<string, Uint8Array>()
    const outcome = await migrateReturns(
      { current: smallPlan, revised, policy: DEFAULT_LIGHT_POLICY, previous: null, daysToReport: 5 },
      {
        from: {
          list: () => Promise.resolve([...folder.keys()]),
          read: (path) => Promise.resolve({ path, bytes: folder.get(path) ?? new Uint8Array(), receivedOn: null }),
        },
        to: { write: (path, bytes) => Promise.resolve(void written.set(path, bytes)) },
        files: xlsxFiles(),
        progress: { report: () => undefined },
        cancellation: { cancelled: false },
      },
    )
    return { old, outcome, written }
  }

  it('gets a new file for each, and names what is no return', async () => {
    const { outcome, written } = await migrated()
    expect(outcome.refused).toEqual([
      { file: '坏.xlsx', rule: 'IN01' },
      { file: '说明.txt', rule: 'IN01' },
    ])
    expect(written.size).toBe(2)
    expect(outcome.migrated[0]).toMatchObject({ file: '市发改局.xlsx', unit: REFORM, path: '市发改局.xlsx' })
  })

  it('never puts one new file in the place of another', async () => {
    const { outcome, written } = await migrated()
    expect([...written.keys()]).toEqual(['市发改局.xlsx', '市发改局_2.xlsx'])
    expect(outcome.migrated.map(({ file, path }) => [file, path])).toEqual([
      ['市发改局.xlsx', '市发改局.xlsx'],
      ['市发改局.XLSM', '市发改局_2.xlsx'],
    ])
  })

  it('carries what stayed, and lists what was removed or is counted otherwise', async () => {
    const { old, outcome, written } = await migrated()
    const read = xlsxFiles().read('市发改局.xlsx', written.get('市发改局.xlsx') ?? new Uint8Array())
    if (!read.ok) throw new Error(read.problem.detail)
    const again = onlySubmission(intake(read.value, { ...JUNE, plan: revised, index: indexPlan(revised) }))
    const readings = ({ observations }: Submission) =>
      observations
        .filter(({ indicator }) => indicator !== 'I1003' && indicator !== 'I2001')
        .map(({ indicator, value, cumulative, status }) => [indicator, value.reading, cumulative.reading, status])
    expect(readings(again)).toEqual(readings(old))
    expect(again.taskReports.map(({ progress }) => progress.text)).toEqual(
      old.taskReports.map(({ progress }) => progress.text),
    )
    const reasons = new Set(outcome.migrated.flatMap(({ notCarried }) => notCarried.map(({ reason }) => reason)))
    expect(reasons).toEqual(new Set(['no-row', 'unit-of-measure-changed']))
  })
})
