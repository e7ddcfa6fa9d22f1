import fc from 'fast-check'
import { readXlsx } from '../../src/adapters/xlsx'
import { zlibInflater } from '../../src/adapters/xlsx/node'
import { SOUND_PARTS, workbookOfRows, zipParts } from '../support/badFiles/minimalWorkbook'

const SEED = 20230630
const PIECES = [
  '<row r="1">',
  '<row>',
  '</row>',
  '<row r="2" hidden="1"/>',
  '<c r="A1">',
  '<c>',
  '</c>',
  '<c r="B1" t="s">',
  '<c t="str">',
  '<c/>',
  '<f>',
  '</f>',
  '<f t="shared" si="0"/>',
  '<v>',
  '</v>',
  '1',
  '12.5',
  '&lt;',
  '&',
  '<is><t>x</t></is>',
  '<!-- x -->',
  '<![CDATA[x]]>',
  '<',
  '>',
  '"',
  "'",
  ' ',
  '\n',
  '<x:c>',
  '</x:c>',
  '<extLst>',
  '</extLst>',
  '<v>7</v>',
  '<c r="A1"><v>1</v></c>',
  '-',
  '=',
  '\u6307',
]

/** The detail of a problem that nobody foresaw, or null. */
function unforeseen(bytes: Uint8Array): string | null {
  const result = readXlsx('fuzz.xlsx', bytes, zlibInflater)
  return !result.ok && result.problem.detail.startsWith('unexpected') ? result.problem.detail : null
}

describe(`[IN01] no bytes make the reader throw (seed ${SEED})`, () => {
  it('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => unforeseen(bytes) === null),
      { seed: SEED, numRuns: 2000 },
    )
  })

  it('any bytes behind the start of a zip', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
        const bytes = new Uint8Array([
          0x50,
          0x4b,
          3,
          4,
          ...tail,
          0x50,
          0x4b,
          5,
          6,
          ...tail.subarray(0, 18),
          ...new Array<number>(18).fill(0),
        ])
        return unforeseen(bytes) === null
      }),
      { seed: SEED, numRuns: 2000 },
    )
  })

  it('any order of the pieces that sheets are made of', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }),
        (pieces) => unforeseen(workbookOfRows(pieces.join(''))) === null,
      ),
      { seed: SEED, numRuns: 3000 },
    )
  })

  it('any byte of any part replaced before zipping, so that checksums hold', () => {
    const parts = Object.entries(SOUND_PARTS)
    const change = fc.record({
      part: fc.integer({ min: 0, max: parts.length - 1 }),
      at: fc.nat(),
      by: fc.constantFrom('', '"', "'", '<', '>', '/', '=', '&', ' ', 'x', '<!--', ']]>', '\u0000', '9999999999'),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const changed = { ...SOUND_PARTS }
        for (const { part, at, by } of changes) {
          const [name = ''] = parts[part] ?? []
          const xml = changed[name] ?? ''
          const place = at % xml.length
          changed[name] = xml.slice(0, place) + by + xml.slice(place + 1)
        }
        return unforeseen(zipParts(changed)) === null
      }),
      { seed: SEED, numRuns: 6000 },
    )
  })

  it('cells in plain shape read as the same cells in a shape that only the general reader takes', () => {
    const text = fc.constantFrom(
      '1',
      '0',
      '12.5',
      '-3',
      '1e5',
      '0.30000000000000004',
      '&amp;',
      'x',
      '',
      ' 7 ',
      '指标',
      '_x000A_',
    )
    const cell = fc.record({
      type: fc.constantFrom('', ' t="s"', ' t="str"', ' t="b"', ' t="n"', ' t="e"'),
      text,
      formula: fc.constantFrom('', '<f>A1&lt;2</f>', '<f t="shared" si="0"/>', '<f ca="1">B1</f>'),
    })
    const rows = fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(rows, (grid) => {
        const xml = grid.map((cells, row) => {
          const inside = cells.map(
            ({ type, text, formula }, column) =>
              `<c r="${'ABCD'[column] ?? 'A'}${row + 1}"${type}>${formula}<v>${text}</v></c>`,
          )
          return `<row r="${row + 1}" ht="15">${inside.join('')}</row>`
        })
        const plain = readXlsx('one.xlsx', workbookOfRows(xml.join('')), zlibInflater)
        const general = readXlsx('one.xlsx', workbookOfRows(xml.join('').replaceAll('<c ', '<c\n')), zlibInflater)
        expect(plain).toEqual(general)
      }),
      { seed: SEED, numRuns: 1500 },
    )
  })
})
