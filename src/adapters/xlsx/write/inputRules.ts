import type { DataValidation } from 'hucre'
import { unreachable } from '../../../domain/lib'
import type { InputRule } from '../../../domain/model'
import { excelSerialOf } from '../../../domain/model'
import { rangeList } from './sheetRanges'

type Criterion = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'>

const between = (type: DataValidation['type'], low: number, high: number): Criterion => ({
  type,
  operator: 'between',
  formula1: String(low),
  formula2: String(high),
})

/** The choices as one literal, `"是,否"`; quotes doubled. */
export const listLiteral = (choices: readonly string[]): string => `"${choices.join(',').replaceAll('"', '""')}"`

function criterion(test: InputRule['test']): Criterion {
  switch (test.kind) {
    case 'list':
      return { type: 'list', formula1: listLiteral(test.choices) }
    case 'decimal':
      return between('decimal', test.min, test.max)
    case 'whole':
      return between('whole', test.min, test.max)
    case 'date':
      return between('date', excelSerialOf(test.first), excelSerialOf(test.last))
    case 'text-length':
      return { type: 'textLength', operator: 'lessThanOrEqual', formula1: String(test.max) }
    case 'custom':
      return { type: 'custom', formula1: test.formula }
    default:
      return unreachable(test)
  }
}

/** One validation per rule. A blank always passes: what is missing is the checks' business, not the cell's. */
export const inputRules = (rules: readonly InputRule[]): DataValidation[] =>
  rules.map((rule) => ({
    ...criterion(rule.test),
    range: rangeList(rule.ranges),
    allowBlank: true,
    showInputMessage: rule.prompt.message !== '',
    showErrorMessage: true,
    errorStyle: rule.severity,
    inputTitle: rule.prompt.title,
    inputMessage: rule.prompt.message,
    errorTitle: rule.error.title,
    errorMessage: rule.error.message,
  }))
