import type { UnitCode } from '../model'
import type { ListKey } from './columns'

/** Raised whenever a column key, a rule or the identity's own form changes. */
export const TEMPLATE_VERSION = '1'

/** The very hidden sheet that carries the first copy of the identity. */
export const IDENTITY_SHEET = '_plantally'

/**
 * Rows of the identity sheet: kind | key | value…
 *   document | plan / period / templateVersion / issuedOn | text
 *   sheet    | list key | unit code | visible name when issued | header row (1-based) | first data row | last data row
 *   column   | list key | unit code | column key | letters when issued | label
 */
export const IDENTITY_KINDS = ['document', 'sheet', 'column'] as const

/** Custom document properties, the second copy: plantally.plan, plantally.period, plantally.templateVersion, plantally.units (`;` between). */
export const PROPERTY_PREFIX = 'plantally.'

/** `PT.U012.indicators` names the header row's first cell; `PT.U012.indicators.value` the header cell of a column. Excel moves them along. */
export const sheetNameKey = (unit: UnitCode, list: ListKey): string => `PT.${unit}.${list}`
export const columnNameKey = (unit: UnitCode, list: ListKey, column: string): string => `PT.${unit}.${list}.${column}`
