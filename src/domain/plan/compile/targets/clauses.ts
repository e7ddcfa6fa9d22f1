import { isDigit } from './numerals'
import { figuresIn } from './figures'
import type { Figure } from './figures'
import { maskNames } from './mask'
import { wordAt, longestFirst } from './words'
import comparators from '../dictionary/comparators.json'
import type { Comparator } from '../../../model'

const AFTER = longestFirst(Object.values(comparators.after).flat())
const AFTER_MEANS = new Map<string, Comparator>(
  Object.entries(comparators.after).flatMap(([comparator, words]) =>
    words.map((word): [string, Comparator] => [word, comparator as Comparator]),
  ),
)

/** A figure with the comparator that trails it. */
export interface Mention extends Figure {
  /** Behind the figure and its trailing comparator. */
  readonly stop: number
  readonly trailing: Comparator | null
}

/** Words between two marks of punctuation, at places of the reading. */
export interface Clause {
  readonly start: number
  readonly end: number
  readonly mentions: readonly Mention[]
  /** Clauses up to a full stop share the number. */
  readonly sentence: number
  /** Its sentence goes on behind a semicolon. */
  readonly continues: boolean
  /** Stands in brackets behind the clause before it. */
  readonly bracketed: boolean
}

const SENTENCE_ENDS = '。;!?|；！？'
const CLAUSE_ENDS = ',:，：'

function mentionOf(text: string, figure: Figure): Mention {
  const bracket = text.startsWith('(含)', figure.end) ? 3 : 0
  const word = wordAt(AFTER, text, figure.end + bracket)
  const stop = word === '' ? figure.end : figure.end + bracket + word.length
  return { ...figure, stop, trailing: AFTER_MEANS.get(word) ?? null }
}

const startOf = (mention: Mention | undefined): number => mention?.start ?? Infinity

/** Brackets hold a clause of their own where a figure stands in them; else they belong to a name. */
function bracketsWithFigures(text: string, mentions: readonly Mention[]): ReadonlySet<number> {
  const cuts = new Set<number>()
  let open = -1
  let next = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) === '(') open = at
    if (text.charAt(at) !== ')' || open < 0) continue
    while (startOf(mentions[next]) < open) next += 1
    if (startOf(mentions[next]) < at) cuts.add(open).add(at)
    open = -1
  }
  return cuts
}

/** 「．」 for 「。」: a point that neither ends a number nor stands in one. */
const isFullPoint = (text: string, at: number): boolean =>
  text.charAt(at) === '.' &&
  !/[\dA-Za-z一二三四五六七八九十]/.test(text.charAt(at - 1)) &&
  !isDigit(text.charAt(at + 1))

/** The clauses of a reading, in their order, with the figures in each. */
export function clausesOf(text: string): readonly Clause[] {
  const mentions = figuresIn(maskNames(text)).map((figure) => mentionOf(text, figure))
  const brackets = bracketsWithFigures(text, mentions)
  const clauses: Clause[] = []
  let [start, sentence, next] = [0, 0, 0]
  let [bracketed, continues] = [false, false]
  const close = (end: number): void => {
    const first = next
    while (startOf(mentions[next]) < end) next += 1
    if (end > start) clauses.push({ start, end, mentions: mentions.slice(first, next), sentence, continues, bracketed })
    start = end + 1
  }
  for (let at = 0; at <= text.length; at += 1) {
    const mention = mentions[next]
    const inFigure = mention !== undefined && mention.start < at && at < mention.stop
    const mark = at === text.length || isFullPoint(text, at) ? '|' : text.charAt(at)
    const isBracket = brackets.has(at)
    if (!(isBracket || SENTENCE_ENDS.includes(mark) || CLAUSE_ENDS.includes(mark)) || inFigure) continue
    close(at)
    if (isBracket) bracketed = mark === '('
    if (SENTENCE_ENDS.includes(mark)) [sentence, bracketed, continues] = [sentence + 1, false, mark === ';']
  }
  return clauses
}
