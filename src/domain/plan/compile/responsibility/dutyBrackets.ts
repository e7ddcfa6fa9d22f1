import { withoutEnd } from '../text'
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

/** Brackets that say who does what; those with names alone only at the end of a sentence. */
export const dutyBrackets = (words: string): readonly Bracket[] =>
  bracketsIn(words).filter(
    ({ inside, close }) =>
      saysWhoDoes(inside) && (!namesOnly(inside) || /^(?:$|[。;:([【])/.test(words.slice(close, close + 1))),
  )

/** Whether a paragraph ends with who has to do it. */
export function endsWithDuties(text: string): boolean {
  const words = withoutEnd(text, '。; \n\t').slice(-LONGEST)
  if (!/[)\]】]$/.test(words)) return false
  const last = bracketsIn(words).at(-1)
  return last !== undefined && last.close === words.length && saysWhoDoes(last.inside)
}
