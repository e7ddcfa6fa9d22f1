import type { Decimal } from '../../lib'
import { compare, decimalText, subtract, sumOf } from '../../lib'
import type { Indicator, IndicatorCode, Relation } from '../../model'
import type { PlanIndex } from '../indexPlan'
import { definePlanRule, remarkRows } from '../planRule'

/** Pairs only ask whether figures are there; the other types hold amounts against each other. */
const holdsAmounts = ({ type }: Relation): boolean => type !== 'compulsory_pair' && type !== 'exclusive_pair'

const known = (codes: readonly IndicatorCode[], index: PlanIndex): readonly Indicator[] =>
  codes.flatMap((code) => index.indicators.get(code) ?? [])

export const unitsOfMeasureDiffer = definePlanRule({
  kind: 'units-of-measure-differ',
  severity: 'error',
  text: {
    zh: '关系 {code} 两边的计量单位不同：{units}。',
    en: 'Relation {code} joins different units of measure: {units}.',
  },
  run: ({ plan, index }) =>
    remarkRows('relations', plan.relations, (relation) => {
      const sides = known([...relation.left, ...relation.right], index)
      const units = [...new Set(sides.map(({ unitOfMeasure }) => unitOfMeasure))]
      return holdsAmounts(relation) && units.length > 1 ? { units: units.join('、') } : null
    }),
})

/** Targets that are meant to the figure. A flagged contradiction is listed as such and breaks no sum. */
const isFirmFigure = ({ target, review }: Indicator): boolean =>
  (target.comparator === 'exactly' || target.comparator === 'at_least') &&
  target.value !== null &&
  review !== 'contradiction'

const targetSum = (indicators: readonly Indicator[]): Decimal =>
  sumOf(indicators.flatMap(({ target }) => target.value ?? []))

export const sumDoesNotHold = definePlanRule({
  kind: 'sum-does-not-hold',
  severity: 'error',
  text: {
    zh: '关系 {code} 的目标值不相等：左边 {left}，右边 {right}，允许误差 {tolerance}。',
    en: 'The targets of relation {code} do not add up: left {left}, right {right}, tolerance {tolerance}.',
  },
  run: ({ plan, index }) =>
    remarkRows('relations', plan.relations, (relation) => {
      const left = known(relation.left, index)
      const right = known(relation.right, index)
      const complete = left.length + right.length === relation.left.length + relation.right.length
      const firm = [...left, ...right].every(isFirmFigure)
      if (!holdsAmounts(relation) || relation.operator !== 'equal_to' || !complete || !firm) return null
      const miss = subtract(targetSum(left), targetSum(right)).abs()
      if (compare(miss, relation.tolerance) <= 0) return null
      return {
        left: decimalText(targetSum(left)),
        right: decimalText(targetSum(right)),
        tolerance: decimalText(relation.tolerance),
      }
    }),
})
