import { quotedSheet } from '../../domain/model'

/** A text in quotes, a quoted sheet before `!`, or a bare one; `#REF!` is none. */
const PIECES = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|(?<![\]:#\p{L}\p{N}_.])([\p{L}_\\][\p{L}\p{N}_.\\]*)!/gu

/** The formula with its sheets renamed, by lower-cased name; texts inside it stay. */
export function withSheets(formula: string, renamed: ReadonlyMap<string, string>): string {
  if (renamed.size === 0 || !formula.includes('!')) return formula
  return formula.replace(PIECES, (piece, quoted?: string, bare?: string) => {
    const name = quoted?.replaceAll("''", "'") ?? bare
    const now = name === undefined ? undefined : renamed.get(name.toLowerCase())
    return now === undefined ? piece : `${quotedSheet(now)}!`
  })
}

/** The formula with every sheet in quotes, as our layouts and most files have it; Excel leaves out those it does not need. */
export function withQuotedSheets(formula: string): string {
  if (!formula.includes('!')) return formula
  return formula.replace(PIECES, (piece, _quoted?: string, bare?: string) =>
    bare === undefined ? piece : `${quotedSheet(bare)}!`,
  )
}

/** A reference as files store it: without `=`, the sheet in quotes. */
export function storedReference(formula: string): string {
  const reference = formula.replace(/^=/, '')
  const parts = /^(?:'((?:[^']|'')*)'|([^'!"()]+))!([^!]+)$/.exec(reference)
  if (parts === null) return reference
  const [, quoted, bare = '', place = ''] = parts
  return `${quotedSheet(quoted?.replaceAll("''", "'") ?? bare)}!${place}`
}
