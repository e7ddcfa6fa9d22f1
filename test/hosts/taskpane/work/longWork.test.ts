import { unzipSync } from 'fflate'
import { xlsxFiles } from '../../../../src/adapters/xlsx'
import { memoryFileStore } from '../../../../src/adapters/memory'
import { DEFAULT_LIGHT_POLICY, isoDate, parsePeriod, planCode } from '../../../../src/domain/model'
import { indexPlan } from '../../../../src/domain/plan'
import { foreman } from '../../../../src/hosts/taskpane/work/foreman'
import { longWork } from '../../../../src/hosts/taskpane/work/longWork'
import type { Hand } from '../../../../src/hosts/taskpane/work/workshop'
import type { PackTemplatesRequest } from '../../../../src/ui/services'
import { rollUpReturns } from '../../../../src/usecases/rollUpReturns'
import { summaryFile } from '../../../../src/usecases/summaryFile'
import { browserFingerprint } from '../../../../src/adapters/hash'
import { DEFAULT_CHECK_SETTINGS } from '../../../../src/domain/checks'
import type { WorkbookSnapshot } from '../../../../src/domain/model'
import type { ImportedPlan } from '../../../../src/usecases/importPlan'
import { issueTemplates } from '../../../../src/usecases/issueTemplates'
import { COMMERCE, smallPlan, TOWN_EAST } from '../../../support/smallPlan'

const imported: ImportedPlan = { plan: smallPlan, index: indexPlan(smallPlan), remarks: [], fit: true }
const june = parsePeriod('2023-M06')
if (!june.ok) throw new Error('2023-M06 is a period')
const period = june.value
const dueOn = isoDate('2023-07-05')
const policy = DEFAULT_LIGHT_POLICY

/** The workers here ship the small plan. */
const isShipped = (plan: ImportedPlan): boolean => plan === imported

/** A worker in this thread, with the clone that messages get; files go as they are, Node cannot clone them. */
function hireHere(hired: { ended: boolean }[]): () => Hand {
  return () => {
    const state = { ended: false }
    hired.push(state)
    const hand: Hand = {
      onmessage: null,
      onerror: null,
      postMessage: (order) => {
        const files = 'files' in order ? { files: order.files } : {}
        void carryOut({ ...structuredClone({ ...order, files: [] }), ...files })
      },
      terminate: () => {
        state.ended = true
      },
    }
    const carryOut = foreman(
      () => imported,
      (report) => {
        if (!state.ended) hand.onmessage?.({ data: structuredClone(report) } as MessageEvent)
      },
    )
    return hand
  }
}

function packRequest(steps: unknown[] = []): PackTemplatesRequest {
  return {
    ...{ plan: imported, period, dueOn, policy, units: [COMMERCE, TOWN_EAST], lists: ['indicators', 'tasks'] },
    previous: null,
    progress: { report: (...step) => void steps.push(step) },
    cancellation: { cancelled: false },
  }
}

describe('packing templates in a worker', () => {
  it('gives the workbooks that the use case writes, byte for byte, in one .zip named after the period', async () => {
    const [hired, steps]: [{ ended: boolean }[], unknown[]] = [[], []]
    const packed = await longWork(hireHere(hired), isShipped).packTemplates(packRequest(steps))
    if (!packed.ok) throw new Error(packed.problem.kind)
    const store = memoryFileStore()
    const { units, lists } = packRequest()
    await issueTemplates(
      { plan: smallPlan, period, dueOn, policy, previous: null, units, lists, into: 'file-per-unit' },
      { store, files: xlsxFiles(), progress: { report: () => undefined }, cancellation: { cancelled: false } },
    )
    const files = unzipSync(packed.value.bytes)
    expect(Object.keys(files).sort()).toEqual(await store.list())
    for (const [name, bytes] of Object.entries(files)) {
      expect(Buffer.compare(bytes, (await store.read(name)).bytes)).toBe(0)
    }
    expect(packed.value).toMatchObject({ name: '填报表_2023年6月.zip', workbooks: 2 })
    expect(steps.map((step) => (step as unknown[]).slice(0, 2))).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ])
    expect(hired).toEqual([{ ended: true }])
  })

  it('stops when it is not wanted any more, and the worker with it', async () => {
    const hired: { ended: boolean }[] = []
    const request = packRequest()
    const packing = longWork(hireHere(hired), isShipped).packTemplates({
      ...request,
      cancellation: { cancelled: true },
      units: [],
    })
    expect(await packing.catch((bug: unknown) => String(bug))).toMatch(/no-units/)
    const slow: () => Hand = () => ({ ...hireHere(hired)(), postMessage: () => undefined })
    const stopped = await longWork(slow, isShipped).packTemplates({ ...request, cancellation: { cancelled: true } })
    expect(stopped).toEqual({ ok: false, problem: { kind: 'stopped' } })
    expect(hired.map(({ ended }) => ended)).toEqual([true, true])
  })

  it('takes the plan of a workbook along, and works with that instead of the one that it ships', async () => {
    const renamed = smallPlan.indicators.map((one, at) => (at === 0 ? { ...one, name: '改了名的指标' } : one))
    const plan = { ...smallPlan, code: planCode('another-2025'), indicators: renamed }
    const other: ImportedPlan = { plan, index: indexPlan(plan), remarks: [], fit: true }
    const packed = await longWork(hireHere([]), isShipped).packTemplates({
      ...packRequest(),
      plan: other,
      units: [...other.index.reportingUnits()],
    })
    if (!packed.ok) throw new Error(packed.problem.kind)
    const read = Object.entries(unzipSync(packed.value.bytes)).map(([name, bytes]) => xlsxFiles().read(name, bytes))
    const books = read.flatMap((book) => (book.ok ? [book.value] : []))
    expect(books.map(({ properties }) => properties['plantally.plan'])).toEqual(books.map(() => 'another-2025'))
    expect(JSON.stringify(books.map(({ sheets }) => sheets.map(({ values }) => values)))).toContain('改了名的指标')
  })

  it('fails, and does not guess, where the worker ships another plan than the pane', async () => {
    const other = { ...imported, plan: { ...smallPlan, code: planCode('another') } }
    const work = longWork(hireHere([]), () => true)
    await expect(work.packTemplates({ ...packRequest(), plan: other })).rejects.toThrow('another')
  })
})

