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

const WHOLE = longestFirst(wordFigures.whole)
const ZERO = longestFirst(wordFigures.zero)
const ABOVE_ZERO = longestFirst(wordFigures.aboveZero)
const BELOW_ZERO = longestFirst(wordFigures.belowZero)
const ZERO_OF = longestFirst(wordFigures.zeroOf)
const DOUBLE: Readonly<Record<string, string>> = wordFigures.double
const DOUBLES = longestFirst(Object.keys(DOUBLE))
const NUMERALS = '〇零一二两三四五六七八九十百千'
const BEGIN_WORDS = new Set(
  [...WHOLE.all, ...ZERO.all, ...ABOVE_ZERO.all, ...DOUBLES.all, ...BELOW_ZERO.all, '零'].map((word) => word.charAt(0)),
)
const SAID = { high: null, chinese: false, more: false } as const

function wordFigureAt(text: string, start: number): Figure | null {
  if (!BEGIN_WORDS.has(text.charAt(start))) return null
  const whole = wordAt(WHOLE, text, start)
  if (whole) return { ...SAID, start, end: start + whole.length, value: '100', unit: '%', measure: 'percent', manner: 'whole' } // prettier-ignore
  const none = wordAt(ZERO, text, start)
  if (none) return { ...SAID, start, end: start + none.length, value: '0', unit: '', measure: 'none', manner: 'zero' }
  const above = wordAt(ABOVE_ZERO, text, start)
  if (above) return { ...SAID, start, end: start + above.length, value: '0', unit: '', measure: 'none', manner: 'above-zero' } // prettier-ignore
  const below = wordAt(BELOW_ZERO, text, start)
  if (below) return { ...SAID, start, end: start + below.length, value: '0', unit: '%', measure: 'percent', manner: 'below-zero' } // prettier-ignore
  const double = wordAt(DOUBLES, text, start)
  if (double) return { ...SAID, start, end: start + double.length, value: DOUBLE[double] ?? '100', unit: '%', measure: 'percent', manner: 'double' } // prettier-ignore
  const event = text.charAt(start) === '零' ? wordAt(ZERO_OF, text, start + 1) : ''
  if (event === '') return null
  const growth = event === '增长'
  return { ...SAID, start, end: start + 1 + event.length, value: '0', unit: growth ? '%' : '', measure: growth ? 'percent' : 'none', manner: 'zero-of' } // prettier-ignore
}

/** Chinese numerals stand in so many words that only those with a plain unit of measure are figures. */
const isFigure = ({ chinese, unit, measure, value, end, start }: Quantity, text: string): boolean => {
  if (!chinese) return true
  if (unit === '' || measure === 'none' || measure === 'volume' || measure === 'score')
    return unit === '倍' || unit === '%'
  const words = text.slice(start, end)
  if (words.startsWith('百分之') || words.startsWith('千分之') || words.includes('分之')) return true
  return Number(value) > 0 && !'百千'.includes(words.charAt(0)) && unit !== '期' && unit !== '里' && unit !== '度'
}

/** The figures of a masked text, in their order. */
export function figuresIn(masked: string): readonly Figure[] {
  const figures: Figure[] = []
  for (let at = 0; at < masked.length;) {
    const said = wordFigureAt(masked, at)
    const last = figures.at(-1)
    if (said) {
      if (said.manner === 'whole' && last?.end === at && last.unit === '%')
        figures[figures.length - 1] = { ...last, end: said.end, manner: 'whole' } // prettier-ignore
      else figures.push(said)
      at = said.end
      continue
    }
    const character = masked.charAt(at)
    const quantity =
      (isDigit(character) && mayBegin(masked, at)) || NUMERALS.includes(character) ? quantityAt(masked, at) : null
    if (quantity && isFigure(quantity, masked)) figures.push({ ...quantity, manner: 'number' })
    at = quantity ? Math.max(quantity.end, at + 1) : at + 1
  }
  return figures
}
