/** Where a figure stands: file, sheet and A1 address. Everything that is reported about a figure carries one. */
export interface CellRef {
  readonly file: string
  readonly sheet: string
  readonly address: string
}

/** `A` for 0, `AA` for 26. */
export function columnLetters(column: number): string {
  let rest = column + 1
  let letters = ''
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
    rest = Math.floor((rest - 1) / 26)
  }
  return letters
}

/** Addresses of the top left corner, by row and column: nearly every cell of every file stands there. */
const CORNER = { rows: 512, columns: 32 } as const
const cornerAddresses: string[][] = []

/** `B3` for row 2, column 1 (both 0-based). */
export function addressOf(row: number, column: number): string {
  if (row >= CORNER.rows || column >= CORNER.columns) return `${columnLetters(column)}${row + 1}`
  const ofRow = (cornerAddresses[row] ??= [])
  return (ofRow[column] ??= `${columnLetters(column)}${row + 1}`)
}

const [DOLLAR, BEFORE_A, ZERO] = ['$', '@', '0'].map((sign) => sign.charCodeAt(0)) as [number, number, number]
const MOST_LETTERS = 3
const MOST_DIGITS = 7

/** The 0-based row and column of an A1 address (`$` allowed), or null where the text is none. By hand: asked for every formula and link. */
export function parseAddress(address: string): { row: number; column: number } | null {
  const firstLetter = address.charCodeAt(0) === DOLLAR ? 1 : 0
  let at = firstLetter
  let column = 0
  for (; at < address.length; at++) {
    const letter = address.charCodeAt(at) - BEFORE_A
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  if (at === firstLetter || at - firstLetter > MOST_LETTERS) return null
  const row = rowNumber(address, address.charCodeAt(at) === DOLLAR ? at + 1 : at)
  return row === null ? null : { row: row - 1, column: column - 1 }
}

/** The digits from `start` to the end of the text as a number; null where anything else stands there. */
function rowNumber(address: string, start: number): number | null {
  const count = address.length - start
  if (count < 1 || count > MOST_DIGITS) return null
  let row = 0
  for (let at = start; at < address.length; at++) {
    const digit = address.charCodeAt(at) - ZERO
    if (digit < 0 || digit > 9) return null
    row = row * 10 + digit
  }
  return row
}

/** A sheet name as formulas and links want it: quoted, quotes doubled. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`

/** One text for one cell, for sets and maps. */
export const cellKey = ({ file, sheet, address }: CellRef): string => `${file}|${sheet}|${address}`
