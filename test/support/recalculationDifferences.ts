import type { WorkbookLayout } from '../../src/domain/model'
import { addressOf, isCellError } from '../../src/domain/model'
import type { RecalculatedSheets } from './recalculate'

const TOLERANCE = 1e-9

function same(ours: string | number | boolean, theirs: unknown): boolean {
  if (typeof ours === 'number' && typeof theirs === 'number') {
    return Math.abs(ours - theirs) <= TOLERANCE * Math.max(1, Math.abs(ours))
  }
  return ours === (theirs ?? '')
}

/** Every formula whose stored result is not what LibreOffice computes: `sheet!A1: ours, theirs, formula`. */
export function recalculationDifferences(layout: WorkbookLayout, computed: RecalculatedSheets): readonly string[] {
  return layout.sheets.flatMap((sheet) =>
    sheet.cells.flatMap(({ row, column, value, formula }) => {
      if (formula === undefined || value === null || isCellError(value)) return []
      const theirs = computed.get(sheet.name)?.[row]?.[column]
      if (same(value, theirs)) return []
      return [`${sheet.name}!${addressOf(row, column)}: ${value}, ${String(theirs)}, ${formula}`]
    }),
  )
}
