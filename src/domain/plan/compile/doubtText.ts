import type { MessageText } from '../../model'
import type { ConflictKind, DoubtKind } from './proposal'

/** Why an extraction may be wrong, as a person reads it; what it is about stands behind it. */
export const DOUBT_TEXT: Readonly<Record<DoubtKind, MessageText>> = {
  'lead-not-printed': { zh: '没有印明牵头单位', en: 'no lead unit is printed' },
  'lead-inherited': { zh: '牵头单位取自上级任务', en: 'the lead unit is taken from the task above' },
  'several-leads': { zh: '印有多个牵头单位', en: 'several lead units are printed' },
  'told-by-sentence': { zh: '单位取自正文句子的主语', en: 'the unit is the subject of a sentence' },
  'gathered-from-parts': { zh: '单位汇总自下级任务', en: 'the unit is gathered from the parts of the task' },
  'unit-unknown': { zh: '单位不在单位表中', en: 'the unit is not in the list of units' },
  'unit-by-similarity': { zh: '按名称相近认定的单位', en: 'the unit was found by a similar name' },
  'unit-cell-split': { zh: '一格内按空格拆成多个单位', en: 'one cell was split into several units at a blank' },
  'group-open': { zh: '单位组没有列明成员', en: 'the group names no members' },
  'subject-carried-over': { zh: '指标名称承前文', en: 'the subject is carried over from the clause before' },
  'subject-unclear': { zh: '指标名称不明确', en: 'the subject is unclear' },
  'shared-figure': { zh: '一个数字管多个指标', en: 'one figure holds for several indicators' },
  'comparator-inferred': { zh: '比较方式为推定', en: 'the comparator is inferred' },
  'unit-of-measure-missing': { zh: '没有印计量单位', en: 'no unit of measure is printed' },
  'no-figure': { zh: '没有印数字', en: 'no figure is printed' },
  'beside-another': { zh: '数字是与另一个数的差距', en: 'the figure is the distance to another series' },
  'baseline-inferred': { zh: '基数为推定', en: 'the baseline is inferred' },
  'deadline-unclear': { zh: '期限不明确', en: 'the deadline is unclear' },
  'maybe-not-a-target': { zh: '可能不是目标', en: 'this may be no target' },
  'numbering-broken': { zh: '编号不连续', en: 'the numbering is broken' },
  'heading-unclear': { zh: '标题起止不明确', en: 'it is unclear where the heading ends' },
  'section-unclear': { zh: '所属章节不明确', en: 'the section is unclear' },
}

export const CONFLICT_TEXT: Readonly<Record<ConflictKind, MessageText>> = {
  'same-thing-again': { zh: '同一事项重复出现', en: 'the same thing is printed again' },
  contradiction: { zh: '前后数字不一致', en: 'two places contradict each other' },
  'sum-off': { zh: '分项之和与总数不符', en: 'the parts do not add up to the total' },
  'responsibility-differs': { zh: '同一任务两处责任单位不同', en: 'one task has different units in two places' },
}
