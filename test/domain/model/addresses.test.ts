import fc from 'fast-check'
import { addressOf, parseAddress, sheetText } from '../../../src/domain/model'

/** The rule of A1 addresses in one line, told apart from the code that reads them by hand. */
const ADDRESS = /^\$?[A-Z]{1,3}\$?\d{1,7}$/
const SEED = 20230630

describe('addresses', () => {
  it.each([
    ['A1', 0, 0],
    ['$B$3', 2, 1],
    ['Z9', 8, 25],
    ['AA10', 9, 26],
    ['XFD1048576', 1048575, 16383],
    ['C$0', -1, 2],
  ])('%s is read', (address, row, column) => {
    expect(parseAddress(address)).toEqual({ row, column })
  })

  it.each([
    '',
    'A',
    '1',
    '$',
    '$1',
    'A$',
    'a1',
    'AAAA1',
    'A12345678',
    'A1 ',
    ' A1',
    'A1:B2',
    'A-1',
    '#REF!',
    '甲1',
    '$$A1',
    '@1',
    '[1',
  ])('“%s” is none', (text) => {
    expect(parseAddress(text)).toBeNull()
  })

  it('are told from other texts by the rule of A1', () => {
    const signs = fc.constantFrom('$', 'A', 'Z', 'M', '0', '9', '5', '@', '[', '/', ':', 'a', '')
    const texts = fc.array(signs, { maxLength: 12 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(texts, (text) => (parseAddress(text) !== null) === ADDRESS.test(text)),
      { seed: SEED, numRuns: 20_000 },
    )
  })

  it('come back as they were written, near the corner and far from it', () => {
    const place = fc.record({ row: fc.integer({ min: 0, max: 1048575 }), column: fc.integer({ min: 0, max: 16383 }) })
    const near = fc.record({ row: fc.integer({ min: 500, max: 520 }), column: fc.integer({ min: 25, max: 40 }) })
    fc.assert(
      fc.property(fc.oneof(place, near), ({ row, column }) => {
        expect(parseAddress(addressOf(row, column))).toEqual({ row, column })
      }),
      { seed: SEED, numRuns: 2_000 },
    )
  })
})

describe('texts of cells', () => {
  it.each([
    ['甲\r\n乙\r丙', '甲\n乙\n丙'],
    ['甲\t乙\n丙', '甲\t乙\n丙'],
    ['甲\u0000乙', '甲乙'],
    ['甲\u0007乙', '甲乙'],
    ['甲\u000b乙', '甲乙'],
    ['甲\u001f乙', '甲乙'],
    ['甲\u007f乙', '甲乙'],
    ['甲\u0085乙', '甲乙'],
    ['甲\u009f乙', '甲乙'],
    ['甲\ud83d乙', '甲乙'],
    ['甲\udfff乙', '甲乙'],
    ['甲\ufffe乙', '甲乙'],
    ['甲\uffff乙', '甲乙'],
    ['甲\ud83d\ude00乙', '甲\ud83d\ude00乙'],
  ])('%j are kept as a sheet can hold them', (text, kept) => {
    expect(sheetText(text)).toBe(kept)
  })
})
