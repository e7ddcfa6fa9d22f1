import { WHOLE_SHEET } from './area'
import { renameInFormula, withoutSheet } from './formulaReferences'
import { triggerSource, type Actor } from './events'
import { refused } from './refusals'
import { Sheet, type Visibility } from './sheet'
import type { WorkbookDocument } from './workbookDocument'

/** Excel's rules for sheet names; Microsoft Support, "Rename a worksheet". */
export function requireSheetName(document: WorkbookDocument, name: string, besides?: Sheet): void {
  const fits = name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/.test(name)
  if (!fits || name.startsWith("'") || name.endsWith("'") || name.toLowerCase() === 'history') throw refused.argument()
  const wanted = name.toLowerCase()
  if (document.sheets.some((sheet) => sheet !== besides && sheet.name.toLowerCase() === wanted))
    throw refused.alreadyExists()
}

export function addSheet(document: WorkbookDocument, name: string | undefined, actor: Actor): Sheet {
  requireOpenStructure(document)
  const given = name === undefined || name === '' ? freeName(document) : name
  requireSheetName(document, given)
  const sheet = new Sheet(document.nextId('sheet'), given)
  document.sheets.push(sheet)
  document.engine.addSheet({ id: sheet.id, name: given, position: document.sheets.length - 1 })
  tell(document, 'added', sheet, actor)
  return sheet
}

function freeName(document: WorkbookDocument): string {
  let number = document.sheets.length + 1
  while (document.findSheet(`Sheet${number}`) !== null) number += 1
  return `Sheet${number}`
}

export function deleteSheet(document: WorkbookDocument, sheet: Sheet, actor: Actor): void {
  requireOpenStructure(document)
  if (sheet.visibility === 'VeryHidden') throw refused.operation('A very hidden worksheet cannot be deleted.')
  if (isLastVisible(document, sheet)) throw refused.operation('A workbook must contain at least one visible worksheet.')
  const at = document.sheets.indexOf(sheet)
  const wasActive = document.active === sheet
  document.sheets.splice(at, 1)
  sheet.deleted = true
  document.engine.removeSheet(sheet.id)
  dropTables(document, sheet)
  inEveryText(document, (text) => withoutSheet(text, sheet.name))
  if (wasActive) activateSheet(document, nextVisible(document, at))
  tell(document, 'deleted', sheet, actor)
}

function dropTables(document: WorkbookDocument, sheet: Sheet): void {
  const kept = document.tables.filter((table) => table.sheetId !== sheet.id)
  document.tables.splice(0, document.tables.length, ...kept)
}

function nextVisible(document: WorkbookDocument, at: number): Sheet {
  const after = document.sheets.slice(at).concat(document.sheets.slice(0, at).reverse())
  const sheet = after.find((candidate) => candidate.visibility === 'Visible')
  if (sheet === undefined) throw new Error('A workbook always has a visible sheet.')
  return sheet
}

export function renameSheet(document: WorkbookDocument, sheet: Sheet, name: string): void {
  requireOpenStructure(document)
  requireSheetName(document, name, sheet)
  const before = sheet.name
  sheet.name = name
  document.engine.renameSheet(sheet.id, name)
  inEveryText(document, (text) => renameInFormula(text, before, name))
}

export function moveSheet(document: WorkbookDocument, sheet: Sheet, position: number): void {
  requireOpenStructure(document)
  if (!Number.isInteger(position) || position < 0 || position >= document.sheets.length) throw refused.argument()
  document.sheets.splice(document.sheets.indexOf(sheet), 1)
  document.sheets.splice(position, 0, sheet)
  document.engine.moveSheet(sheet.id, position)
}

export function showSheet(document: WorkbookDocument, sheet: Sheet, visibility: Visibility): void {
  requireOpenStructure(document)
  if (!['Visible', 'Hidden', 'VeryHidden'].includes(visibility)) throw refused.argument()
  if (visibility !== 'Visible' && isLastVisible(document, sheet)) {
    throw refused.operation('A workbook must contain at least one visible worksheet.')
  }
  const wasActive = document.active === sheet
  sheet.visibility = visibility
  if (wasActive && visibility !== 'Visible')
    activateSheet(document, nextVisible(document, document.sheets.indexOf(sheet)))
}

