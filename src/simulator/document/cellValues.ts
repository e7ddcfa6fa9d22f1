import type { EngineValue } from '../engine/engine'

/** As `Range.values` and event details give it: blank is an empty text, an error its name. */
export function clientValue(value: EngineValue): string | number | boolean {
  if (value === null) return ''
  return typeof value === 'object' ? value.error : value
}

/** `Excel.RangeValueType`. */
export function valueType(value: EngineValue): 'Empty' | 'Error' | 'String' | 'Double' | 'Boolean' {
  if (value === null) return 'Empty'
  if (typeof value === 'object') return 'Error'
  if (typeof value === 'string') return 'String'
  return typeof value === 'number' ? 'Double' : 'Boolean'
}
