import * as hucre from 'hucre'
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/domain/model'
import { addressOf, isCellError, valueAt } from '../../src/domain/model'

const DAY = 86_400_000
const EPOCH_1900 = 25569
/** Serials count a 29 February 1900 that never was; hucre's dates do not. */
const FIRST_OF_MARCH_1900 = 61

/** What hucre makes of a cell, in our terms: it gives dates as Date, errors as text, blanks as null or not at all. */
function inOurTerms(ours: CellValue, theirs: hucre.CellValue | undefined): CellValue {
  if (theirs === undefined) return null
  if (isCellError(ours) && typeof theirs === 'string') return { error: theirs }
  if (theirs instanceof Date && typeof ours === 'number') {
    const days = theirs.getTime() / DAY + EPOCH_1900
    const serial = days < FIRST_OF_MARCH_1900 ? days - 1 : days
    return Math.abs(serial - ours) < 1e-7 ? ours : serial
  }
  return theirs instanceof Date ? theirs.toISOString() : theirs
}

function sheetDifferences(ours: SheetSnapshot, theirs: hucre.Sheet): string[] {
  const found: string[] = []
  const rowCount = Math.max(ours.values.length, theirs.rows.length)
  for (let row = 0; row < rowCount; row++) {
    const width = Math.max(ours.values[row]?.length ?? 0, theirs.rows[row]?.length ?? 0)
    for (let column = 0; column < width; column++) {
      const own = valueAt(ours, row, column)
      const other = inOurTerms(own, theirs.rows[row]?.[column])
      if (JSON.stringify(own) === JSON.stringify(other)) continue
      found.push(`${ours.name}!${addressOf(row, column)}: ${JSON.stringify(own)} against ${JSON.stringify(other)}`)
    }
  }
  return found
}

function formulaDifferences(ours: SheetSnapshot, theirs: hucre.Sheet): string[] {
  const others = new Map<string, string>()
  for (const [key, cell] of theirs.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number)
    if (cell.formula !== undefined) others.set(addressOf(row, column), cell.formula)
  }
  const addresses = new Set([...others.keys(), ...ours.formulas.keys()])
  return [...addresses]
    .filter((address) => {
      const own = ours.formulas.get(address)?.text
      // Followers of a shared formula have no text of their own; hucre works it out.
      return own !== '' && own !== others.get(address)
    })
    .map((address) => `${ours.name}!${address}: =${ours.formulas.get(address)?.text} against =${others.get(address)}`)
}

/** Every cell, formula, merged range and hidden sheet in which hucre reads the same bytes otherwise than we did. */
export async function differencesFromHucre(ours: WorkbookSnapshot, bytes: Uint8Array): Promise<readonly string[]> {
  const theirs = await hucre.readXlsx(bytes, { readStyles: true })
  const names = [ours.sheets.map((sheet) => sheet.name).join(), theirs.sheets.map((sheet) => sheet.name).join()]
  if (names[0] !== names[1]) return [`sheets ${names.join(' against ')}`]
  return ours.sheets.flatMap((sheet, index) => {
    const other = theirs.sheets[index]
    if (!other) return []
    const hidden = other.veryHidden ? 'veryHidden' : other.hidden ? 'hidden' : 'visible'
    const merges = (other.merges ?? []).map(
      (merge) => `${merge.startRow},${merge.startCol},${merge.endRow},${merge.endCol}`,
    )
    const own = sheet.merges.map((merge) => `${merge.top},${merge.left},${merge.bottom},${merge.right}`)
    return [
      ...sheetDifferences(sheet, other),
      ...formulaDifferences(sheet, other),
      ...(hidden === sheet.visibility ? [] : [`${sheet.name} is ${sheet.visibility} against ${hidden}`]),
      ...(own.join(';') === merges.join(';')
        ? []
        : [`${sheet.name} merges ${own.join(';')} against ${merges.join(';')}`]),
    ]
  })
}