/** Hidden sheets cannot be activated. */
export function activateSheet(document: WorkbookDocument, sheet: Sheet): void {
  if (sheet.visibility !== 'Visible') throw refused.operation('A hidden worksheet cannot be activated.')
  const before = document.active
  document.active = sheet
  if (before === sheet) return
  if (!before.deleted)
    document.raise({ kind: 'deactivated', sheetId: before.id, details: () => ({ worksheetId: before.id }) })
  document.raise({ kind: 'activated', sheetId: sheet.id, details: () => ({ worksheetId: sheet.id }) })
}

const isLastVisible = (document: WorkbookDocument, sheet: Sheet): boolean =>
  sheet.visibility === 'Visible' && document.sheets.filter((other) => other.visibility === 'Visible').length === 1

function requireOpenStructure(document: WorkbookDocument): void {
  if (document.structureProtected) throw refused.accessDenied()
}

export function tell(document: WorkbookDocument, kind: 'added' | 'deleted', sheet: Sheet, actor: Actor): void {
  const details = { source: 'Local', worksheetId: sheet.id, triggerSource: triggerSource(actor) }
  document.raise({ kind, sheetId: sheet.id, details: () => details })
}

/** Names, rules and conditional formats hold formulas as text; the engine looks after those of cells. */
export function inEveryText(document: WorkbookDocument, change: (text: string, home: Sheet | null) => string): void {
  for (const name of document.names) name.formula = change(name.formula, null)
  for (const name of document.names) document.engine.defineName(name.name, name.formula)
  for (const sheet of document.sheets) {
    for (const name of sheet.names) name.formula = change(name.formula, sheet)
    sheet.validations = sheet.validations.map((rule) => ({
      ...rule,
      settings: { ...rule.settings, rule: inRecord(rule.settings.rule, (text) => change(text, sheet)) },
    }))
    for (const rule of sheet.conditionalRules) rule.rule = inRecord(rule.rule, (text) => change(text, sheet))
  }
}

function inRecord<Shape extends Readonly<Record<string, unknown>>>(
  record: Shape,
  change: (text: string) => string,
): Shape {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      typeof value === 'string' && value.startsWith('=')
        ? change(value)
        : value !== null && typeof value === 'object' && !Array.isArray(value)
          ? inRecord(value as Record<string, unknown>, change)
          : value,
    ]),
  ) as Shape
}

/** `Worksheet.copy`: contents, looks and rules come along, with a name of its own; defined names of the workbook stay with the original. */
export function copySheet(
  document: WorkbookDocument,
  from: Sheet,
  to: { readonly positionType: string; readonly beside: Sheet | null },
): Sheet {
  const twin = addSheet(document, copyName(document, from.name), 'addin')
  copyInto(from, twin)
  for (const [row, column, cell] of from.grid.within(WHOLE_SHEET)) {
    if (cell.content !== null) document.engine.setCells(twin.id, row, column, [[cell.content]])
  }
  const beside = to.beside === null ? document.sheets.length - 2 : document.sheets.indexOf(to.beside)
  const position = {
    Beginning: 0,
    Before: beside,
    After: beside + 1,
    End: document.sheets.length - 1,
    None: document.sheets.indexOf(from),
  }
  moveSheet(document, twin, position[to.positionType as keyof typeof position] ?? document.sheets.length - 1)
  return twin
}

function copyName(document: WorkbookDocument, name: string): string {
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`
    const candidate = name.slice(0, 31 - suffix.length) + suffix
    if (document.findSheet(candidate) === null) return candidate
  }
}

function copyInto(from: Sheet, twin: Sheet): void {
  const { tabColor, showGridlines, showHeadings, merges, protection, frozen, validations, standardWidth } = from
  Object.assign(twin, { tabColor, showGridlines, showHeadings, protection, frozen, standardWidth })
  twin.grid = from.grid.copy()
  twin.merges = [...merges]
  twin.validations = [...validations]
  twin.hiddenRows = new Set(from.hiddenRows)
  twin.hiddenColumns = new Set(from.hiddenColumns)
  twin.rowHeights = new Map(from.rowHeights)
  twin.columnWidths = new Map(from.columnWidths)
  twin.conditionalRules = from.conditionalRules.map((rule) => ({
    ...rule,
    rule: { ...rule.rule },
    look: new Map(rule.look),
  }))
  twin.notes = from.notes.map((note) => ({ ...note }))
  twin.hyperlinks = [...from.hyperlinks]
  twin.pageSetup = structuredClone(from.pageSetup)
}
