import { isCellError, type CellValue } from '../../../domain/model'

/** Letters beside which digits may still be a number, a date or a time in some language of Excel. */
const PERHAPS_A_FIGURE = /^[\p{Script=Latin}\p{N}\p{P}\p{S}\p{Z}\s年月日时時分秒点點上下午周星期百千万亿]*$/u
const CHANGES = /^['=+\-@#]|\p{N}|^\s*(?:true|false)\s*$/iu

/** Whether Excel could take the text for something else when it is entered. */
const wouldChange = (text: string): boolean =>
  CHANGES.test(text) && (/^['=+\-@#]/.test(text) || PERHAPS_A_FIGURE.test(text))

/** A value as it must be entered so that the cell holds just that; a leading apostrophe keeps text text, save under the text format. */
export function entered(value: CellValue, numberFormat: string): string | number | boolean {
  if (value === null) return ''
  if (isCellError(value)) return value.error
  if (typeof value !== 'string' || numberFormat === '@') return value
  return wouldChange(value) ? `'${value}` : value
}
