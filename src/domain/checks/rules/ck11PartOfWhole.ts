import { defineCheck } from '../defineCheck'
import { holds, relationsOf, relationTexts, sideOf } from '../relationValues'

/** [CK11] 「其中」: a part exceeds its whole. Skipped when either is missing. */
export const ck11PartOfWhole = defineCheck({
  id: 'CK11',
  level: '强制性',
  about: { zh: '其中数大于总数', en: 'A part exceeds its whole' },
  messages: {
    exceeds: {
      text: {
        zh: '{left}：{leftValue} 大于 {right}：{rightValue}。',
        en: '{left}: {leftValue} exceeds {right}: {rightValue}.',
      },
      advice: { zh: '其中数不能大于总数，请核对两个数。', en: 'A part cannot exceed its whole: check both figures.' },
    },
  },
  run: (scope) =>
    relationsOf(scope, ['part_whole']).flatMap((relation) => {
      const part = sideOf(relation.left, scope)
      const whole = sideOf(relation.right, scope)
      if (!part.complete || !whole.complete) return []
      if (holds(part.sum, 'less_than_or_equal_to', whole.sum, relation.tolerance)) return []
      return [
        {
          message: 'exceeds',
          values: relationTexts(part, whole),
          cells: [...part.cells, ...whole.cells],
          ...(relation.left[0] === undefined ? {} : { indicator: relation.left[0] }),
          level: relation.level,
        },
      ]
    }),
})
