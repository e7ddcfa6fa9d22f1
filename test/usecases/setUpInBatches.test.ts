import { memoryOpenWorkbook } from '../../src/adapters/memory'
import { periodOf } from '../../src/domain/model'
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
})
