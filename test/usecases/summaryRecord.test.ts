import { layoutSummary } from '../../src/domain/summary'
import { recordFrom, recordText } from '../../src/usecases/recordText'
import { recorded } from '../../src/usecases/summaryRecord'
import { recordFigure } from '../support/figures'
import { seededPlan } from '../support/renderSummary'
import { sampleLayout } from '../support/sampleLayout'
import { seededCity } from '../support/seededCity'

const sheets = sampleLayout.sheets
const renamed = sheets.map((sheet) => ({ ...sheet, name: `${sheet.name}二` }))

/** As the document gives it back. */
const kept = (record: ReturnType<typeof recorded>) => recordFrom(recordText(record))

describe('the record of what a summary wrote', () => {
  it('keeps the version that stands while another one is refused again and again', () => {
    const standing = recorded(sheets, [])
    const tried = [1, 2, 3, 4].reduce((record) => recorded(renamed, kept(record)), standing)
    expect(tried).toHaveLength(2)
    expect(tried[1]).toEqual(standing[0])
  })

  it('comes back from the document as it was: gaps, runs, and columns that are as in the version before', () => {
    const one = { 总览: { B3: 'AAAA', B4: 'AAAA', B5: 'AAAA', B9: 'a-_9', C1: 'zzzz', AA12: '0000' } }
    const other = { 总览: { ...one.总览, C1: 'yyyy' }, 明细: { A1: 'AAAA' } }
    expect(recordFrom(recordText([one, other, one]))).toEqual([one, other, one])
  })

  it('is read where an earlier version of ours kept it by address, so that nothing of ours is taken for typed', () => {
    const [marks = {}] = recorded(sheets, [])
    const bits = (mark: string): number =>
      [...mark].reduce(
        (sum, letter) => sum * 64 + 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.indexOf(letter),
        0,
      )
    const first = Object.entries(marks).map(([sheet, cells]) => [
      sheet,
      Object.fromEntries(Object.entries(cells).map(([address, mark]) => [address, bits(mark).toString(36)])),
    ])
    expect(recordFrom(JSON.stringify([Object.fromEntries(first)]))).toEqual([marks])
  })

  it.each([
    undefined,
    '',
    'x',
    '7',
    'null',
    '{"form":2}',
    '{"form":3,"versions":[]}',
    '{"form":2,"versions":[7,null]}',
  ])('is empty where the document keeps %p', (text) =>
    expect(recordFrom(text).flatMap((version) => Object.keys(version))).toEqual([]),
  )

  it('is small for a real plan, in three versions as in one', async () => {
    const plan = await seededPlan('yuanjiang-2023')
    const months = [20230630, 20230731, 20230831].map((day) => layoutSummary(seededCity(plan, day)))
    const record = months.reduce<ReturnType<typeof recorded>>((before, { sheets: own }) => recorded(own, before), [])
    expect(record).toHaveLength(3)
    expect(kept(record)).toEqual(record)
    const kilobytes = (text: string): number => Math.round(text.length / 1000)
    const [one, three] = [kilobytes(recordText(record.slice(0, 1))), kilobytes(recordText(record))]
    const byAddress = kilobytes(JSON.stringify(record.slice(0, 1)))
    recordFigure({
      id: 'summary-record',
      what: `What a workbook keeps of the summary written into it, one version and three (by address one took ${byAddress} KB)`,
      value: `${one} KB · ${three} KB`,
      aim: '≤ 200 KB (a document’s settings take about 2 MB)',
      measuredBy: 'test/usecases/summaryRecord.test.ts',
    })
    expect(three).toBeLessThanOrEqual(200)
  })
})
