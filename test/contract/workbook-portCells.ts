import fc from 'fast-check'
import type { CellLayout, CellValue, StyleName } from '../../src/domain/model'
import { STYLES } from '../../src/domain/model'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '=1+1',
    '+86',
    '-',
    '@甲',
    '#REF!',
    '#DIV/0!',
    '_x000D_',
    ' 前后有空格 ',
    'a\r\nb',
    '<&>"\'',
    '0012',
    '50%',
    'TRUE',
  ),
)
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(0, -0, 1e-9, 45107),
)
const error = fc
  .constantFrom('#REF!', '#N/A', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!')
  .map((name) => ({ error: name }))
const value: fc.Arbitrary<CellValue> = fc.oneof(text, number, fc.boolean(), error, fc.constant(null))
const style = fc.constantFrom(...(Object.keys(STYLES) as StyleName[]))
const formula = fc.constantFrom('1+1', 'IF(A1="<&>","",1)', 'SUM(B1:B3)')
const cell: fc.Arbitrary<CellLayout> = fc
  .record(
    {
      row: fc.nat(20),
      column: fc.nat(60),
      value,
      style,
      formula,
      numberFormat: fc.constantFrom('0.0', '#,##0', '@', '0%'),
      band: fc.boolean(),
    },
    { requiredKeys: ['row', 'column', 'value', 'style'] },
  )
  .map((drawn) => drawn)
/** Cells of every kind of value, style and format, none twice. */
export const anyCells = fc.uniqueArray(cell, { maxLength: 40, selector: ({ row, column }) => row * 100 + column })
