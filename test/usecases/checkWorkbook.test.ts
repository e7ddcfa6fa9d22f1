import { memoryOpenWorkbook } from '../../src/adapters/memory'
import { planCode } from '../../src/domain/model'
import { checkWorkbook } from '../../src/usecases/checkWorkbook'
import { giveReason } from '../../src/usecases/giveReason'
import { setUpWorkbook } from '../../src/usecases/setUpWorkbook'
import { stampSubmission } from '../../src/usecases/stampSubmission'
import {
  cellIn,
  checkRequest,
  fingerprint,
  GOOD_FIGURES,
  openTemplates,
  setUpRequest,
  snapshotOf,
  typeInto,
} from '../support/openCity'
import { COMMERCE, REFORM, smallPlan } from '../support/smallPlan'

type Workbook = Awaited<ReturnType<typeof openTemplates>>

async function checked(workbook: Workbook) {
  const done = await checkWorkbook(checkRequest, { workbook, fingerprint })
  if (!done.ok || done.value.kind !== 'checked') throw new Error('not checked')
  return done.value
}

const stampRequest = { ...checkRequest, unit: REFORM, by: '张三', at: '2023-07-05 16:20' }
const stamp = (workbook: Workbook, changes: Partial<typeof stampRequest> = {}) =>
  stampSubmission({ ...stampRequest, ...changes }, { workbook, fingerprint })

/** The reform bureau's June figures; tasks under way. */
async function filledWorkbook(): Promise<Workbook> {
  const workbook = await openTemplates(REFORM)
  typeInto(workbook, '指标填报', GOOD_FIGURES)
  typeInto(workbook, '任务清单', { H4: '推进中', J4: '在建', H5: '推进中', J5: '在查' })
  return workbook
}

/** A figure a hundred times too large against last period's: CK05. */
async function doubtfulWorkbook(): Promise<Workbook> {
  const workbook = await filledWorkbook()
  typeInto(workbook, '指标填报', { G6: 78, H6: 2.5, I6: 8050 })
  return workbook
}

const openQueries = async (workbook: Workbook) =>
  (await checked(workbook)).findings.filter(({ finding }) => finding.level === '核实性')

describe('checkWorkbook', () => {
  it('counts what is to be filled and what is, per unit, and names the sheets', async () => {
    const workbook = await openTemplates(REFORM, COMMERCE)
    typeInto(workbook, '市商务局 指标', { H4: 60, P5: '不适用' })
    const { units, period } = await checked(workbook)
    expect(period).toBe('2023-M06')
    expect(units.map(({ unit, name, expected, filled }) => [unit, name, expected, filled])).toEqual([
      [REFORM, '市发改局', 9, 0],
      [COMMERCE, '市商务局', 5, 2],
    ])
    expect(units[0]?.rows).toEqual({ indicators: 7, tasks: 2 })
    expect(units[1]?.sheets).toEqual([
      { list: 'indicators', sheet: '市商务局 指标' },
      { list: 'tasks', sheet: '市商务局 任务' },
      { list: 'projects', sheet: '市商务局 项目' },
      { list: 'policies', sheet: '市商务局 政策' },
      { list: 'risks', sheet: '市商务局 问题' },
    ])
    expect(units.map(({ stampable, stamp: none }) => [stampable, none])).toEqual([
      [true, null],
      [true, null],
    ])
  })

  it('expects only what the chosen lists ask for', async () => {
    const workbook = memoryOpenWorkbook()
    await setUpWorkbook(setUpRequest([REFORM], { lists: ['indicators'] }), { workbook })
    const { units, findings } = await checked(workbook)
    expect(units.map(({ expected }) => expected)).toEqual([7])
    expect(findings.filter(({ finding }) => finding.rule === 'IN04')).toEqual([])
  })

  it('works on our templates whatever their sheets are called', async () => {
    const workbook = await filledWorkbook()
    const snapshot = await snapshotOf(workbook)
    const renamed = {
      ...snapshot,
      sheets: [...snapshot.sheets].reverse().map((sheet) => ({ ...sheet, name: `改名 ${sheet.name}` })),
      names: snapshot.names.map((name) => ({ ...name, refersTo: name.refersTo.replace("'", "'改名 ") })),
    }
    const reader = { readSnapshot: () => Promise.resolve({ ok: true, value: renamed } as const) }
    const done = await checkWorkbook(checkRequest, { workbook: reader, fingerprint })
    if (!done.ok || done.value.kind !== 'checked') throw new Error('not checked')
    expect(done.value.units.map(({ filled, expected }) => [filled, expected])).toEqual([[9, 9]])
    expect(done.value.findings.filter(({ finding }) => finding.level === '强制性')).toEqual([])
  })

  it('says that a workbook is none of ours, or of another plan', async () => {
    const done = await checkWorkbook(checkRequest, { workbook: memoryOpenWorkbook(), fingerprint })
    expect(done).toMatchObject({ ok: true, value: { kind: 'not-a-template' } })
    const other = { ...checkRequest, plan: { ...smallPlan, code: planCode('other') } }
    const foreign = await checkWorkbook(other, { workbook: await openTemplates(REFORM), fingerprint })
    expect(foreign).toMatchObject({ ok: true, value: { kind: 'not-a-template', findings: [{ rule: 'IN11' }] } })
  })

  it('hands on why the workbook could not be read', async () => {
    const workbook = await openTemplates(REFORM)
    workbook.user.obstruct({ kind: 'editing', detail: 'a cell is being typed into' })
    expect(await checkWorkbook(checkRequest, { workbook, fingerprint })).toMatchObject({
      ...{ ok: false, problem: { kind: 'workbook', problem: { kind: 'editing' } } },
    })
  })
})

