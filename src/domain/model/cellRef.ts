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

/** `B3` for row 2, column 1 (both 0-based). */
export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`

/** The 0-based row and column of an A1 address (`$` allowed), or null where the text is none. */
export function parseAddress(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address)
  if (!match) return null
  const [, letters = '', digits = ''] = match
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits) - 1, column: column - 1 }
}

/** A sheet name as formulas and links want it: quoted, quotes doubled. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`

/** One text for one cell, for sets and maps. */
export const cellKey = ({ file, sheet, address }: CellRef): string => `${file}|${sheet}|${address}`
