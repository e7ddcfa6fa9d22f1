import type { Indicator, UnitKind } from '../../model'
import { lineNumbersIn } from '../lineNumbers'
import type { PlanScope } from '../planRule'
import { definePlanRule, remarkRows } from '../planRule'

/** Notes of a contradiction name both places. */
const PLACES_OF_A_CONTRADICTION = 2

function ledByKind({ plan, index }: PlanScope, kind: UnitKind) {
  return remarkRows('indicators', plan.indicators, ({ name, leadUnit }) => {
    const lead = index.units.get(leadUnit)
    return lead?.kind === kind ? { name, unit: lead.name } : null
  })
}

export const groupLeadsIndicator = definePlanRule({
  kind: 'group-leads-indicator',
  severity: 'error',
  text: {
    zh: '指标 {code}「{name}」的牵头单位「{unit}」是单位组，没有唯一的填报单位。',
    en: 'Indicator {code} “{name}” is led by the group “{unit}”: no single unit answers for it.',
  },
  run: (scope) => ledByKind(scope, 'group'),
})

export const personLeadsIndicator = definePlanRule({
  kind: 'person-leads-indicator',
  severity: 'error',
  text: {
    zh: '指标 {code}「{name}」的牵头单位「{unit}」是个人，不是填报单位。',
    en: 'Indicator {code} “{name}” is led by “{unit}”, a person and not a reporting unit.',
  },
  run: (scope) => ledByKind(scope, 'person'),
})

function missingPart({ unitAggregation, numerator, denominator }: Indicator): string | null {
  const wantsNumerator = unitAggregation === 'RATIO'
  const wantsDenominator = unitAggregation === 'RATIO' || unitAggregation === 'WEIGHTED'
  const missing = [
    ...(wantsNumerator && numerator === null ? ['numerator'] : []),
    ...(wantsDenominator && denominator === null ? ['denominator'] : []),
  ]
  return missing.length > 0 ? missing.join('; ') : null
}

export const ratioIncomplete = definePlanRule({
  kind: 'ratio-incomplete',
  severity: 'error',
  text: {
    zh: '指标 {code}「{name}」按 {aggregation} 汇总，但缺少 {missing}。',
    en: 'Indicator {code} “{name}” is rolled up by {aggregation} but lacks its {missing}.',
  },
  run: ({ plan }) =>
    remarkRows('indicators', plan.indicators, (indicator) => {
      const missing = missingPart(indicator)
      return missing === null ? null : { name: indicator.name, aggregation: indicator.unitAggregation, missing }
    }),
})

export const stockSummedOverTime = definePlanRule({
  kind: 'stock-summed-over-time',
  severity: 'error',
  text: {
    zh: '指标 {code}「{name}」是时点数或比率（{behaviour}），不能跨期相加。',
    en: 'Indicator {code} “{name}” is a {behaviour}: it is never summed over periods.',
  },
  run: ({ plan }) =>
    remarkRows('indicators', plan.indicators, ({ name, behaviour, timeAggregation }) =>
      behaviour !== 'flow' && timeAggregation === 'SUM' ? { name, behaviour } : null,
    ),
})

export const rateSummedOverUnits = definePlanRule({
  kind: 'rate-summed-over-units',
  severity: 'error',
  text: {
    zh: '指标 {code}「{name}」以 {unitOfMeasure} 计，不能按 {aggregation} 跨单位汇总。',
    en: 'Indicator {code} “{name}” is in {unitOfMeasure}: it is never rolled up over units by {aggregation}.',
  },
  run: ({ plan }) =>
    remarkRows('indicators', plan.indicators, ({ name, unitOfMeasure, unitAggregation }) =>
      ['%', '‰'].includes(unitOfMeasure) && ['SUM', 'AVERAGE'].includes(unitAggregation)
        ? { name, unitOfMeasure, aggregation: unitAggregation }
        : null,
    ),
})

const isContradiction = ({ review }: Indicator): boolean => review === 'contradiction'

export const contradiction = definePlanRule({
  kind: 'contradiction',
  severity: 'notice',
  text: {
    zh: '指标 {code}「{name}」在方案内前后不一致：{note}',
    en: 'The plan contradicts itself on indicator {code} “{name}”: {note}',
  },
  run: ({ plan }) =>
    remarkRows('indicators', plan.indicators, (indicator) =>
      isContradiction(indicator) ? { name: indicator.name, note: indicator.note } : null,
    ),
})

export const contradictionUnexplained = definePlanRule({
  kind: 'contradiction-unexplained',
  severity: 'error',
  text: {
    zh: '指标 {code}「{name}」标为矛盾，但说明中没有写出两处行号：“{note}”。',
    en: 'Indicator {code} “{name}” is marked a contradiction, but its note names no two lines: “{note}”.',
  },
  run: ({ plan }) =>
    remarkRows('indicators', plan.indicators, (indicator) => {
      const unexplained = lineNumbersIn(indicator.note).length < PLACES_OF_A_CONTRADICTION
      return isContradiction(indicator) && unexplained ? { name: indicator.name, note: indicator.note } : null
    }),
})
