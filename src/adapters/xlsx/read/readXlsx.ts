import { fail, succeed } from '../../../domain/lib'
import type { Result } from '../../../domain/lib'
import type { ReadProblem, TableSnapshot, WorkbookSnapshot } from '../../../domain/model'
import { readCellFormats } from './cellFormats'
import { Allowance } from './cellGrid'
import { requireZip } from './container'
import { readCustomProperties } from './customProperties'
import { fflateInflater } from './fflateInflater'
import { listForeignParts } from './foreignParts'
import type { Inflater } from './inflater'
import { PartArchive } from './partArchive'
import { ReadFailure } from './readFailure'
import type { Relationship } from './relationships'
import { readRelationships } from './relationships'
import { readSharedStrings } from './sharedStrings'
import type { SheetContext } from './sheetPart'
import { readSheet, readTable } from './sheetPart'
import { findWorkbookPart, readWorkbookPart } from './workbookPart'

const targetOf = (relationships: readonly Relationship[], type: string): string | null =>
  relationships.find((relationship) => relationship.type === type && !relationship.isExternal)?.target ?? null

function readSnapshot(file: string, bytes: Uint8Array, inflater: Inflater): WorkbookSnapshot {
  requireZip(bytes)
  const archive = new PartArchive(bytes, inflater)
  const packageRelationships = readRelationships(archive, '')
  const workbook = readWorkbookPart(archive, findWorkbookPart(archive, packageRelationships))
  const formats = readCellFormats(archive, targetOf(workbook.relationships, 'styles'))
  const strings = readSharedStrings(archive, targetOf(workbook.relationships, 'sharedStrings'))
  const context: SheetContext = {
    archive,
    formats,
    strings,
    dateSystem: workbook.dateSystem,
    allowance: new Allowance(),
  }
  const sheets = workbook.sheets.map((entry) => readSheet(entry, context))
  const perSheet = workbook.sheets.map((entry) => ({ entry, relationships: readRelationships(archive, entry.part) }))
  const tables = perSheet.flatMap(({ entry, relationships }) =>
    relationships
      .filter((relationship) => relationship.type === 'table' && !relationship.isExternal)
      .map((relationship) => readTable(archive, relationship.target, entry.name)),
  )
  const all = [packageRelationships, workbook.relationships, ...perSheet.map((sheet) => sheet.relationships)].flat()
  return {
    file,
    dateSystem: workbook.dateSystem,
    sheets,
    numberFormats: formats.codes,
    names: workbook.names,
    tables: tables.filter((table): table is TableSnapshot => table !== null),
    properties: readCustomProperties(archive, targetOf(packageRelationships, 'custom-properties')),
    foreignParts: listForeignParts(archive, all),
  }
}

/**
 * The workbook in the bytes as a snapshot. Never throws, whatever the bytes: a file that is no .xlsx, is broken or asks
 * for more than `LIMITS` gives a problem. `file` only names it. Without an inflater, fflate is used.
 */
export function readXlsx(
  file: string,
  bytes: Uint8Array,
  inflater: Inflater = fflateInflater,
): Result<WorkbookSnapshot, ReadProblem> {
  try {
    return succeed(readSnapshot(file, bytes, inflater))
  } catch (problem) {
    if (problem instanceof ReadFailure) return fail({ kind: problem.kind, file, detail: problem.message })
    return fail({ kind: 'damaged', file, detail: `unexpected: ${String(problem)}` })
  }
}
