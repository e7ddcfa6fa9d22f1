import { renameInFormula, shiftFormula, withoutSheet } from '../../src/simulator/document/formulaReferences'
import type { LineShift } from '../../src/simulator/engine/engine'

const insertRows = (at: number, count: number): LineShift => ({ axis: 'rows', kind: 'insert', at, count })
const deleteRows = (at: number, count: number): LineShift => ({ axis: 'rows', kind: 'delete', at, count })
const deleteColumns = (at: number, count: number): LineShift => ({ axis: 'columns', kind: 'delete', at, count })

/** As a formula on 填报 reads after lines of 填报 moved; rows and columns of the shifts count from zero. */
it.each<[string, LineShift, string]>([
  ['=A1+A5', insertRows(2, 3), '=A1+A8'],
  ['=SUM(A1:A5)', insertRows(2, 3), '=SUM(A1:A8)'],
  ['=SUM($A$3:B$5)', insertRows(0, 1), '=SUM($A$4:B$6)'],
  ['=SUM(A3:A5)', deleteRows(2, 1), '=SUM(A3:A4)'],
  ['=SUM(A3:A5)', deleteRows(3, 9), '=SUM(A3:A3)'],
  ['=A3+B9', deleteRows(2, 1), '=#REF!+B8'],
  ['=SUM(C:C)+A:A', deleteColumns(1, 1), '=SUM(B:B)+A:A'],
  ['=SUM(5:6)', deleteRows(0, 2), '=SUM(3:4)'],
  ['=填报!A5+汇总!A5', insertRows(0, 1), '=填报!A6+汇总!A5'],
  ["='甲 乙'!A5", insertRows(0, 1), "='甲 乙'!A5"],
  ['="见 A5"&A5', insertRows(0, 1), '="见 A5"&A6'],
  ['=LOG10(A5)', insertRows(0, 1), '=LOG10(A6)'],
  ['=完成数+A5', insertRows(0, 1), '=完成数+A6'],
  ['=表1[数]+A5', insertRows(0, 1), '=表1[数]+A6'],
])('%s reads, after a shift, %s', (formula, shift, after) => {
  expect(shiftFormula(formula, { home: '填报', moved: '填报' }, shift)).toBe(after)
})

it.each([
  ['=填报!A1+SUM(填报!B2:B9)', "='填 报'!A1+SUM('填 报'!B2:B9)"],
  ['="填报!A1"&A1', '="填报!A1"&A1'],
  ['=上填报!A1', '=上填报!A1'],
])('%s follows a renamed sheet', (formula, after) => {
  expect(renameInFormula(formula, '填报', '填 报')).toBe(after)
})

it('a quoted sheet is renamed to a plain one, and a deleted one reads #REF!', () => {
  expect(renameInFormula("='填 报'!$A$1", '填 报', '汇总')).toBe('=汇总!$A$1')
  expect(withoutSheet("='填 报'!A1+汇总!B2", '填 报')).toBe('=#REF!+汇总!B2')
})
