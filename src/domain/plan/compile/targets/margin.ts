import unfigured from '../dictionary/unfigured.json'
import { doubt } from './draft'
import type { Named } from './saying'
import { longestFirst, wordAt, wordAtEnd } from './words'

const MARGIN = longestFirst(unfigured.relative.margin)
const LEVEL = longestFirst(unfigured.relative.level)
const POINTS = /百分点$/
const LONGEST_OTHER = 16

interface Distance {
  readonly subject: string
  /** 「高于全国」. */
  readonly beyond: string
}

function distanceIn(words: string): Distance | null {
  for (let at = 0; at < words.length; at += 1) {
    const word = wordAt(MARGIN, words, at)
    const other = words.slice(at + word.length)
    if (word === '' || words.charAt(at - 1) === '不' || other === '' || other.length > LONGEST_OTHER) continue
    const level = wordAtEnd(LEVEL, other)
    return {
      subject: words.slice(0, at),
      beyond: word + (level === other ? other : other.slice(0, other.length - level.length)),
    }
  }
  return null
}

/**
 * 「增速高于全国0.5个百分点」: the figure is the distance to another series, which no target of ours can say. It is named so,
 * and put on the list to confirm; what the sentence is about stays the series itself.
 */
export function withMargin(named: Named, unit: string, before: string): Named {
  if (!POINTS.test(unit) || named.names) return named
  const distances = named.subjects.map(distanceIn)
  if (distances.length === 0 || distances.some((one) => one === null)) return named
  const found = distances.flatMap((one) => (one ? [{ ...one, subject: one.subject || before }] : []))
  return {
    ...named,
    subjects: found.map(({ subject }) => subject),
    names: found.map(({ subject, beyond }) => `${subject}${beyond}幅度`),
    doubts: [...named.doubts, doubt('beside-another', found[0]?.beyond ?? '')],
  }
}
