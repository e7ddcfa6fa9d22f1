import { memoryFileStore, memoryWorkbook } from '../../src/adapters/memory'
import { xlsxFiles } from '../../src/adapters/xlsx'
import { zlibInflater } from '../../src/adapters/xlsx/node'
import { isoDate } from '../../src/domain/model'
import { sampleLayout } from '../support/sampleLayout'
import { comparable, readBack } from './workbook-portSuite'

describe('workbooks as .xlsx bytes', () => {
  it('give back what was written, under the name of the file', async () => {
    const files = xlsxFiles(zlibInflater)
    const read = files.read('上报/市发改局.xlsx', await files.write(sampleLayout))
    if (!read.ok) throw new Error(read.problem.detail)
    expect(read.value.file).toBe('上报/市发改局.xlsx')
    expect(comparable(read.value)).toEqual(await readBack(memoryWorkbook(), sampleLayout))
  })

  it.each([
    ['no bytes', new Uint8Array(), 'empty-file'],
    ['text', new TextEncoder().encode('指标,数值\n一,1'), 'not-a-zip'],
  ])('name the trouble with %s, without throwing', (_, bytes, kind) => {
    expect(xlsxFiles().read('坏.xlsx', bytes)).toMatchObject({ ok: false, problem: { kind, file: '坏.xlsx' } })
  })
})

describe('a folder in memory', () => {
  const received = { path: 'b/二.xlsx', bytes: Uint8Array.of(1), receivedOn: isoDate('2023-07-03') }

  it('lists sorted paths and gives files back with their day of receipt', async () => {
    const store = memoryFileStore([received])
    await store.write('a.xlsx', Uint8Array.of(2, 3))
    expect(await store.list()).toEqual(['a.xlsx', 'b/二.xlsx'])
    expect(await store.read('b/二.xlsx')).toEqual(received)
    expect(await store.read('a.xlsx')).toEqual({ path: 'a.xlsx', bytes: Uint8Array.of(2, 3), receivedOn: null })
  })

  it('keeps what was written, whatever happens to the bytes afterwards', async () => {
    const store = memoryFileStore()
    const bytes = Uint8Array.of(7)
    await store.write('a', bytes)
    bytes[0] = 8
    expect((await store.read('a')).bytes).toEqual(Uint8Array.of(7))
  })

  it('rejects a path that is not there', async () => {
    await expect(memoryFileStore().read('无')).rejects.toThrow('no file 无')
  })
})