describe('giveReason', () => {
  it('[RS2] [RS3] writes a bound reason that holds until the value changes', async () => {
    const workbook = await doubtfulWorkbook()
    const [doubt] = await openQueries(workbook)
    expect(doubt).toMatchObject({ finding: { rule: 'CK05' }, reason: { kind: 'none' }, reasonAt: { address: 'Q6' } })
    if (!doubt) throw new Error('no query')
    const given = await giveReason({ checked: doubt, reason: '集中开工' }, { workbook })
    expect(given).toEqual({
      ok: true,
      value: { place: { sheet: '指标填报', address: 'Q6' }, text: '〔CK05：8050〕集中开工' },
    })
    expect((await openQueries(workbook)).map(({ reason }) => reason.kind)).toEqual(['given'])
    expect((await checked(workbook)).units.map(({ unexplained }) => unexplained)).toEqual([0])
    typeInto(workbook, '指标填报', { I6: 8060 })
    expect((await openQueries(workbook)).map(({ reason }) => reason)).toEqual([
      { kind: 'void', text: '集中开工', given: '8050', now: '8060' },
    ])
  })

  it('keeps what stands in the cell, and writes nothing over what was typed meanwhile', async () => {
    const workbook = await doubtfulWorkbook()
    typeInto(workbook, '指标填报', { Q6: ' 口径有调整 ' })
    const [doubt] = await openQueries(workbook)
    if (!doubt) throw new Error('no query')
    expect(doubt.reason).toEqual({ kind: 'given', text: '口径有调整', bound: false })
    typeInto(workbook, '指标填报', { Q6: '刚刚写的' })
    expect(await giveReason({ checked: doubt, reason: '集中开工' }, { workbook })).toMatchObject({
      ...{ ok: false, problem: { kind: 'changed-meanwhile', place: { address: 'Q6' } } },
    })
    expect(cellIn(await snapshotOf(workbook), '指标填报', 'Q6')).toBe('刚刚写的')
  })

  it('[RS5] takes no reason for a mandatory finding', async () => {
    const workbook = await filledWorkbook()
    typeInto(workbook, '指标填报', { H4: '很多' })
    const mandatory = (await checked(workbook)).findings.find(({ finding }) => finding.level === '强制性')
    if (!mandatory) throw new Error('no mandatory finding')
    expect(await giveReason({ checked: mandatory, reason: '就是很多' }, { workbook })).toEqual({
      ...{ ok: false, problem: { kind: 'no-reason-asked' } },
    })
  })
})

