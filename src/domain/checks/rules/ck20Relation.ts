import type { Relation } from '../../model'
import type { CheckReport, CheckScope } from '../defineCheck'
import { defineCheck } from '../defineCheck'
import { holds, relationsOf, relationTexts, sideOf, type RelationSide } from '../relationValues'

const OPERATOR_TEXTS: Readonly<Record<Relation['operator'], string>> = {
  equal_to: '等于',
  not_equal_to: '不等于',
  greater_than: '大于',
  greater_than_or_equal_to: '不小于',
  less_than: '小于',
  less_than_or_equal_to: '不大于',
}

type Breaks = (relation: Relation, left: RelationSide, right: RelationSide) => boolean

/** Three-valued logic: where an operand is missing the comparison is unknown, and unknown is silent. */
const unequal: Breaks = ({ operator, tolerance }, left, right) =>
  left.complete && right.complete && !holds(left.sum, operator, right.sum, tolerance)

/** When a relation is broken; part and whole are CK11's. */
const BREAKS: Readonly<Record<Relation['type'], Breaks>> = {
  comparison: unequal,
  hierarchy: unequal,
  compulsory_pair: (_relation, left, right) => left.reported > 0 !== right.reported > 0,
  exclusive_pair: (_relation, left, right) => left.reported > 0 && right.reported > 0,
  part_whole: () => false,
}

function reportOn(relation: Relation, scope: CheckScope): CheckReport[] {
  const left = sideOf(relation.left, scope)
  const right = sideOf(relation.right, scope)
  if (!BREAKS[relation.type](relation, left, right)) return []
  const silent = left.reported === 0 ? left : right
  return [
    {
      message: relation.type.replace('_', '-'),
      values: {
        ...relationTexts(left, right),
        operator: OPERATOR_TEXTS[relation.operator],
        silent: silent.name,
        given: silent === left ? right.name : left.name,
      },
      cells: [...left.cells, ...right.cells],
      ...(relation.left[0] === undefined ? {} : { indicator: relation.left[0] }),
      level: relation.level,
    },
  ]
}

/** [CK20] Relations of the plan: the six comparisons, pairs, and sums of children (VTL's imbalance = left − right). */
export const ck20Relation = defineCheck({
  id: 'CK20',
  level: '强制性',
  about: { zh: '指标之间的关系不成立', en: 'A relation between indicators does not hold' },
  messages: {
    comparison: {
      text: {
        zh: '{left}：{leftValue} 应{operator} {right}：{rightValue}。',
        en: '{left}: {leftValue} against {right}: {rightValue} breaks the relation “{operator}”.',
      },
      advice: { zh: '请核对两个数。', en: 'Check both figures.' },
    },
    hierarchy: {
      text: {
        zh: '{left}：{leftValue} 应{operator}各分项之和（{right}）：{rightValue}，相差 {difference}。',
        en: '{left}: {leftValue} against the sum of its parts ({right}): {rightValue}; imbalance {difference}.',
      },
      advice: { zh: '请核对总数和各分项。', en: 'Check the total and its parts.' },
    },
    'compulsory-pair': {
      text: {
        zh: '填了「{given}」，就应同时填「{silent}」。',
        en: '“{given}” is given, so “{silent}” must be given too.',
      },
      advice: { zh: '请补填，或说明为什么没有。', en: 'Enter the missing one, or say why there is none.' },
    },
    'exclusive-pair': {
      text: { zh: '「{left}」和「{right}」只能填一个。', en: 'Only one of “{left}” and “{right}” may be given.' },
      advice: { zh: '请删去不该填的一个。', en: 'Remove the one that does not apply.' },
    },
  },
  run: (scope) =>
    relationsOf(scope, ['comparison', 'hierarchy', 'compulsory_pair', 'exclusive_pair']).flatMap((relation) =>
      reportOn(relation, scope),
    ),
})
