import { unreachable } from '../../../domain/lib'
import type { InputRule } from '../../../domain/model'
import { alikeFormulas, excelSerialOf, isoDate } from '../../../domain/model'
import { validationType } from '../write/inputRules'

type Test = InputRule['test']
type Bounds = Pick<Excel.BasicDataValidation, 'formula1' | 'formula2' | 'operator'>

/** What is loaded to see whether a rule still stands. */
export const RULE_PARTS = 'dataValidation/type,dataValidation/rule,dataValidation/errorAlert'

/** A bound as Excel gives it back: a number, or a text with or without `=`. */
const numberIn = (bound: unknown): number => Number(String(bound).replace(/^=/, ''))

const isBound = (given: unknown, wanted: number): boolean => numberIn(given) === wanted

/** Excel gives a date back as its number, or as a text that begins with the day; what cannot be read says nothing. */
function isDay(given: unknown, wanted: string): boolean {
  const text = String(given)
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0]
  if (day !== undefined) return day === wanted
  return Number.isNaN(numberIn(text)) || numberIn(text) === excelSerialOf(isoDate(wanted))
}

const areBounds = (given: Bounds | undefined, { min, max }: { readonly min: number; readonly max: number }): boolean =>
  given?.operator === 'Between' && isBound(given.formula1, min) && isBound(given.formula2, max)

const choicesIn = (source: unknown): string =>
  String(source)
    .split(',')
    .map((choice) => choice.trim())
    .join(',')

const areDays = (
  given: Excel.DateTimeDataValidation | undefined,
  { first, last }: { readonly first: string; readonly last: string },
): boolean => given?.operator === 'Between' && isDay(given.formula1, first) && isDay(given.formula2, last)

const isLength = (given: Bounds | undefined, max: number): boolean =>
  given?.operator === 'LessThanOrEqualTo' && isBound(given.formula1, max)

const isFormula = (given: Excel.CustomDataValidation | undefined, formula: string): boolean =>
  alikeFormulas(String(given?.formula ?? '').replace(/^=/, ''), formula)

function asksTheSame(given: Excel.DataValidationRule, test: Test): boolean {
  switch (test.kind) {
    case 'list':
      return choicesIn(given.list?.source) === choicesIn(test.choices.join(','))
    case 'decimal':
      return areBounds(given.decimal, test)
    case 'whole':
      return areBounds(given.wholeNumber, test)
    case 'date':
      return areDays(given.date, test)
    case 'text-length':
      return isLength(given.textLength, test.max)
    case 'custom':
      return isFormula(given.custom, test.formula)
    default:
      return unreachable(test)
  }
}

/** Whether the cells still have this rule: its kind, what it lets pass, and how it stops what it does not. */
export function isRuleKept({ type, rule: given, errorAlert }: Excel.DataValidation, rule: InputRule): boolean {
  return (
    type === validationType(rule) &&
    errorAlert.showAlert &&
    errorAlert.style === (rule.severity === 'stop' ? 'Stop' : 'Warning') &&
    asksTheSame(given, rule.test)
  )
}
