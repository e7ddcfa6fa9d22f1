import type { CellValue } from '../../../domain/model'

/** One cell as office.js gives it: its value, what was entered, and the type of the value. */
export interface LoadedCell {
  readonly value: unknown
  readonly formula: unknown
  readonly type: unknown
}

/** A text that looks like a formula is its own "formula": only where value and entry differ is there one. */
export function formulaOf({ value, formula }: LoadedCell): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula.slice(1) : null
}

export function valueOf(cell: LoadedCell): CellValue {
  const { value, type } = cell
  if (type === 'Error') return { error: String(value) }
  if (typeof value === 'number' || typeof value === 'boolean') return value
  const text = typeof value === 'string' ? value : ''
  return text === '' && formulaOf(cell) === null ? null : text
}
