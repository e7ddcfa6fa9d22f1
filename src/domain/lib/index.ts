/** Small things without meaning of their own: outcomes, brands, exact decimals. */
export type { Brand } from './brand'
export type { Decimal } from './decimal'
export {
  add,
  compare,
  compareAt,
  decimal,
  decimalText,
  divide,
  multiply,
  parseDecimal,
  round,
  subtract,
  sumOf,
  toNumber,
  zero,
} from './decimal'
export { unreachable } from './exhaustive'
export { remembered } from './remembered'
export type { Result } from './result'
export { fail, succeed } from './result'
