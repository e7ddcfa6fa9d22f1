import type { LineShift } from '../engine/engine'
import { localAddress, quotedSheetName, splitAddress, tryLocalAddress } from './address'
import { shiftArea } from './area'

/** A reference in a formula's text: an optional sheet, then cells, whole columns or whole rows. Texts in quotes are skipped. */
const PIECES =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(!.])/giu

/** Follows inserted and deleted lines in the text of a formula that stands on `home`; `moved` is the sheet whose lines moved. */
export function shiftFormula(
  formula: string,
  sheets: { readonly home: string; readonly moved: string },
  shift: LineShift,
): string {
  return eachReference(formula, (sheet, local, whole) => {
    if ((sheet ?? sheets.home).toLowerCase() !== sheets.moved.toLowerCase()) return whole
    const area = tryLocalAddress(local)
    if (area === null) return whole
    const shifted = shiftArea(area, shift)
    const prefix = sheet === null ? '' : `${quotedSheetName(sheet)}!`
    return shifted === null ? `${prefix}#REF!` : prefix + withDollars(localAddress(shifted), local)
  })
}

export function renameInFormula(formula: string, from: string, to: string): string {
  return eachReference(formula, (sheet, local, whole) =>
    sheet?.toLowerCase() === from.toLowerCase() ? `${quotedSheetName(to)}!${local}` : whole,
  )
}

/** What a formula that named a deleted sheet reads afterwards. */
export function withoutSheet(formula: string, sheet: string): string {
  return eachReference(formula, (named, _local, whole) =>
    named?.toLowerCase() === sheet.toLowerCase() ? '#REF!' : whole,
  )
}

function eachReference(
  formula: string,
  change: (sheet: string | null, local: string, whole: string) => string,
): string {
  return formula.replace(
    PIECES,
    (whole: string, _prefix: string | undefined, local: string | undefined, at: number) => {
      if (local === undefined || /[\p{L}\p{N}_.$!']/u.test(formula[at - 1] ?? '')) return whole
      const { sheet } = splitAddress(whole)
      return change(sheet, local, whole)
    },
  )
}

/** Keeps the dollars of the old text at the same corners of the new one; a range that shrank to a cell stays a range. */
function withDollars(address: string, like: string): string {
  const corners = like.split(':')
  const written = like.includes(':') && !address.includes(':') ? `${address}:${address}` : address
  return written
    .split(':')
    .map((corner, index) => {
      const old = corners[index] ?? corners[0] ?? ''
      const column = /^\$[A-Z]/i.test(old) ? '$' : ''
      const row = /\$\d/.test(old) ? '$' : ''
      return corner.replace(/^([A-Z]*)(\d*)$/, (_, letters: string, digits: string) =>
        [letters && column + letters, digits && row + digits].join(''),
      )
    })
    .join(':')
}
