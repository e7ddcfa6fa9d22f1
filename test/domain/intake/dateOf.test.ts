import { dateOf } from '../../../src/domain/intake/dateOf'
import type { CellValue } from '../../../src/domain/model'

describe('dateOf', () => {
  it.each<[CellValue, string, string | null]>([
    [45107, 'yyyy-mm-dd', '2023-06-30'],
    [45107.75, 'yyyy"年"m"月"d"日"', '2023-06-30'],
    [45107, 'General', '2023-06-30'],
    [630, 'General', null],
    [20230630, 'General', '2023-06-30'],
    ['2023-6-5', 'General', '2023-06-05'],
    ['2023.6.5', 'General', '2023-06-05'],
    ['2023/06/05', '@', '2023-06-05'],
    ['２０２３年６月５日', 'General', '2023-06-05'],
    ['2023 年 6 月 5 日', 'General', '2023-06-05'],
    ['2023-06-05 16:00', 'General', '2023-06-05'],
    ['20230605', '@', '2023-06-05'],
    ['2023-02-30', 'General', null],
    ['6月底', 'General', null],
    ['', 'General', null],
    [null, 'yyyy-mm-dd', null],
    [true, 'General', null],
    [{ error: '#N/A' }, 'yyyy-mm-dd', null],
    [-5, 'yyyy-mm-dd', null],
    [1, '0.00"d"', null],
  ])('%p with format %s is %s', (value, format, day) => {
    expect(dateOf(value, format, 1900)).toBe(day)
  })

  it('counts from 1904 where the workbook does', () => {
    expect(dateOf(45107 - 1462, 'yyyy-mm-dd', 1904)).toBe('2023-06-30')
  })
})