describe('rolling up in a worker', () => {
  const store = memoryFileStore()

  beforeAll(async () => {
    await issueTemplates(
      { plan: smallPlan, period, dueOn, policy, previous: null, units: [COMMERCE, TOWN_EAST], into: 'file-per-unit' },
      { store, files: xlsxFiles(), progress: { report: () => undefined }, cancellation: { cancelled: false } },
    )
  })

  async function pickedFiles(): Promise<readonly File[]> {
    const stored = await Promise.all((await store.list()).map((path) => store.read(path)))
    const lastModified = new Date(2023, 6, 3).getTime()
    return [
      ...stored.map(({ path, bytes }) => new File([new Uint8Array(bytes)], path, { lastModified })),
      new File(['no workbook'], '坏.xlsx', { lastModified }),
    ]
  }

  async function openWorkbook(): Promise<WorkbookSnapshot> {
    const [first = ''] = await store.list()
    const read = xlsxFiles().read('打开的.xlsx', (await store.read(first)).bytes)
    if (!read.ok) throw new Error(read.problem.kind)
    return read.value
  }

  const rollUpRequest = (files: readonly File[], workbook: WorkbookSnapshot | null, steps: unknown[] = []) => ({
    ...{ plan: imported, period, dueOn, preparedOn: isoDate('2023-07-10'), policy, workbook, files, counting: {} },
    settings: DEFAULT_CHECK_SETTINGS,
    progress: { report: (...step: unknown[]) => void steps.push(step) },
    cancellation: { cancelled: false },
  })

  it.each([
    ['files alone', () => Promise.resolve(null)],
    ['files and the open workbook', openWorkbook],
  ])('comes to what the use case comes to, sheets and file included: %s', async (_, open) => {
    const [files, workbook, steps] = [await pickedFiles(), await open(), [] as unknown[]]
    const ended = await longWork(hireHere([]), isShipped).rollUp(rollUpRequest(files, workbook, steps))
    if (!ended.ok) throw new Error(ended.problem.kind)
    const direct = await rollUpReturns(
      {
        ...rollUpRequest([], workbook),
        ...{ plan: smallPlan, index: imported.index },
        files: files.map((file) => ({
          name: file.name,
          read: async () => ({
            name: file.name,
            bytes: new Uint8Array(await file.arrayBuffer()),
            receivedOn: isoDate('2023-07-03'),
          }),
        })),
      },
      {
        ...{ files: xlsxFiles(), fingerprint: browserFingerprint },
        ...{ progress: { report: () => undefined }, cancellation: { cancelled: false } },
      },
    )
    if (!direct.ok) throw new Error(direct.problem.kind)
    const { lines, resubmissions, figures, counts, summary } = direct.value
    expect(ended.value).toMatchObject({ lines, resubmissions, figures, findings: counts })
    expect(lines.map(({ state }) => state)).toContain('refused')
    const [layout, file] = await Promise.all([ended.value.layout(), ended.value.file()])
    expect(layout).toEqual(summary)
    const made = await summaryFile(direct.value, { files: xlsxFiles(), fingerprint: browserFingerprint })
    expect(file.name).toBe(made.name)
    expect(Buffer.compare(file.bytes, made.bytes)).toBe(0)
    expect(steps.length).toBeGreaterThan(files.length)
  })

  it('names a file that cannot be read any more', async () => {
    const [gone, ...others] = await pickedFiles()
    if (!gone) throw new Error('no file')
    gone.arrayBuffer = () => Promise.reject(new Error('NotReadableError'))
    expect(await longWork(hireHere([]), isShipped).rollUp(rollUpRequest([gone, ...others], null))).toEqual({
      ok: false,
      problem: { kind: 'unreadable', file: gone.name },
    })
  })

  it('ends the worker of the roll-up before, and says so to whoever still asks it', async () => {
    const hired: { ended: boolean }[] = []
    const work = longWork(hireHere(hired), isShipped)
    const first = await work.rollUp(rollUpRequest(await pickedFiles(), null))
    const second = await work.rollUp(rollUpRequest(await pickedFiles(), null))
    if (!first.ok || !second.ok) throw new Error('both roll-ups end well')
    expect(hired.map(({ ended }) => ended)).toEqual([true, false])
    await expect(first.value.layout()).rejects.toThrow('stopped')
    expect((await second.value.layout()).sheets.length).toBeGreaterThan(0)
  })
})