describe('stampSubmission', () => {
  it('[ST4] writes who, when, in which state, and the fingerprint of what is said', async () => {
    const workbook = await filledWorkbook()
    const done = await stamp(workbook)
    if (!done.ok) throw new Error(JSON.stringify(done.problem))
    expect(done.value.stamp).toMatchObject({ by: '张三', at: '2023-07-05 16:20', state: '通过', changed: false })
    expect(done.value.stamp.fingerprint).toMatch(/^[0-9a-f]{64}$/)
    const written = await snapshotOf(workbook)
    expect(done.value.cells.map(({ sheet, address }) => cellIn(written, sheet, address))).toEqual([
      ...['张三', '2023-07-05 16:20', '通过', done.value.stamp.fingerprint],
    ])
    expect((await checked(workbook)).units.map((unit) => unit.stamp)).toEqual([done.value.stamp])
  })

  it('[ST3] refuses while mandatory findings stand or queries lack a reason, and lists them', async () => {
    const workbook = await doubtfulWorkbook()
    typeInto(workbook, '指标填报', { H4: '很多' })
    const before = await snapshotOf(workbook)
    const refused = await stamp(workbook)
    if (refused.ok || refused.problem.kind !== 'not-fit') throw new Error('stamped')
    expect(refused.problem.mandatory.map(({ finding }) => finding.rule)).toContain('CK02')
    expect(refused.problem.unexplained.map(({ finding }) => finding.rule)).toEqual(['CK05'])
    expect(await snapshotOf(workbook)).toEqual(before)
  })

  it('[ST3] stamps once every query has its reason', async () => {
    const workbook = await doubtfulWorkbook()
    const [doubt] = await openQueries(workbook)
    if (!doubt) throw new Error('no query')
    await giveReason({ checked: doubt, reason: '集中开工' }, { workbook })
    expect(await stamp(workbook)).toMatchObject({ ok: true, value: { stamp: { state: '通过（核实性1条均已说明）' } } })
  })

  it('[IN14] what is changed afterwards is noticed, and stamping again settles it', async () => {
    const workbook = await filledWorkbook()
    await stamp(workbook)
    typeInto(workbook, '指标填报', { H7: 7.9 })
    const { units, findings } = await checked(workbook)
    expect(units.map((unit) => unit.stamp?.changed)).toEqual([true])
    expect(findings.map(({ finding }) => finding.rule)).toContain('IN14')
    expect(await stamp(workbook, { by: '李四' })).toMatchObject({
      ok: true,
      value: { stamp: { by: '李四', state: '通过' } },
    })
    expect((await checked(workbook)).findings.map(({ finding }) => finding.rule)).not.toContain('IN14')
  })

  it('[ST1] stamps each unit of a common workbook in its own row', async () => {
    const workbook = await openTemplates(REFORM, COMMERCE)
    typeInto(workbook, '市发改局 指标', GOOD_FIGURES)
    typeInto(workbook, '市发改局 任务', { H4: '推进中', J4: '在建', H5: '推进中', J5: '在查' })
    expect((await stamp(workbook)).ok).toBe(true)
    const { units } = await checked(workbook)
    expect(units.map((unit) => unit.stamp?.by ?? null)).toEqual(['张三', null])
  })

  it('says what is wanting: a name, the unit, a template', async () => {
    const workbook = await filledWorkbook()
    expect(await stamp(workbook, { by: ' ' })).toEqual({ ok: false, problem: { kind: 'no-name' } })
    expect(await stamp(workbook, { unit: COMMERCE })).toEqual({
      ...{ ok: false, problem: { kind: 'unit-not-here', unit: COMMERCE } },
    })
    expect(await stamp(memoryOpenWorkbook())).toEqual({ ok: false, problem: { kind: 'not-a-template' } })
    const unnamed = async () => {
      const read = await workbook.readSnapshot()
      return read.ok ? { ...read, value: { ...read.value, names: [] } } : read
    }
    expect(await stamp({ ...workbook, readSnapshot: unnamed })).toEqual({
      ...{ ok: false, problem: { kind: 'no-stamp-block' } },
    })
  })
})
