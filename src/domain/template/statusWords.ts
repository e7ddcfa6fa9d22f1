import type { ObservationStatus } from '../model'
import { OBSERVATION_STATUSES } from '../model'

/** How each observation status is written in the 数据状态 column. */
export const STATUS_WORDS: Readonly<Record<ObservationStatus, string>> = {
  A: '正常',
  P: '暂定',
  E: '估计',
  M: '不适用',
  L: '未统计',
  O: '缺报',
  V: '未核实',
}

/** The choices of the 数据状态 list, in the order of the standard. */
export const STATUS_CHOICES: readonly string[] = OBSERVATION_STATUSES.map((status) => STATUS_WORDS[status])

/** The status that a word of the list stands for, blanks around it ignored; null where the text is none of them. */
export const statusOfWord = (word: string): ObservationStatus | null =>
  OBSERVATION_STATUSES.find((status) => STATUS_WORDS[status] === word.trim()) ?? null
