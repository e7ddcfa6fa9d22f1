import type { ICellData, Nullable } from '@univerjs/core'
import type { EngineCell, EngineValue } from './engine'
import { forUniver } from './univerFormula'

/** Univer's own numbers for what a cell holds; always named, or numbers get no data bars and digits turn into numbers. */
const KIND = { text: 1, number: 2, boolean: 3 } as const

const ERRORS: ReadonlySet<string> = new Set([
  ...['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!', '#SPILL!', '#CALC!', '#BLOCKED!'],
  ...['#GETTING_DATA', '#CONNECT!', '#FIELD!', '#UNKNOWN!', '#BUSY!', '#PYTHON!'],
])

const EMPTIED = { v: null, t: null, f: null, si: null, p: null }

/** `f`, `si` and `p` are named so that whatever stood there goes; the style stays. */
function written(value: EngineValue): object {
  if (value === null) return EMPTIED
  if (typeof value === 'number') return { ...EMPTIED, v: value, t: KIND.number }
  if (typeof value === 'boolean') return { ...EMPTIED, v: value ? 1 : 0, t: KIND.boolean }
  return { ...EMPTIED, v: typeof value === 'string' ? value : value.error, t: KIND.text }
}

export const cellForUniver = (cell: EngineCell): ICellData =>
  'formula' in cell ? { v: null, si: null, p: null, f: forUniver(cell.formula) } : written(cell.value)

/** What HYPERLINK gives stands in a document of its own, which ends in a line break. */
const richText = (cell: Nullable<ICellData>): string | null => cell?.p?.body?.dataStream.replace(/\r?\n$/, '') ?? null

/** Univer keeps an error as its name; a typed text that reads like one is taken for it, as in no sheet of ours. */
export function valueFromUniver(cell: Nullable<ICellData>): EngineValue {
  const value = cell?.v ?? richText(cell)
  if (value === null) return null
  if (cell?.t === KIND.boolean) return value === 1 || value === true || value === 'TRUE'
  if (typeof value === 'string' && ERRORS.has(value)) return { error: value }
  return value
}
