import type { DefinedName, SheetVisibility } from '../../../domain/model'
import { LIMITS } from './limits'
import type { PartArchive } from './partArchive'
import { refuse } from './readFailure'
import type { Relationship } from './relationships'
import { readRelationships } from './relationships'
import type { SheetEntry } from './sheetPart'
import { XmlScanner } from './xmlScanner'
import { resolveReferences } from './xmlText'

const USUAL_PART = 'xl/workbook.xml'
const BINARY_PART = 'xl/workbook.bin'

/** What the workbook part says about the file as a whole. */
export interface WorkbookPart {
  readonly dateSystem: 1900 | 1904
  readonly sheets: readonly SheetEntry[]
  readonly names: readonly DefinedName[]
  readonly relationships: readonly Relationship[]
}

/** Name of the main part; refuses packages whose main part is no workbook in XML. */
export function findWorkbookPart(archive: PartArchive, packageRelationships: readonly Relationship[]): string {
  const main = packageRelationships.find((relationship) => relationship.type === 'officeDocument')
  const part = main?.target ?? (archive.has(BINARY_PART) ? BINARY_PART : USUAL_PART)
  if (part.toLowerCase().endsWith('.bin')) refuse('binary-workbook', `main part ${part}`)
  if (!archive.has(part)) {
    if (main || archive.has('[Content_Types].xml')) refuse('damaged', `main part ${part} is missing`)
    refuse('not-a-workbook', 'a zip without a workbook')
  }
  return part
}

function visibilityOf(state: string | null): SheetVisibility {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible'
}

function sheetEntry(scanner: XmlScanner, relationships: readonly Relationship[]): SheetEntry {
  const name = scanner.attribute('name') ?? ''
  const id = scanner.relationId()
  const target = relationships.find((relationship) => relationship.id === id && !relationship.isExternal)
  if (!target) scanner.damaged(`sheet ${name} has no part`)
  return { name, visibility: visibilityOf(scanner.attribute('state')), part: target.target }
}

function definedName(scanner: XmlScanner): DefinedName {
  const name = scanner.attribute('name') ?? ''
  const hidden = scanner.flag('hidden')
  return { name, hidden, refersTo: resolveReferences(scanner.rawText()) }
}

function requireWorkbook(scanner: XmlScanner): void {
  if (scanner.next() && scanner.name === 'workbook') return
  refuse('not-a-workbook', `the main part is <${scanner.name}>`)
}

/** Reads the workbook part: sheets in tab order, defined names, date system. */
export function readWorkbookPart(archive: PartArchive, part: string): WorkbookPart {
  const scanner = new XmlScanner(archive.require(part), part, archive.inflater)
  requireWorkbook(scanner)
  const relationships = readRelationships(archive, part)
  const sheets: SheetEntry[] = []
  const names: DefinedName[] = []
  let dateSystem: 1900 | 1904 = 1900
  while (scanner.next()) {
    if (!scanner.isOpening) continue
    if (scanner.name === 'workbookPr' && scanner.flag('date1904')) dateSystem = 1904
    else if (scanner.name === 'sheet' && scanner.parent === 'sheets') sheets.push(sheetEntry(scanner, relationships))
    else if (scanner.name === 'definedName') names.push(definedName(scanner))
  }
  if (sheets.length > LIMITS.sheets) refuse('too-large', `${sheets.length} sheets`)
  if (new Set(sheets.map((sheet) => sheet.part)).size < sheets.length) refuse('damaged', 'two sheets share one part')
  if (sheets.length === 0) refuse('damaged', 'a workbook without sheets')
  return { dateSystem, sheets, names, relationships }
}
