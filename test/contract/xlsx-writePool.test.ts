import { Worker } from 'node:worker_threads'
import { writeXlsx } from '../../src/adapters/xlsx'
import type { PooledFiles } from '../../src/adapters/xlsx/node'
import { pooledXlsxFiles } from '../../src/adapters/xlsx/node'
import type { WorkbookLayout } from '../../src/domain/model'
import { sampleLayout } from '../support/sampleLayout'
import { threadFromSource } from '../support/threadFromSource'

const titled = (title: string): WorkbookLayout => ({ ...sampleLayout, title })

/** Threads from source, counted. */
function countedThreads() {
  const started: Worker[] = []
  const start = () => {
    const worker = threadFromSource()
    started.push(worker)
    return worker
  }
  return { started, start }
}

const pools: PooledFiles[] = []
function pool(options: Parameters<typeof pooledXlsxFiles>[0]): PooledFiles {
  const made = pooledXlsxFiles(options)
  pools.push(made)
  return made
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((one) => one.close()))
})

describe('workbooks written by a pool of threads', () => {
  it('have the bytes that one thread writes, each answer to its own question', async () => {
    const layouts = ['甲', '乙', '丙', '丁', '戊'].map(titled)
    const { write } = pool({ threads: 2, start: threadFromSource })
    const written = await Promise.all(layouts.map(write))
    const alone = await Promise.all(layouts.map(writeXlsx))
    expect(written.map((bytes) => Buffer.from(bytes).equals(Buffer.from(alone[written.indexOf(bytes)]!)))).toEqual(
      layouts.map(() => true),
    )
    expect(new Set(written.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(layouts.length)
  })

  it('are read back by the same files', async () => {
    const { write, read } = pool({ threads: 1, start: threadFromSource })
    const snapshot = read('甲.xlsx', await write(titled('甲')))
    expect(snapshot).toMatchObject({ ok: true, value: { file: '甲.xlsx' } })
  })

  it('refuse a layout with a fault as one thread does, and go on writing', async () => {
    const { write } = pool({ threads: 1, start: threadFromSource })
    const faulty: WorkbookLayout = { ...sampleLayout, sheets: [] }
    const fault = await writeXlsx(faulty).then(
      () => null,
      (error: Error) => error.message,
    )
    expect(fault).toContain('no sheet is visible')
    await expect(write(faulty)).rejects.toThrow(fault!)
    expect((await write(sampleLayout)).length).toBeGreaterThan(0)
  })

  it('start no thread before the first workbook, no second while one is idle, and never more than allowed', async () => {
    const { started, start } = countedThreads()
    const { write } = pool({ threads: 2, start })
    expect(started).toHaveLength(0)
    await write(sampleLayout)
    await write(sampleLayout)
    expect(started).toHaveLength(1)
    await Promise.all([1, 2, 3, 4].map(() => write(sampleLayout)))
    expect(started).toHaveLength(2)
  })
})

describe('giving a pool back', () => {
  it('stops every thread and rejects what was still being written; twice does no harm', async () => {
    const { started, start } = countedThreads()
    const { write, close } = pool({ threads: 1, start })
    await write(sampleLayout)
    const late = write(sampleLayout)
    const outcome = expect(late).rejects.toThrow('stopped before the workbook was written')
    await close()
    await outcome
    expect(started[0]!.threadId).toBe(-1)
    await close()
  })

  it('rejects with the reason where a thread cannot start', async () => {
    const { write } = pool({ threads: 1, start: () => new Worker('throw new Error("no room")', { eval: true }) })
    await expect(write(sampleLayout)).rejects.toThrow('no room')
  })
})
