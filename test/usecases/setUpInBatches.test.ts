import { memoryOpenWorkbook } from '../../src/adapters/memory'
import { isoDate, periodOf } from '../../src/domain/model'
import { setUpInBatches } from '../../src/usecases/setUpInBatches'
import { setUpWorkbook } from '../../src/usecases/setUpWorkbook'
import { recognise } from '../../src/usecases/recognise'
import { checkRequest, openTemplates, setUpRequest, snapshotOf, typeInto } from '../support/openCity'
import { COMMERCE, REFORM, TOWN_EAST, TOWN_WEST } from '../support/smallPlan'

const ALL = [REFORM, COMMERCE, TOWN_EAST, TOWN_WEST]

/** Two units at a time; stopped as soon as so many sheets are written. */
function stopAfter(sheets: number, cancellation = { cancelled: false }) {
  const steps: string[] = []
  const progress = (done: number, total: number) => {
    steps.push(`${done}/${total}`)
    if (done >= sheets) cancellation.cancelled = true
  }
  return { steps, watching: { cancellation, progress, unitsAtOnce: 2 } }
}

describe('setUpInBatches', () => {
  it('[WB8] writes what one go writes, and says how far it is of the whole', async () => {
    const workbook = memoryOpenWorkbook({ file: '填报.xlsx' })
    const { steps, watching } = stopAfter(Infinity)
    const done = await setUpInBatches(setUpRequest(ALL), { workbook, ...watching })
    const inOneGo = memoryOpenWorkbook({ file: '填报.xlsx' })
    const whole = await setUpWorkbook(setUpRequest(ALL), { workbook: inOneGo })
    if (!done.ok || !whole.ok) throw new Error('not set up')
    expect(done.value.left).toEqual([])
    expect([...done.value.written].sort()).toEqual([...whole.value.written].sort())
    expect(done.value.units).toEqual(whole.value.units)
    const sheetsIn = async (one: typeof workbook) =>
      [...(await snapshotOf(one)).sheets].sort((left, right) => (left.name < right.name ? -1 : 1))
    expect(await sheetsIn(workbook)).toEqual(await sheetsIn(inOneGo))
    const totals = new Set(steps.map((step) => step.split('/')[1]))
    expect([...totals]).toEqual([String((await snapshotOf(inOneGo)).sheets.length)])
    expect(steps.map((step) => Number(step.split('/')[0])).every((one, at, all) => one >= (all[at - 1] ?? 0))).toBe(
      true,
    )
  })

  it('[WB8] stops between two batches with a whole workbook, and goes on when run again', async () => {
    const workbook = memoryOpenWorkbook({ file: '填报.xlsx' })
    const stopped = await setUpInBatches(setUpRequest(ALL), { workbook, ...stopAfter(1).watching })
    expect(stopped).toMatchObject({ ok: true, value: { units: [REFORM, COMMERCE], left: [TOWN_EAST, TOWN_WEST] } })
    expect(recognise(await snapshotOf(workbook), checkRequest)).toMatchObject({ units: [REFORM, COMMERCE] })
    typeInto(workbook, '市发改局 指标', { H4: 60 })
    const again = await setUpInBatches(setUpRequest(ALL), { workbook, ...stopAfter(Infinity).watching })
    expect(again).toMatchObject({ ok: true, value: { units: ALL, left: [] } })
    expect(again.ok && again.value.kept.map(({ sheet }) => sheet)).toContain('市发改局 指标')
    expect(recognise(await snapshotOf(workbook), checkRequest)).toMatchObject({ units: ALL })
  })

  it('[WB8] writes nothing where a sheet of the last batch must not be written over', async () => {
    const workbook = await openTemplates(TOWN_WEST)
    const before = await snapshotOf(workbook)
    const july = setUpRequest(ALL, { period: periodOf('month', 2023, 7) })
    const refused = await setUpInBatches(july, { workbook, ...stopAfter(Infinity).watching })
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'sheets-in-the-way' } })
    expect(await snapshotOf(workbook)).toEqual(before)
  })

  /** The units whose own sheets each batch writes. */
  function watched(workbook: ReturnType<typeof memoryOpenWorkbook>, failing = 0) {
    const batches: string[][] = []
    const applyLayout: typeof workbook.applyLayout = (layout, how) => {
      batches.push(layout.sheets.flatMap(({ key }) => /^indicators\.(.+)$/.exec(key)?.[1] ?? []))
      return batches.length === failing
        ? Promise.resolve({ ok: false, problem: { kind: 'interrupted', detail: '' } })
        : workbook.applyLayout(layout, how)
    }
    return { batches, workbook: { ...workbook, applyLayout } }
  }

  const LATER = { dueOn: isoDate('2023-07-08') }

  it('[WB8] writes in each batch only the sheets of its own units, in a second run as well', async () => {
    const workbook = memoryOpenWorkbook({ file: '填报.xlsx' })
    await setUpInBatches(setUpRequest(ALL), { workbook, ...stopAfter(Infinity).watching })
    const second = watched(workbook)
    const again = await setUpInBatches(setUpRequest(ALL, LATER), { ...second, ...stopAfter(Infinity).watching })
    expect(again).toMatchObject({ ok: true, value: { units: ALL, left: [] } })
    expect(second.batches).toEqual([
      [REFORM, COMMERCE],
      [TOWN_EAST, TOWN_WEST],
    ])
  })

  it('[WB8] stops a second run between two batches: what is left is as it was', async () => {
    const workbook = memoryOpenWorkbook({ file: '填报.xlsx' })
    await setUpInBatches(setUpRequest(ALL), { workbook, ...stopAfter(Infinity).watching })
    const before = await snapshotOf(workbook)
    const stopped = await setUpInBatches(setUpRequest(ALL, LATER), { workbook, ...stopAfter(1).watching })
    expect(stopped).toMatchObject({ ok: true, value: { units: ALL, left: [TOWN_EAST, TOWN_WEST] } })
    const after = await snapshotOf(workbook)
    const sheet = (one: typeof before, name: string) => one.sheets.find((found) => found.name === name)
    expect(sheet(after, '东镇 指标')).toEqual(sheet(before, '东镇 指标'))
    expect(sheet(after, '市发改局 指标')).not.toEqual(sheet(before, '市发改局 指标'))
  })

  it('[WB8] goes past units that stand already, so that going on takes only what is left', async () => {
    const workbook = memoryOpenWorkbook({ file: '填报.xlsx' })
    await setUpInBatches(setUpRequest(ALL), { workbook, ...stopAfter(1).watching })
    const second = watched(workbook)
    await setUpInBatches(setUpRequest(ALL), { ...second, ...stopAfter(Infinity).watching })
    expect(second.batches).toEqual([[TOWN_EAST, TOWN_WEST]])
  })

  it('[WB8] says what stands and what is left where a later batch fails, and running again completes it', async () => {
    const workbook = memoryOpenWorkbook({ file: '填报.xlsx' })
    const failing = watched(workbook, 2)
    const broken = await setUpInBatches(setUpRequest(ALL), { ...failing, ...stopAfter(Infinity).watching })
    expect(broken).toMatchObject({
      ok: false,
      problem: {
        kind: 'broken-off',
        problem: { kind: 'workbook', problem: { kind: 'interrupted' } },
        done: { units: [REFORM, COMMERCE], left: [TOWN_EAST, TOWN_WEST] },
      },
    })
    if (broken.ok || broken.problem.kind !== 'broken-off') throw new Error('not broken off')
    expect(broken.problem.done.written).toContain('市发改局 指标')
    expect(recognise(await snapshotOf(workbook), checkRequest)).toMatchObject({ units: [REFORM, COMMERCE] })
    const again = await setUpInBatches(setUpRequest(ALL), { workbook, ...stopAfter(Infinity).watching })
    expect(again).toMatchObject({ ok: true, value: { units: ALL, left: [] } })
  })
})
