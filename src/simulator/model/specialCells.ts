import { cellArea, intersection, refused, valueType, type Area, type Place, type WorkbookDocument } from '../document'

interface Wanted {
  readonly type: string
  readonly valueType: string
}

/** Cells of a kind, as rectangles of one row each; neighbours in a row are joined. */
export function specialCells(document: WorkbookDocument, place: Place, wanted: Wanted): Area[] {
  const { sheet } = place
  const used = document.usedArea(sheet, place.area, false)
  if (wanted.type === 'DataValidations') {
    return sheet.validations.flatMap((rule) => intersection(rule.area, place.area) ?? [])
  }
  if (wanted.type === 'ConditionalFormats') {
    return sheet.conditionalRules.flatMap((rule) => rule.areas.flatMap((area) => intersection(area, place.area) ?? []))
  }
  if (!['Constants', 'Formulas', 'Blanks', 'Visible'].includes(wanted.type)) throw refused.argument()
  if (used === null) return []
  const areas: Area[] = []
  for (let row = used.top; row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) {
      if (matches(document, place, { row, column }, wanted)) join(areas, row, column)
    }
  }
  return areas
}

function matches(
  document: WorkbookDocument,
  place: Place,
  at: { row: number; column: number },
  wanted: Wanted,
): boolean {
  const { sheet } = place
  if (wanted.type === 'Visible') {
    return !sheet.hiddenRows.has(at.row) && !sheet.filteredRows.has(at.row) && !sheet.hiddenColumns.has(at.column)
  }
  const content = sheet.grid.at(at.row, at.column)?.content ?? null
  if (wanted.type === 'Blanks') return content === null
  if (content === null || 'formula' in content !== (wanted.type === 'Formulas')) return false
  return wanted.valueType === 'All' || ofType(valueType(document.valueAt(sheet, at.row, at.column)), wanted.valueType)
}

/** `Excel.SpecialCellValueType` joins the names of what it wants, as in `ErrorsText`. */
const ofType = (type: string, wanted: string): boolean =>
  (type === 'Error' && wanted.includes('Errors')) ||
  (type === 'Boolean' && wanted.includes('Logical')) ||
  (type === 'Double' && wanted.includes('Number')) ||
  (type === 'String' && wanted.includes('Text'))

function join(areas: Area[], row: number, column: number): void {
  const last = areas.at(-1)
  if (last !== undefined && last.top === row && last.right === column - 1)
    areas[areas.length - 1] = { ...last, right: column }
  else areas.push(cellArea(row, column))
}
