import type { CellLayout, SheetLayout } from '../../../domain/model'
import { addressOf, writtenValue } from '../../../domain/model'

/** Limits of the format, in characters; Excel repairs or refuses a file that breaks them. */
const LIMITS = { cellText: 32_767, formula: 8_192, formulaText: 255 } as const

/** A text inside a formula is limited much more narrowly than the formula itself. */
const holdsLongText = (formula: string): boolean =>
  formula.length > LIMITS.formulaText &&
  (formula.match(/"(?:[^"]|"")*"/g) ?? []).some((text) => text.length - 2 > LIMITS.formulaText)

/** `where` is asked only for a formula that is at fault: nearly all are sound. */
export function formulaFaults(formula: string, where: () => string): string[] {
  const faults: string[] = []
  if (formula.startsWith('=')) faults.push(`${where()}: formula starts with "="`)
  if (formula.length > LIMITS.formula) faults.push(`${where()}: formula of ${formula.length} characters`)
  if (holdsLongText(formula)) {
    faults.push(`${where()}: a text inside the formula is longer than ${LIMITS.formulaText} characters`)
  }
  return faults
}

function textFaults(cell: CellLayout, where: () => string): string[] {
  if (typeof cell.value !== 'string' || cell.value.length <= LIMITS.cellText) return []
  const written = writtenValue(cell)
  const isLong = typeof written === 'string' && written.length > LIMITS.cellText
  return isLong ? [`${where()}: text of ${written.length} characters, ${LIMITS.cellText} are allowed`] : []
}

/** Short enough for every limit, as nearly all are. */
const isSoundFormula = (formula: string): boolean => formula.length <= LIMITS.formulaText && !formula.startsWith('=')

/** Most cells hold a short text, a short formula or a number that every cell can hold. */
function isSound({ value, formula }: CellLayout): boolean {
  if (formula !== undefined && !isSoundFormula(formula)) return false
  if (typeof value === 'string') return value.length <= LIMITS.cellText
  return typeof value !== 'number' || Number.isFinite(value)
}

function oneCellFaults(cell: CellLayout, where: () => string): string[] {
  const { value, formula } = cell
  const faults = formula === undefined ? [] : formulaFaults(formula, where)
  if (typeof value === 'number' && !Number.isFinite(value)) {
    faults.push(`${where()}: ${value} is no number a cell can hold`)
  }
  return [...faults, ...textFaults(cell, where)]
}

/** What the format forbids in the cells of a sheet, and cells that stand twice; one English line each. */
export function cellFaults({ name, cells }: SheetLayout): string[] {
  const faults: string[] = []
  const repeated: string[] = []
  const taken: boolean[][] = []
  for (const cell of cells) {
    const where = (): string => `${name}!${addressOf(cell.row, cell.column)}`
    if (!isSound(cell)) faults.push(...oneCellFaults(cell, where))
    const columns = (taken[cell.row] ??= [])
    if (columns[cell.column] === true) repeated.push(`${where()}: the cell stands twice`)
    columns[cell.column] = true
  }
  return [...faults, ...repeated]
}
