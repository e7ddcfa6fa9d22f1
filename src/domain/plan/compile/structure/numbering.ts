import { chineseNumber } from './chineseNumber'

/** Each style of numbering is a level of its own: 一、 is never beside （一）. */
export type NumberStyle =
  | 'part'
  | 'subpart'
  | 'article'
  | 'chapter'
  | 'section'
  | 'item'
  | 'halfBracket'
  | 'measure'
  | 'circle'
  | 'task'
  | `decimal${number}`

/** What parts of a plan hang under: numbers, headings without one, rows and groups of rows, paragraphs. */
export type LevelStyle = NumberStyle | 'bare' | 'row' | 'group' | 'paragraph' | 'top'

export interface NumberMark {
  readonly style: NumberStyle
  readonly value: number
  /** The steps above in 「1.2」; empty for other styles. */
  readonly above: readonly number[]
  /** Length in the words it starts. */
  readonly length: number
}

const CHINESE = '[一二三四五六七八九十百零〇]{1,5}'
const AFTER = ' ?[、.:,]? ?'

interface Pattern {
  readonly style: NumberStyle
  readonly pattern: RegExp
}

const PATTERNS: readonly Pattern[] = [
  { style: 'part', pattern: new RegExp(`^第 ?(${CHINESE}|\\d{1,2}) ?(?:章|部分|篇|编)${AFTER}`) },
  { style: 'subpart', pattern: new RegExp(`^第 ?(${CHINESE}|\\d{1,2}) ?节${AFTER}`) },
  { style: 'article', pattern: new RegExp(`^第 ?(${CHINESE}|\\d{1,3}) ?条${AFTER}`) },
  { style: 'task', pattern: new RegExp(`^(?:重点)?(?:任务|行动|工程|举措|专栏) ?(${CHINESE}|\\d{1,2}) ?[:、.] ?`) },
  { style: 'chapter', pattern: new RegExp(`^(${CHINESE}) ?[、.] ?`) },
  { style: 'section', pattern: new RegExp(`^\\( ?(${CHINESE}) ?\\)${AFTER}`) },
  { style: 'measure', pattern: new RegExp(`^\\( ?(\\d{1,3}) ?\\)${AFTER}`) },
  { style: 'item', pattern: /^(\d{1,3}) ?[、.](?: ?(?=\d{4}年)| ?(?![\d\s]))/ },
  { style: 'halfBracket', pattern: new RegExp(`^(${CHINESE}|\\d{1,3}) ?\\)${AFTER}`) },
]

const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:[、.:] ?| (?=[^\d%])|(?=[\u4e00-\u9fff]))/

/** Numbers that are one character, each row from 1 on. */
const SINGLE: readonly { readonly style: NumberStyle; readonly characters: string }[] = [
  { style: 'circle', characters: '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳' },
  { style: 'circle', characters: '❶❷❸❹❺❻❼❽❾❿' },
  { style: 'measure', characters: '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇' },
  { style: 'item', characters: '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛' },
  { style: 'section', characters: '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩' },
]

function singleMark(words: string): NumberMark | null {
  for (const { style, characters } of SINGLE) {
    const at = words === '' ? -1 : characters.indexOf(words.charAt(0))
    if (at >= 0) return { style, value: at + 1, above: [], length: /^.[、. ]/.test(words) ? 2 : 1 }
  }
  return null
}

function decimalMark(words: string): NumberMark | null {
  const found = DECIMAL.exec(words)
  const steps = (found?.[1] ?? '').split('.')
  const value = Number(steps.at(-1))
  if (!found || value < 1 || steps.some((step) => step.startsWith('0'))) return null
  return { style: `decimal${steps.length}`, value, above: steps.slice(0, -1).map(Number), length: found[0].length }
}

/** The number that the words start with, in folded width; null if none. */
export function numberMark(words: string): NumberMark | null {
  const start = words.slice(0, 16)
  const single = singleMark(start) ?? decimalMark(start)
  if (single) return single
  for (const { style, pattern } of PATTERNS) {
    const found = pattern.exec(start)
    const value = found ? chineseNumber(found[1] ?? '') : null
    if (found && value !== null && value > 0) return { style, value, above: [], length: found[0].length }
  }
  return null
}

/** The number of a row in a cell of its own: 「一」 counts as 「一、」. */
export const ordinalMark = (words: string): NumberMark | null => numberMark(words) ?? numberMark(`${words}、`)
