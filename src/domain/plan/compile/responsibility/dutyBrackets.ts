import { withoutEnd } from '../text'
import { hasUnitShape, isGroup, startsAsUnit } from '../units'
import { namesOnly, saysWhoDoes } from './dutyWords'

/** Places in the words: of the bracket, and of what stands inside. */
export interface Bracket {
  readonly open: number
  /** After the closing bracket. */
  readonly close: number
  readonly inside: string
}

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '【': '】', '{': '}', '<': '>' }
const LONGEST = 600

/** The outermost brackets in the words, one after the other. One that is never closed ends with its sentence. */
export function bracketsIn(words: string): readonly Bracket[] {
  const found: Bracket[] = []
  const closings: string[] = []
  let start = 0
  for (let at = 0; at < words.length; at += 1) {
    const character = words.charAt(at)
    const closing = PAIRS[character]
    if (closing) {
      if (closings.length === 0) start = at
      closings.push(closing)
    } else if (character === closings.at(-1)) {
      closings.pop()
      if (closings.length === 0) found.push({ open: start, close: at + 1, inside: words.slice(start + 1, at) })
    } else if (character === '。' && at - start > LONGEST) closings.length = 0
  }
  return found.filter(({ inside }) => inside.length <= LONGEST)
}

const LONGEST_NAME = 14

/** 「市发展改革委(市粮食和储备局)」: another name of the unit before it. */
const isOtherName = (words: string, open: number): boolean => {
  const before = words.slice(Math.max(0, open - LONGEST_NAME), open)
  return hasUnitShape(before.slice(before.search(/[^。;,:、]*$/)))
}

/** Names alone stand at the end of a sentence; in the middle of one they must begin as units do. */
function endsClause(words: string, { open, close, inside }: Bracket): boolean {
  const [before, after] = [words.charAt(open - 1), words.charAt(close)]
  if (after === '' || '。;:([【'.includes(after)) return true
  const parted = after === ',' || words.charAt(open) === '【' || '。;'.includes(before)
  const names = inside.split(/[、,;]/)
  return parted && !isOtherName(words, open) && names.every((name) => startsAsUnit(name) || isGroup(name))
}

/** Brackets that say who does what. */
export const dutyBrackets = (words: string): readonly Bracket[] =>
  bracketsIn(words).filter(
    (bracket) => saysWhoDoes(bracket.inside) && (!namesOnly(bracket.inside) || endsClause(words, bracket)),
  )

/** Whether a paragraph ends with who has to do it. */
export function endsWithDuties(text: string): boolean {
  const words = withoutEnd(text, '。; \n\t').slice(-LONGEST)
  if (!/[)\]】]$/.test(words)) return false
  const last = bracketsIn(words).at(-1)
  return last !== undefined && last.close === words.length && saysWhoDoes(last.inside)
}
