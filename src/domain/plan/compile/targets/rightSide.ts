import verbs from '../dictionary/verbs.json'
import nounWords from '../dictionary/nounWords.json'
import notTargets from '../dictionary/notTargets.json'
import { longestFirst, wordAt } from './words'

/** Words that lead to a noun before a figure, and begin one behind it. */
const NOUN_LIKE = nounWords.likeNoun
const STARTS_ACTION = longestFirst([
  ...verbs.dropped.filter((word) => word.length > 1 && !NOUN_LIKE.includes(word)),
  ...nounWords.startsAction,
])
const FINISHING = longestFirst(verbs.finishing)
const LABELS = longestFirst(notTargets.labels)
const LONGEST_NOUN = 36

/** What follows a figure up to the next mark: a noun that it counts, or the action that it is for. */
export interface RightSide {
  readonly words: string
  /** Empty where an action follows. */
  readonly noun: string
  /** 「…项目开工」「…改造」: the noun ends in what shall be done with it. */
  readonly finishing: string
  readonly isLabel: boolean
}

export function readRight(right: string): RightSide {
  const words = right.slice(0, LONGEST_NOUN * 2)
  const first = words.split('、')[0] ?? ''
  const isAction = wordAt(STARTS_ACTION, first, 0) !== ''
  const noun =
    isAction || !/^[\u4e00-\u9fffA-Za-z"]/.test(first)
      ? ''
      : first
          .slice(0, LONGEST_NOUN)
          .replace(/^[的"]+/, '')
          .replace(/[")]+$/, '')
  const finishing = FINISHING.all.find((word) => first.includes(word)) ?? ''
  return {
    words,
    noun,
    finishing,
    isLabel: wordAt(LABELS, first, 0) !== '' || /(?:专班|工作组|领导小组|工作小组)/.test(first),
  }
}
