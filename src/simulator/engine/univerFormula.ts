const THIS_ROW = /([\p{L}\p{N}_.]+)\[@(?:\[([^\]]*)\]|([^\]]*))\]/gu
const REFERENCE = /\$?([A-Z]{1,3})\$?([0-9]{1,7})(?![\p{L}\p{N}_(])/gu
const FUTURE_FUNCTION = /_xlfn\.(?:_xlws\.)?/g
/** Every second part lies between double quotes: a text, or a doubled quote inside one. */
const TEXT_PARTS = /("[^"]*")/

const outsideTexts = (formula: string, rewrite: (part: string) => string): string =>
  formula
    .split(TEXT_PARTS)
    .map((part, position) => (position % 2 === 0 ? rewrite(part) : part))
    .join('')

/** What Univer understands of a formula as Excel's files and users write it: no `_xlfn.`, no `表[@列]`. */
export const forUniver = (formula: string): string =>
  outsideTexts(formula, (part) =>
    part
      .replace(FUTURE_FUNCTION, '')
      .replace(
        THIS_ROW,
        (_, table: string, bracketed: string | undefined, bare: string) =>
          `${table}[[#This Row],[${bracketed ?? bare}]]`,
      ),
  )

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)

export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_384

export interface Extent {
  readonly rows: number
  readonly columns: number
}

/** How far the references of a formula reach; Univer answers `#NAME?` for a column that the sheet does not have. */
export function reachOf(formula: string): Extent {
  let [rows, columns] = [0, 0]
  outsideTexts(formula, (part) => {
    for (const [, letters = '', digits = ''] of part.matchAll(REFERENCE)) {
      const [row, column] = [Number(digits), columnNumber(letters)]
      if (row > LAST_ROW || column > LAST_COLUMN) continue
      rows = Math.max(rows, row)
      columns = Math.max(columns, column)
    }
    return part
  })
  return { rows, columns }
}
