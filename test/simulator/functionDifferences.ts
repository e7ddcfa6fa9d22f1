import type { RecalculatedValue } from '../support/recalculate'

/** Where a program does not give the documented value, and why. */
export interface Difference {
  readonly formula: string
  readonly gives: RecalculatedValue
  readonly because: string
}

export const UNIVER_DIFFERS: readonly Difference[] = [
  {
    formula: 'SEARCH("m?r","Profit Margin")',
    gives: '#VALUE!',
    because: 'Univer’s SEARCH knows no wildcards; none of our sheets calls it',
  },
  {
    formula: 'MATCH(40,数据!G2:G5,-1)',
    gives: 3,
    because: 'Univer looks through the whole list for the smallest value that is not less, sorted downwards or not',
  },
]

const WRONG_ARGUMENT = 'LibreOffice has one error for any wrong argument, Err:502, and saves it as #VALUE!'
const YES_IS_ONE = 'LibreOffice keeps yes and no as numbers that are shown as words, so references to them count'

export const LIBRE_OFFICE_DIFFERS: readonly Difference[] = [
  { formula: 'SUM("5",15,TRUE)', gives: '#VALUE!', because: 'LibreOffice reads no number in a text that SUM is given' },
  { formula: 'SUM(数据!F7:G8)', gives: 1, because: YES_IS_ONE },
  { formula: 'COUNT(数据!G6:G9)', gives: 2, because: YES_IS_ONE },
  { formula: 'FLOOR(2.5,-2)', gives: '#VALUE!', because: WRONG_ARGUMENT },
  { formula: 'SQRT(-16)', gives: '#VALUE!', because: WRONG_ARGUMENT },
  { formula: 'LARGE(数据!J2:J6,6)', gives: '#VALUE!', because: WRONG_ARGUMENT },
  { formula: 'INDEX(数据!F2:G5,5,1)', gives: '#VALUE!', because: WRONG_ARGUMENT },
  {
    formula: 'DATEVALUE("2011/02/23")',
    gives: '#VALUE!',
    because: 'LibreOffice accepts the date patterns of its own language, here English, and ISO dates',
  },
  {
    formula: 'TIME(12,0,0)',
    gives: 1.5,
    because:
      'the cell is saved with a time format and read back as a moment, whose day is counted from another first day',
  },
]

/** They came with LibreOffice 24.8; before, an XLOOKUP says `#NAME?`. */
export const NEWER_THAN_SOME_LIBRE_OFFICE: readonly string[] = ['XLOOKUP', 'UNIQUE', 'FILTER', 'SORT']

/** Functions that came after the file format carry a prefix in files; users never see it. */
const PREFIXES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['FILTER', 'SORT'].map((name) => [name, '_xlfn._xlws.'])),
  ...Object.fromEntries(
    ['IFS', 'SWITCH', 'IFNA', 'XOR', 'MAXIFS', 'MINIFS', 'CONCAT', 'TEXTJOIN', 'DAYS', 'UNIQUE', 'XLOOKUP'].map(
      (name) => [name, '_xlfn.'],
    ),
  ),
  ...Object.fromEntries(
    ['STDEV.S', 'STDEV.P', 'VAR.S', 'PERCENTILE.INC', 'QUARTILE.INC'].map((name) => [name, '_xlfn.']),
  ),
}

/** The formula as Excel writes it into a file. */
export const inFileFormat = (formula: string): string =>
  formula.replace(/([A-Z][A-Z0-9.]*)\(/g, (call, name: string) => `${PREFIXES[name] ?? ''}${call}`)
