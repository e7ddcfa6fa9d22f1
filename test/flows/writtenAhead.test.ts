import { memoryFileStore } from '../../src/adapters/memory'
import { xlsxFiles } from '../../src/adapters/xlsx'
import { DEFAULT_LIGHT_POLICY, isoDate, periodOf } from '../../src/domain/model'
import { issueTemplates } from '../../src/usecases/issueTemplates'
import type { FileStore, WorkbookFiles } from '../../src/usecases/ports'
import { writtenAhead } from '../../src/usecases/writtenAhead'
import { smallPlan } from '../support/smallPlan'

const bytesOf = (number: number): Uint8Array => Uint8Array.of(number)

/** Writers that finish only when told to. */
function slowWriter() {
  const begun: number[] = []
  const finish = new Map<number, { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }>()
  const write = (number: number): Promise<Uint8Array> => {
    begun.push(number)
    return new Promise((resolve, reject) => finish.set(number, { resolve, reject }))
  }
  return { begun, finish, write }
}

describe('writing ahead', () => {
  it('begins nothing before the first is wanted, then a few beyond it, each once and in order', async () => {
    const begun: number[] = []
    const wanted = writtenAhead(20, (number) => {
      begun.push(number)
      return Promise.resolve(bytesOf(number))
    })
    expect(begun).toEqual([])
    await wanted(0)
    expect(begun.length).toBeGreaterThan(1)
    expect(begun.length).toBeLessThan(20)
    for (let number = 1; number < 20; number++) expect(await wanted(number)).toEqual(bytesOf(number))
    expect(begun).toEqual(Array.from({ length: 20 }, (_, number) => number))
  })

  it('gives each to whoever wants it, however the writers overtake each other', async () => {
    const { finish, write } = slowWriter()
    const wanted = writtenAhead(3, write)
    const first = wanted(0)
    for (const number of [2, 1, 0]) finish.get(number)!.resolve(bytesOf(number))
    expect([await first, await wanted(1), await wanted(2)]).toEqual([bytesOf(0), bytesOf(1), bytesOf(2)])
  })

  it('says that one failed when it is wanted, not before', async () => {
    const { finish, write } = slowWriter()
    const wanted = writtenAhead(2, write)
    const first = wanted(0)
    finish.get(1)!.reject(new Error('no room'))
    await new Promise((resolve) => setImmediate(resolve))
    finish.get(0)!.resolve(bytesOf(0))
    expect(await first).toEqual(bytesOf(0))
    await expect(wanted(1)).rejects.toThrow('no room')
  })

  it('gives nothing out twice', async () => {
    const wanted = writtenAhead(2, (number) => Promise.resolve(bytesOf(number)))
    await wanted(0)
    await expect(wanted(0)).rejects.toThrow('already given out')
    await expect(wanted(2)).rejects.toThrow('not begun')
  })
})

describe('templates written ahead', () => {
  /** Files whose later workbooks are ready first. */
  function overtaking(): WorkbookFiles & { readonly begun: () => number } {
    const { read, write } = xlsxFiles()
    let begun = 0
    return {
      read,
      begun: () => begun,
      async write(layout) {
        const turns = 10 - begun++
        const bytes = await write(layout)
        for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
        return bytes
      },
    }
  }

  async function issue(cancelAfter = Infinity) {
    const stored: string[] = []
    const inner = memoryFileStore()
    const store: FileStore = {
      ...inner,
      write: (path, bytes) => inner.write(path, bytes).then(() => void stored.push(path)),
    }
    const files = overtaking()
    const reports: number[] = []
    const issued = await issueTemplates(
      {
        ...{ plan: smallPlan, period: periodOf('month', 2023, 6), dueOn: isoDate('2023-07-05') },
        ...{ policy: DEFAULT_LIGHT_POLICY, previous: null, units: 'all', into: 'file-per-unit' },
      },
      {
        ...{ store, files },
        progress: { report: (done) => void reports.push(done) },
        cancellation: {
          get cancelled() {
            return stored.length >= cancelAfter
          },
        },
      },
    )
    return { issued, stored, reports, begun: files.begun() }
  }

  it('are stored and reported in the order of the plan', async () => {
    const { issued, stored, reports } = await issue()
    expect(issued).toMatchObject({ ok: true, value: stored.map((path) => ({ path })) })
    expect(stored).toEqual(['市发改局', '市商务局', '东镇', '西镇'].map((unit) => `${unit}_2023年6月.xlsx`))
    expect(reports).toEqual([0, 1, 2, 3, 4])
  })

  it('are not stored after a cancellation, though they were begun', async () => {
    const { issued, stored, begun } = await issue(1)
    expect(begun).toBeGreaterThan(1)
    expect(stored).toEqual(['市发改局_2023年6月.xlsx'])
    expect(issued).toMatchObject({ ok: false, problem: { kind: 'cancelled', written: [{ path: stored[0] }] } })
  })
})
