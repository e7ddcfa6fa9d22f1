import type { ProposedTarget } from '../../../../src/domain/plan/compile/proposal'
import type { Piece } from '../../../../src/domain/plan/compile/piece'
import { planText } from '../../../../src/domain/plan/compile/text'
import { readTargets } from '../../../../src/domain/plan/compile/targets'

export const YEAR = 2025

/** The targets of one task whose words are the whole text. */
export function targetsIn(words: string, more: Partial<Piece> = {}): readonly ProposedTarget[] {
  const text = planText(words)
  const spans = [{ start: 0, end: words.length }]
  return readTargets(text, [{ task: '1.1', annex: '1', spans, heading: '', role: 'task', ...more }], YEAR)
}

const SIGNS: Readonly<Record<ProposedTarget['comparator'], string>> = {
  at_least: '>=', more_than: '>', at_most: '<=', less_than: '<', about: '~', exactly: '=', between: '..',
  not_worse_than: 'not worse', in_step_with: 'in step', by_date: 'by date', keep_direction: 'keeps',
} // prettier-ignore

/** 「粮食产量 >= 50万吨」: a target as a line to compare with. */
export const said = ({ indicator, comparator, value, valueHigh, unitOfMeasure }: ProposedTarget): string =>
  [
    indicator,
    SIGNS[comparator],
    value === null ? '' : `${value}${valueHigh === null ? '' : `..${valueHigh}`}${unitOfMeasure}`,
  ]
    .filter((part) => part !== '')
    .join(' ')
