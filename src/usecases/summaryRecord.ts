import type { CellContent, SheetLayout, SheetSnapshot } from '../domain/model'
import { contentOf, contentOfLayout, isCellError, plainFormula } from '../domain/model'
import type { SheetMarks } from './recordText'
import { recordText, shortMark } from './recordText'

/** What we wrote into the summary's cells, as short marks by sheet and address; kept with the document, newest first. */
export type SummaryRecord = readonly SheetMarks[]

/** Under which the document keeps it. */
export const RECORD_KEY = 'plantally.summary-record'

/** Runs that broke off leave cells of an older one: so many are known. */
const VERSIONS = 3

const FNV_START = 0x811c9dc5
const FNV_PRIME = 0x01000193

function mark(text: string): string {
  let hash = FNV_START
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
  return shortMark(hash >>> 8)
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[^'!(),;"=<>&*/+^{}\s:-]+)!`
const ANY_SHEET = new RegExp(SHEET, 'g')
/** Only what follows the unit sheets looks whole columns up. */
const WHOLE_COLUMN = new RegExp(
  String.raw`${SHEET}\$?[A-Z]{1,3}(?:\$?1)?:\$?[A-Z]{1,3}(?:\$?\d{4,})?(?![A-Z\d$])`,
  'gi',
)

/** A formula without what Excel writes anew when sheets are renamed or columns of unit sheets move: ours all the same. */
const settledFormula = (formula: string): string =>
  plainFormula(formula.replaceAll(WHOLE_COLUMN, '!').replaceAll(ANY_SHEET, '!'))

/** What Excel makes of our formulas when a sheet, a row or a column that they name is deleted; nobody types it. */
const isBroken = (content: CellContent): boolean => 'formula' in content && content.formula.includes('#REF!')

/** Fifteen digits are what Excel keeps of a number. */
function markOf(content: CellContent): string {
  if ('formula' in content) return mark(`=${settledFormula(content.formula)}`)
  const { value } = content
  if (isCellError(value)) return mark(`#${value.error}`)
  return mark(typeof value === 'number' ? `n${Number(value.toPrecision(15))}` : `t${String(value)}`)
}

const marksOf = (sheet: SheetLayout): Readonly<Record<string, string>> =>
  Object.fromEntries([...contentOfLayout(sheet)].map(([address, content]) => [address, markOf(content)]))

/** The record with what is about to be written. Trying the same again pushes nothing out: what stands may be an older version. */
export function recorded(sheets: readonly SheetLayout[], before: SummaryRecord): SummaryRecord {
  const next = Object.fromEntries(sheets.map((sheet) => [sheet.name.toLowerCase(), marksOf(sheet)]))
  const same = recordText([next])
  return [next, ...before.filter((version) => recordText([version]) !== same).slice(0, VERSIONS - 1)]
}

const isOurs = (content: CellContent, written: string | undefined): boolean =>
  written !== undefined && (isBroken(content) || written === markOf(content))

/** Cells of the sheet that hold something which we did not write there; null where nothing is known of the sheet. */
export function typedIn(sheet: SheetSnapshot, record: SummaryRecord): readonly string[] | null {
  const versions = record.flatMap((marks) => {
    const own = marks[sheet.name.toLowerCase()]
    return own === undefined ? [] : [own]
  })
  if (versions.length === 0) return null
  return [...contentOf(sheet)].flatMap(([address, content]) =>
    versions.some((marks) => isOurs(content, marks[address])) ? [] : [address],
  )
}
