import fc from 'fast-check'
import { decimal, decimalText } from '../../../src/domain/lib'
import type { CellValue } from '../../../src/domain/model'
import { readFigure } from '../../../src/domain/intake'

const SEED = 20230630
const inWords = (typed: CellValue, unitOfMeasure: string, format = 'General'): string => {
  const reading = readFigure(typed, format, { unitOfMeasure })
  return reading.kind === 'number' ? decimalText(reading.value) : reading.kind
}

describe('readFigure', () => {
  it.each<[CellValue, string, string]>([
    [0, '家', '0'],
    [16, '家', '16'],
    [-1.5, '%', '-1.5'],
    [68.67999999999999, '亿元', '68.68'],
    [0.1 + 0.2, '%', '0.3'],
    [1e21, '元', '1000000000000000000000'],
    [null, '家', 'blank'],
    ['', '家', 'blank'],
    ['   ', '家', 'blank'],
    ['　', '家', 'blank'],
    ['16', '家', '16'],
    [' 16 ', '家', '16'],
    ['1６', '家', '16'],
    ['８.０％', '%', '8'],
    ['8%', '%', '8'],
    ['-3.2%', '%', '-3.2'],
    ['−3.2', '%', '-3.2'],
    ['0.9‰', '‰', '0.9'],
    ['2,000', '家', '2000'],
    ['２，０００', '家', '2000'],
    ['1,234,567.89', '元', '1234567.89'],
    ['1,5', '家', 'unreadable'],
    ['12,34', '家', 'unreadable'],
    ['2000万', '万元', '2000'],
    ['2000万元', '万元', '2000'],
    ['2000元', '元', '2000'],
    ['2000万', '元', '20000000'],
    ['2000万', '亿元', '0.2'],
    ['1.2亿', '万元', '12000'],
    ['1.2亿元', '万元', '12000'],
    ['1.2亿', '亿元', '1.2'],
    ['118亿元', '亿元', '118'],
    ['1.2万', '家', '12000'],
    ['1.2万家', '家', '12000'],
    ['24万', '万户', '24'],
    ['24万户', '万户', '24'],
    ['240000户', '万户', '240000'],
    ['5千万', '万元', '5000'],
    ['5百', '家', '500'],
    ['约5', '家', '5'],
    ['约5家', '家', '5'],
    ['5左右', '家', '5'],
    ['8%左右', '%', '8'],
    ['十二', '家', '12'],
    ['十', '家', '10'],
    ['二十', '家', '20'],
    ['两千', '家', '2000'],
    ['三百零五', '家', '305'],
    ['一百二十家', '家', '120'],
    ['一万二千', '家', '12000'],
    ['一亿二千万', '万元', '12000'],
    ['一亿', '亿元', '1'],
    ['二三', '家', 'unreadable'],
    ['百十', '家', 'unreadable'],
    ['(12)', '万元', '-12'],
    ['（12.5）', '万元', '-12.5'],
    ['—', '家', 'not-applicable'],
    ['不适用', '家', 'not-applicable'],
    ['/', '家', 'not-applicable'],
    ['…', '家', 'not-collected'],
    ['未统计', '家', 'not-collected'],
    ['无', '家', 'unreadable'],
    ['5-6', '家', 'unreadable'],
    ['5家以上', '家', 'unreadable'],
    ['3个月', '家', 'unreadable'],
    ['=1+1', '家', 'unreadable'],
    ['NaN', '家', 'unreadable'],
    ['Infinity', '家', 'unreadable'],
    ['0x10', '家', 'unreadable'],
    ['1.2.3', '家', 'unreadable'],
    ['万', '万元', 'unreadable'],
    [true, '家', 'unreadable'],
    [{ error: '#REF!' }, '家', 'unreadable'],
    ['__proto__', '家', 'unreadable'],
  ])('reads %j for %s as %s', (typed, unit, expected) => expect(inWords(typed, unit)).toBe(expected))

  it('[CK04] multiplies what Excel shows as a percentage: 0.08 under 0.0% is 8', () => {
    expect(inWords(0.08, '%', '0.0%')).toBe('8')
    expect(inWords(0.08, '%', 'General')).toBe('0.08')
    expect(inWords(0.08, '家', '0.0%')).toBe('0.08')
  })

  it('[CK03] says how a text was read', () => {
    const read = (typed: string, unitOfMeasure: string) => {
      const reading = readFigure(typed, 'General', { unitOfMeasure })
      return reading.kind === 'number' ? reading.conversions : []
    }
    expect(read('2,000', '家')).toEqual(['separators'])
    expect(read('约５万', '家')).toEqual(['full-width', 'approximate', 'magnitude'])
    expect(read('8%', '%')).toEqual(['percent-sign'])
    expect(read('16', '家')).toEqual(['text-number'])
  })

  const digits = fc.tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 4 }))
  const figures = digits.map(([whole, places]) => decimal(whole).div(10 ** places))

  it(`keeps every decimal through its spellings (seed ${SEED})`, () => {
    const fullWidth = (text: string) =>
      text.replace(/[0-9.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    fc.assert(
      fc.property(figures, (figure) => {
        const plain = decimalText(figure)
        for (const spelling of [plain, ` ${plain} `, fullWidth(plain), `约${plain}`, `${plain}万元`, `${plain}左右`]) {
          expect(inWords(spelling, '万元')).toBe(plain)
        }
        expect(inWords(Number(plain), '万元')).toBe(plain)
      }),
      { seed: SEED },
    )
  })

  it(`never throws and never turns words into a number (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const reading = readFigure(text, 'General', { unitOfMeasure: '家' })
        if (!/[\d０-９零〇一二两三四五六七八九十百千]/.test(text)) expect(reading.kind).not.toBe('number')
      }),
      { seed: SEED, numRuns: 2000 },
    )
  })
})
