import { unzipSync } from 'fflate'
import { xlsxFiles } from '../../../../src/adapters/xlsx'
import { memoryFileStore } from '../../../../src/adapters/memory'
import { DEFAULT_LIGHT_POLICY, isoDate, parsePeriod } from '../../../../src/domain/model'
import { indexPlan } from '../../../../src/domain/plan'
import { foreman } from '../../../../src/hosts/taskpane/work/foreman'
import { longWork } from '../../../../src/hosts/taskpane/work/longWork'
import type { Hand } from '../../../../src/hosts/taskpane/work/workshop'
import type { PackTemplatesRequest } from '../../../../src/ui/services'
import type { ImportedPlan } from '../../../../src/usecases/importPlan'
import { issueTemplates } from '../../../../src/usecases/issueTemplates'
import { COMMERCE, smallPlan, TOWN_EAST } from '../../../support/smallPlan'

const imported: ImportedPlan = { plan: smallPlan, index: indexPlan(smallPlan), remarks: [], fit: true }
const june = parsePeriod('2023-M06')
if (!june.ok) throw new Error('2023-M06 is a period')
const period = june.value
const dueOn = isoDate('2023-07-05')
const policy = DEFAULT_LIGHT_POLICY

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
    progress: { report: (...step) => void steps.push(step) },
    cancellation: { cancelled: false },
  }
}

describe('packing templates in a worker', () => {
  it('gives the workbooks that the use case writes, byte for byte, in one .zip named after the period', async () => {
    const [hired, steps]: [{ ended: boolean }[], unknown[]] = [[], []]
    const packed = await longWork(hireHere(hired)).packTemplates(packRequest(steps))
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
    const packing = longWork(hireHere(hired)).packTemplates({
      ...request,
      cancellation: { cancelled: true },
      units: [],
    })
    expect(await packing.catch((bug: unknown) => String(bug))).toMatch(/no-units/)
    const slow: () => Hand = () => ({ ...hireHere(hired)(), postMessage: () => undefined })
    const stopped = await longWork(slow).packTemplates({ ...request, cancellation: { cancelled: true } })
    expect(stopped).toEqual({ ok: false, problem: { kind: 'stopped' } })
    expect(hired.map(({ ended }) => ended)).toEqual([true, true])
  })

  it('fails, and does not guess, where the worker carries another plan', async () => {
    const other = { ...imported, plan: { ...smallPlan, code: 'another' as typeof smallPlan.code } }
    await expect(longWork(hireHere([])).packTemplates({ ...packRequest(), plan: other })).rejects.toThrow('another')
  })
})
