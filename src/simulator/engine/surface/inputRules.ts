import type { ISheetDataValidationRule } from '@univerjs/core'
import type { ValidationRule } from '../../document'
import { asRange } from './ranges'

const KINDS: Readonly<Record<string, string>> = {
  list: 'list',
  decimal: 'decimal',
  wholeNumber: 'whole',
  date: 'date',
  textLength: 'textLength',
  custom: 'custom',
}
const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThan: 'lessThan',
  LessThanOrEqualTo: 'lessThanOrEqual',
}
const ERROR_STYLES: Readonly<Record<string, number>> = { Information: 0, Stop: 1, Warning: 2 }

const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value))

function tested(kind: string, rule: Readonly<Record<string, unknown>>): object {
  if (kind === 'list') return { formula1: text(rule['source']), renderMode: 1, showDropDown: true }
  if (kind === 'custom') return { formula1: text(rule['formula']) }
  const operator = OPERATORS[text(rule['operator'])] ?? 'between'
  return { operator, formula1: text(rule['formula1']), formula2: text(rule['formula2']) }
}

/** An input rule of the document as Univer keeps to it; null for kinds that it does not know. */
export function inputRule({ area, settings }: ValidationRule, uid: string): ISheetDataValidationRule | null {
  const [kind = '', rule = {}] = Object.entries(settings.rule)[0] ?? []
  const type = KINDS[kind]
  if (type === undefined) return null
  const alert = (settings.errorAlert ?? {}) as Partial<Excel.DataValidationErrorAlert>
  const prompt = (settings.prompt ?? {}) as Partial<Excel.DataValidationPrompt>
  return {
    uid,
    type,
    ranges: [asRange(area)],
    allowBlank: settings.ignoreBlanks,
    errorStyle: ERROR_STYLES[text(alert.style)] ?? 1,
    showErrorMessage: alert.showAlert !== false,
    errorTitle: text(alert.title),
    error: text(alert.message),
    showInputMessage: prompt.showPrompt !== false && text(prompt.message) !== '',
    promptTitle: text(prompt.title),
    prompt: text(prompt.message),
    ...tested(kind, rule as Readonly<Record<string, unknown>>),
  } as ISheetDataValidationRule
}
