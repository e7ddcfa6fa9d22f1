import wordFigures from '../dictionary/wordFigures.json'
import { mayBegin, quantityAt } from './quantities'
import type { Quantity } from './quantities'
import { isDigit } from './numerals'
import { longestFirst, wordAt } from './words'

/** How a figure is said: with a number, or with a word that stands for one. */
export type Manner = 'number' | 'whole' | 'zero' | 'above-zero' | 'double' | 'zero-of' | 'below-zero'

/** A figure of the text: where it stands and what it says. */
export interface Figure extends Quantity {
  readonly manner: Manner
}

/** What a word stands for: its value and its unit of measure. */
interface Meaning {
  readonly manner: Manner
  readonly value: string
  readonly unit: '' | '%'
}

const meanings = (words: readonly string[], meaning: Meaning): readonly (readonly [string, Meaning])[] =>
  words.map((word) => [word, meaning])

const MEANINGS = new Map<string, Meaning>([
  ...meanings(wordFigures.whole, { manner: 'whole', value: '100', unit: '%' }),
  ...meanings(wordFigures.zero, { manner: 'zero', value: '0', unit: '' }),
  ...meanings(wordFigures.aboveZero, { manner: 'above-zero', value: '0', unit: '' }),
  ...meanings(wordFigures.belowZero, { manner: 'below-zero', value: '0', unit: '%' }),
  ...Object.entries(wordFigures.double).map(([word, value]): readonly [string, Meaning] => [
    word,
    { manner: 'double', value, unit: '%' },
  ]),
  ...wordFigures.zeroOf.map((event): readonly [string, Meaning] => [
    `零${event}`,
    { manner: 'zero-of', value: '0', unit: event === '增长' ? '%' : '' },
  ]),
])
const WORDS = longestFirst([...MEANINGS.keys()])
const NUMERALS = '〇零一二两三四五六七八九十百千'

function wordFigureAt(text: string, start: number): Figure | null {
  const word = wordAt(WORDS, text, start)
  const meaning = MEANINGS.get(word)
  if (!meaning) return null
  const measure = meaning.unit === '%' ? 'percent' : 'none'
  return { ...meaning, measure, start, end: start + word.length, high: null, chinese: false, more: false }
}

/** Chinese numerals stand in so many words that only those with a plain unit of measure are figures. */
const isFigure = ({ chinese, unit, measure, value, end, start }: Quantity, text: string): boolean => {
  if (!chinese) return true
  if (WORDLIKE.has(measure) || unit === '') return unit === '倍'
  const words = text.slice(start, end)
  if (measure === 'percent') return true
  return Number(value) > 0 && !'百千'.includes(words.charAt(0)) && !['期', '里', '度'].includes(unit)
}
const WORDLIKE: ReadonlySet<string> = new Set(['none', 'volume', 'score'])

const TO_ONE = '1:'

/** 「1:1.6」: so many to one. Times of day are masked before. */
function ratioAt(masked: string, at: number): Figure | null {
  const isRatio = masked.startsWith(TO_ONE, at) && isDigit(masked.charAt(at + TO_ONE.length)) && mayBegin(masked, at)
  const quantity = isRatio ? quantityAt(masked, at + TO_ONE.length) : null
  return quantity && quantity.unit === '' ? { ...quantity, start: at, manner: 'number' } : null
}

function numberAt(masked: string, at: number): Figure | null {
  const ratio = ratioAt(masked, at)
  if (ratio) return ratio
  const character = masked.charAt(at)
  const begins = isDigit(character) ? mayBegin(masked, at) : NUMERALS.includes(character)
  const quantity = begins && character !== '' ? quantityAt(masked, at) : null
  return quantity && { ...quantity, manner: 'number' }
}

/** The figures of a masked text, in their order. */
export function figuresIn(masked: string): readonly Figure[] {
  const figures: Figure[] = []
  for (let at = 0; at < masked.length;) {
    const said = wordFigureAt(masked, at)
    const figure = said ?? numberAt(masked, at)
    const last = figures.at(-1)
    // 「100%全覆盖」 is said once.
    if (said?.manner === 'whole' && last?.end === at && last.unit === '%') {
      figures[figures.length - 1] = { ...last, end: said.end, manner: 'whole' }
    } else if (figure && (said || isFigure(figure, masked))) figures.push(figure)
    at = figure ? Math.max(figure.end, at + 1) : at + 1
  }
  return figures
}
