import notTargets from '../dictionary/notTargets.json'
import type { Draft } from './draft'

const PENAL = notTargets.penalties
const GIVEN = notTargets.entitlements
const NEAR = 12

const isPenalty = (draft: Draft, words: string): boolean =>
  PENAL.some((word) => words.includes(word)) &&
  !/追究率|问责率/.test(words) &&
  (draft.unitOfMeasure !== '%' || words.includes('扣'))

/** 「总投资5000万元以上的项目，须报…」. */
const isThreshold = (draft: Draft, sentence: string): boolean =>
  (draft.comparator === 'at_least' || draft.comparator === 'at_most') &&
  draft.kind === 'money' &&
  /须报|须经|应报|需报|报批|方可|论证/.test(sentence)

/** 「给予10万元奖励」; what is paid out in all may be a target. */
function isEntitlement(draft: Draft, words: string): boolean {
  const figureAt = draft.figureStart - draft.start
  const before = words.slice(0, figureAt)
  return (
    draft.unitOfMeasure.includes('元') &&
    GIVEN.some((word) => before.slice(-NEAR).includes(word)) &&
    !/标准|总额|发放|兑现|拨付|安排|争取|投入|落实|支付|清偿/.test(before)
  )
}

/** Thresholds, fines, points off, rewards: figures that a rule names and nobody has to reach. */
export const isRule = (draft: Draft, words: string, sentence: string): boolean =>
  isPenalty(draft, words) || isThreshold(draft, sentence) || isEntitlement(draft, words)
