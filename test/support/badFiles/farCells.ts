import { isCellError, valueAt } from '../../../src/domain/model'
import type { CellValue, WorkbookSnapshot } from '../../../src/domain/model'
import type { BadFile } from './badFile'
import { workbookOfRows, workbookWith, worksheet } from './minimalWorkbook'

const ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
const LAST_ROW = 1048575
const LAST_COLUMN = 16383

/** Throws unless the first sheet holds exactly these values at these places. */
function mustHold(snapshot: WorkbookSnapshot, places: readonly (readonly [number, number, CellValue])[]): void {
  const sheet = snapshot.sheets[0]
  if (!sheet) throw new Error('no sheet')
  for (const [row, column, value] of places) {
    const found = valueAt(sheet, row, column)
    const same = isCellError(found) ? false : found === value
    if (!same) throw new Error(`row ${row} column ${column} holds ${JSON.stringify(found)}`)
  }
  const count = sheet.values.reduce((sum, row) => sum + (row ? row.filter((value) => value !== null).length : 0), 0)
  if (count !== places.length) throw new Error(`${count} cells`)
}

const onlyOne = (snapshot: WorkbookSnapshot): void => mustHold(snapshot, [[0, 0, 1]])

/** A million rows with one cell each in the last column: few bytes, sixteen thousand million places. */
function sparseRows(): Uint8Array {
  let rows = ''
  for (let row = 1; row <= 200_000; row++) rows += `<row r="${row}"><c r="XFD${row}"><v>1</v></c></row>`
  return workbookOfRows(rows)
}

function denseCells(): Uint8Array {
  const row = `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`
  return workbookOfRows(row.repeat(2100))
}

export const farCells: readonly BadFile[] = [
  {
    fault: 'A1 and XFD1048576',
    make: () => workbookOfRows(`${ONE}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`),
    answer: (snapshot) =>
      mustHold(snapshot, [
        [0, 0, 1],
        [LAST_ROW, LAST_COLUMN, 2],
      ]),
  },
  {
    fault: 'dimension A1 to XFD1048576',
    make: () => workbookOfRows(ONE, '<dimension ref="A1:XFD1048576"/>'),
    answer: onlyOne,
  },
  { fault: 'a lone far cell in each of 200000 rows', make: sparseRows, problem: 'too-many-cells' },
  { fault: 'more than two million cells', make: denseCells, problem: 'too-many-cells' },
]

export const rowNumbers: readonly BadFile[] = [
  {
    fault: 'a row number of 11 digits',
    make: () => workbookOfRows('<row r="12345678901"><c><v>1</v></c></row>'),
    problem: 'reference-out-of-range',
  },
  {
    fault: 'a cell reference with a row of 11 digits',
    make: () => workbookOfRows('<row r="1"><c r="A12345678901"><v>1</v></c></row>'),
    problem: 'reference-out-of-range',
  },
  { fault: 'row 1048577', make: () => workbookOfRows('<row r="1048577"/>'), problem: 'reference-out-of-range' },
  { fault: 'row 0', make: () => workbookOfRows('<row r="0"/>'), problem: 'reference-out-of-range' },
  {
    fault: 'column XFE',
    make: () => workbookOfRows('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
    problem: 'reference-out-of-range',
  },
  { fault: 'a negative row number', make: () => workbookOfRows('<row r="-1"/>'), problem: 'damaged' },
  {
    fault: 'a cell that names another row than its own',
    make: () => workbookOfRows('<row r="1"><c r="A2"><v>1</v></c></row>'),
    problem: 'damaged',
  },
  {
    fault: 'a shared text that does not exist',
    make: () => workbookOfRows('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'),
    problem: 'damaged',
  },
  {
    fault: 'letters in a number cell',
    make: () => workbookOfRows('<row r="1"><c r="A1"><v>12x</v></c></row>'),
    problem: 'damaged',
  },
]

export const wholeSheetRanges: readonly BadFile[] = [
  {
    fault: 'merged range over the whole sheet',
    make: () => workbookOfRows(ONE, '', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    answer: (snapshot) => {
      onlyOne(snapshot)
      const merge = snapshot.sheets[0]?.merges[0]
      if (merge?.bottom !== LAST_ROW || merge.right !== LAST_COLUMN) throw new Error('another merged range')
    },
  },
  {
    fault: 'validation over the whole sheet',
    make: () =>
      workbookOfRows(
        ONE,
        '',
        '<dataValidations><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>1</formula1></dataValidation></dataValidations>',
      ),
    answer: onlyOne,
  },
  {
    fault: 'col over the whole sheet, hidden',
    make: () => workbookOfRows(ONE, '<cols><col min="1" max="16384" hidden="1"/></cols>'),
    answer: (snapshot) => {
      onlyOne(snapshot)
      if (snapshot.sheets[0]?.hiddenColumns.length !== LAST_COLUMN + 1) throw new Error('other hidden columns')
    },
  },
  {
    fault: 'col of four thousand million columns',
    make: () => workbookOfRows(ONE, '<cols><col min="1" max="4000000000" hidden="1"/></cols>'),
    problem: 'damaged',
  },
  {
    fault: 'ten thousand hidden cols, each over the whole sheet',
    make: () => workbookOfRows(ONE, `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(10_000)}</cols>`),
    problem: 'damaged',
  },
  {
    fault: 'a million merged ranges',
    make: () =>
      workbookWith({
        'xl/worksheets/sheet1.xml': worksheet(
          ONE,
          '',
          `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(1e6)}</mergeCells>`,
        ),
      }),
    problem: 'too-many-cells',
  },
]
