import { unreachable } from '../../../domain/lib'
import type { InputRule } from '../../../domain/model'

type Rule = Excel.DataValidationRule

const between = (low: number | string, high: number | string) =>
  ({ formula1: low, formula2: high, operator: 'Between' }) as const

function ruleOf(test: InputRule['test'], translated: (formula: string) => string): Rule {
  switch (test.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: test.choices.join(',') } }
    case 'decimal':
      return { decimal: between(test.min, test.max) }
    case 'whole':
      return { wholeNumber: between(test.min, test.max) }
    case 'date':
      return { date: { formula1: test.first, formula2: test.last, operator: 'Between' } }
    case 'text-length':
      return { textLength: { formula1: test.max, operator: 'LessThanOrEqualTo' } }
    case 'custom':
      return { custom: { formula: `=${translated(test.formula)}` } }
    default:
      return unreachable(test)
  }
}

/** What `DataValidation.type` says where the rule stands. */
const TYPES: Readonly<Record<InputRule['test']['kind'], string>> = {
  list: 'List',
  decimal: 'Decimal',
  whole: 'WholeNumber',
  date: 'Date',
  'text-length': 'TextLength',
  custom: 'Custom',
}

export const validationType = (rule: InputRule): string => TYPES[rule.test.kind]

/** Puts the rule on a range that has none. Excel lets a blank pass unless told: what is missing is the checks' business, not the cell's. */
export function writeInputRule(
  range: Excel.Range,
  rule: InputRule,
  translated: (formula: string) => string = (formula) => formula,
): void {
  if (rule.test.kind === 'custom' && rule.ranges.length > 1) {
    throw new Error(
      `the formula ${rule.test.formula} of an input rule is written for one range, not for ${rule.ranges.length}`,
    )
  }
  const validation = range.dataValidation
  validation.rule = ruleOf(rule.test, translated)
  validation.errorAlert = {
    showAlert: true,
    style: rule.severity === 'stop' ? 'Stop' : 'Warning',
    title: rule.error.title,
    message: rule.error.message,
  }
  validation.prompt = { showPrompt: rule.prompt.message !== '', title: rule.prompt.title, message: rule.prompt.message }
}
