import { zero } from '../lib'
import type { Indicator, Mention, Relation, RelationType } from '../model'
import {
  BEHAVIOURS,
  COMPARATORS,
  DIRECTIONS,
  FIRMNESSES,
  LEVELS,
  QUANTITY_KINDS,
  RELATION_OPERATORS,
  RELATION_TYPES,
  REVIEWS,
  TIME_AGGREGATIONS,
  UNIT_AGGREGATIONS,
  campaignCode,
  indicatorCode,
  relationCode,
  taskCode,
  unitCode,
} from '../model'
import { optionalCode } from './planRows'
import type { RowReader } from './rowReader'

export const indicatorRow = (row: RowReader): Indicator => ({
  code: indicatorCode(row.text('code')),
  name: row.text('name'),
  campaign: campaignCode(row.text('campaign')),
  task: optionalCode(row.optionalText('task'), taskCode),
  unitOfMeasure: row.optionalText('unit_of_measure'),
  decimals: row.whole('decimals'),
  kind: row.choice('kind', QUANTITY_KINDS),
  behaviour: row.choice('behaviour', BEHAVIOURS),
  direction: row.choice('direction', DIRECTIONS),
  target: {
    comparator: row.choice('comparator', COMPARATORS),
    value: row.optionalDecimal('value'),
    valueHigh: row.optionalDecimal('value_high'),
    firmness: row.choice('firmness', FIRMNESSES),
  },
  baseline: row.optionalDecimal('baseline'),
  deadline: row.optionalDate('deadline'),
  leadUnit: unitCode(row.text('lead_unit')),
  timeAggregation: row.choice('time_aggregation', TIME_AGGREGATIONS),
  unitAggregation: row.choice('unit_aggregation', UNIT_AGGREGATIONS),
  numerator: optionalCode(row.optionalText('numerator'), indicatorCode),
  denominator: optionalCode(row.optionalText('denominator'), indicatorCode),
  review: row.optionalChoice('review', REVIEWS) ?? '',
  note: row.optionalText('note'),
})

export const mentionRow = (row: RowReader): Mention => ({
  indicator: indicatorCode(row.text('indicator')),
  annex: row.text('annex'),
  line: row.whole('line'),
  text: row.printed('text'),
})

/** Pairs only ask whether both figures are there: they hold nothing against each other and need no operator. */
const PAIRS: readonly RelationType[] = ['compulsory_pair', 'exclusive_pair']

export function relationRow(row: RowReader): Relation {
  const type = row.choice('type', RELATION_TYPES)
  const isPair = PAIRS.includes(type)
  return {
    code: relationCode(row.text('code')),
    type,
    left: row.list('left').map(indicatorCode),
    operator: isPair
      ? (row.optionalChoice('operator', RELATION_OPERATORS) ?? 'equal_to')
      : row.choice('operator', RELATION_OPERATORS),
    right: row.list('right').map(indicatorCode),
    tolerance: row.optionalDecimal('tolerance') ?? zero,
    level: row.choice('level', LEVELS),
    note: row.optionalText('note'),
  }
}
