import type { CellLayout, SheetLayout, WorkbookLayout } from '../../src/domain/model'

/** Where a row goes; null where it is deleted. */
export type RowMove = (row: number) => number | null

/** A formula's references to its own row go along, as Excel's relative references do. */
const movedFormula = (formula: string, from: number, to: number): string =>
  formula.replaceAll(new RegExp(`(?<![\\w$'])(\\$?[A-Z]{1,2})${from + 1}(?!\\d)`, 'g'), `$1${to + 1}`)

function movedCell(cell: CellLayout, move: RowMove): CellLayout[] {
  const row = move(cell.row)
  if (row === null) return []
  const { formula } = cell
  return [{ ...cell, row, ...(formula === undefined ? {} : { formula: movedFormula(formula, cell.row, row) }) }]
}

/**
 * What Excel leaves when the rows of one sheet are sorted, inserted or deleted: the cells go along; formulas of other sheets
 * that name whole columns stay as they are, and so do, after sorting, those that name single cells.
 */
export function rearrangeRows(layout: WorkbookLayout, sheet: string, move: RowMove): WorkbookLayout {
  const moved = (one: SheetLayout): SheetLayout => {
    const cells = one.cells.flatMap((cell) => movedCell(cell, move))
    return {
      ...one,
      cells: cells.sort((left, right) => left.row - right.row || left.column - right.column),
      merges: [],
    }
  }
  return { ...layout, sheets: layout.sheets.map((one) => (one.name === sheet ? moved(one) : one)) }
}

/** The order that sorting some rows by one column from large to small gives; texts and blanks come last, as in Excel. */
export function sortedDown(sheet: SheetLayout, column: number, [first, last]: readonly [number, number]): RowMove {
  const keyOf = (row: number): number => {
    const value = sheet.cells.find((cell) => cell.row === row && cell.column === column)?.value
    return typeof value === 'number' ? value : Number.NEGATIVE_INFINITY
  }
  const rows = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const sorted = rows.toSorted((one, other) => keyOf(other) - keyOf(one) || one - other)
  return (row) => (row < first || row > last ? row : first + sorted.indexOf(row))
}
