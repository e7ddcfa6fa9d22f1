import { MAX_COLUMNS, MAX_ROWS, columnsOf, isSingleCell, isWholeColumns, isWholeRows, type Area } from './area'
import { refused } from './refusals'

export function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

export const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** As Excel writes it in `Range.address`, without the sheet; the whole sheet is written in rows. */
export function localAddress(area: Area): string {
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`
  if (isWholeColumns(area)) return `${columnName(area.left)}:${columnName(area.right)}`
  const first = `${columnName(area.left)}${area.top + 1}`
  return isSingleCell(area) ? first : `${first}:${columnName(area.right)}${area.bottom + 1}`
}

export const absoluteAddress = (area: Area): string => localAddress(area).replace(/[A-Z]+|\d+/g, '$$$&')

/** Names beyond letters, digits, underscore and full stop are quoted; so are those that look like an address or start with a digit. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name) && !/^R\d*C\d*$/i.test(name)
  return plain ? name : `'${name.replaceAll("'", "''")}'`
}

/** Splits `'Sheet 1'!A1:B2`; the sheet is null where none is named. */
export function splitAddress(text: string): { readonly sheet: string | null; readonly local: string } {
  const quoted = /^'((?:[^']|'')+)'!(.+)$/.exec(text)
  if (quoted !== null) return { sheet: quoted[1]?.replaceAll("''", "'") ?? '', local: quoted[2] ?? '' }
  const at = text.lastIndexOf('!')
  return at < 0 ? { sheet: null, local: text } : { sheet: text.slice(0, at), local: text.slice(at + 1) }
}

export function parseLocalAddress(text: string): Area {
  const area = tryLocalAddress(text)
  if (area === null) throw refused.argument()
  return area
}

export function tryLocalAddress(text: string): Area | null {
  const local = text.replaceAll('$', '').trim()
  const cells = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(local)
  if (cells !== null) {
    const [, left = '', top = '', right = left, bottom = top] = cells
    return ordered(Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right))
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(local)
  if (columns !== null) return ordered(0, columnIndex(columns[1] ?? ''), MAX_ROWS - 1, columnIndex(columns[2] ?? ''))
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(local)
  return rows === null ? null : ordered(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1)
}

function ordered(rowA: number, columnA: number, rowB: number, columnB: number): Area | null {
  const area = {
    top: Math.min(rowA, rowB),
    left: Math.min(columnA, columnB),
    bottom: Math.max(rowA, rowB),
    right: Math.max(columnA, columnB),
  }
  return area.top < 0 || area.bottom >= MAX_ROWS || columnsOf(area) < 1 || area.right >= MAX_COLUMNS ? null : area
}
