import { recordIn, recorded } from '../../src/usecases/summaryRecord'
import { sampleLayout } from '../support/sampleLayout'

const sheets = sampleLayout.sheets
const renamed = sheets.map((sheet) => ({ ...sheet, name: `${sheet.name}二` }))

describe('the record of what a summary wrote', () => {
  it('keeps the version that stands while another one is refused again and again', () => {
    const standing = recorded(sheets, [])
    const tried = [1, 2, 3, 4].reduce((record) => recorded(renamed, recordIn(JSON.stringify(record))), standing)
    expect(tried).toHaveLength(2)
    expect(tried[1]).toEqual(standing[0])
  })
})
