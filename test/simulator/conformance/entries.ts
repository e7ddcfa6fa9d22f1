import { loaded, type ConformanceCase } from './conformanceCase'

type Given = string | number | boolean
type Row = readonly [given: Given, format: string, value: Given, type: string, formatAfter?: string]

/** Microsoft Support, "Data entry", "Format numbers as text", "15 digit limitation"; dates in the order of a Chinese Excel. */
const ENTRIES: readonly Row[] = [
  ['元江', 'General', '元江', 'String'],
  [12.5, 'General', 12.5, 'Double'],
  ['12.5', 'General', 12.5, 'Double'],
  [' 12 ', 'General', 12, 'Double'],
  ['007', 'General', 7, 'Double'],
  ['-3', 'General', -3, 'Double'],
  ['(3)', 'General', -3, 'Double'],
  ['1,234', 'General', 1234, 'Double', '#,##0'],
  ['1,234.5', 'General', 1234.5, 'Double', '#,##0.00'],
  ['12,34', 'General', '12,34', 'String'],
  ['12%', 'General', 0.12, 'Double', '0%'],
  ['12.5%', 'General', 0.125, 'Double', '0.00%'],
  ['¥5', 'General', 5, 'Double', '¥#,##0'],
  ['1e3', 'General', 1000, 'Double', '0.00E+00'],
  ['110101199001011234', 'General', 110101199001011000, 'Double'],
  ['2024-5-1', 'General', 45413, 'Double', 'yyyy/m/d'],
  ['2024/5/1', 'General', 45413, 'Double', 'yyyy/m/d'],
  ['2024年5月1日', 'General', 45413, 'Double', 'yyyy"年"m"月"d"日"'],
  ['2024年5月', 'General', 45413, 'Double', 'yyyy"年"m"月"'],
  ['1-6', 'General', 45297, 'Double', 'm"月"d"日"'],
  ['13-40', 'General', '13-40', 'String'],
  ['2023-02-29', 'General', '2023-02-29', 'String'],
  ['12:30', 'General', 0.5208333333333334, 'Double', 'h:mm'],
  ['0 1/2', 'General', 0.5, 'Double', '# ?/?'],
  ['true', 'General', true, 'Boolean'],
  [false, 'General', false, 'Boolean'],
  ['#N/A', 'General', '#N/A', 'Error'],
  ['', 'General', '', 'Empty'],
  ["'007", 'General', '007', 'String'],
  ["'=1+1", 'General', '=1+1', 'String'],
  ['—', 'General', '—', 'String'],
  ['不适用', 'General', '不适用', 'String'],
  ['3', '0.00', 3, 'Double'],
  ['12%', '0.0', 0.12, 'Double'],
  ['12%', '@', '12%', 'String'],
  ['007', '@', '007', 'String'],
  [7, '@', '7', 'String'],
  ['=1+1', '@', '=1+1', 'String'],
  ['2024-5-1', '@', '2024-5-1', 'String'],
]

/** What becomes of a value that is written into a cell. */
export const ENTRY_CASES: readonly ConformanceCase[] = ENTRIES.map(
  ([given, format, value, type, formatAfter = format]) => ({
    says: `${JSON.stringify(given)} in a cell of format ${format} becomes ${JSON.stringify(value)}`,
    members: ['Range.values', 'Range.valueTypes', 'Range.numberFormat'],
    run: async (stage) => {
      const cell = stage.sheet.getRange('B2')
      if (format !== 'General') cell.numberFormat = [[format]]
      cell.values = [[given]]
      return loaded(stage, cell, 'values', 'valueTypes', 'numberFormat')
    },
    gives: { values: [[value]], valueTypes: [[type]], numberFormat: [[formatAfter]] },
  }),
)

/** What a cell shows; Microsoft Support, "Number format codes". */
const SHOWN: readonly (readonly [value: Given, format: string, text: string])[] = [
  [1234.5, 'General', '1234.5'],
  [0.1 + 0.2, 'General', '0.3'],
  [123456789012, 'General', '1.23457E+11'],
  [1234.567, '0.00', '1234.57'],
  [1.005, '0.00', '1.01'],
  [1234567.8, '#,##0.0', '1,234,567.8'],
  [0, '#,##0.##', '0.'],
  [0.1234, '0.0%', '12.3%'],
  [-5, '0;[Red]-0', '-5'],
  [-5, '0.0_);(0.0)', '(5.0)'],
  [0, '0;-0;"无"', '无'],
  [12, '0"亿元"', '12亿元'],
  [1234567, '#,##0,', '1,235'],
  [45413, 'yyyy-mm-dd', '2024-05-01'],
  [45413, 'yyyy"年"m"月"d"日"', '2024年5月1日'],
  [0.5, 'h:mm', '12:00'],
  [true, 'General', 'TRUE'],
  ['甲', '@', '甲'],
  [123456, '0.00E+00', '1.23E+05'],
]

export const SHOWN_CASES: readonly ConformanceCase[] = SHOWN.map(([value, format, text]) => ({
  says: `${JSON.stringify(value)} under ${format} shows as ${text}`,
  members: ['Range.text'],
  run: async (stage) => {
    const cell = stage.sheet.getRange('B2')
    cell.values = [[value]]
    cell.numberFormat = [[format]]
    return (await loaded(stage, cell, 'text')).text
  },
  gives: [[text]],
}))
