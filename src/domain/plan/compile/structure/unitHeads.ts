import { hasUnitShape, startsAsUnit } from '../units'
import { splitOutside } from '../responsibility/splitOutside'

const LONGEST = 60

/** Whether the words start with units and what these have to do: 「市气象局：负责…」, 「区公安分局负责…」, 「（1）市教育局。牵头…」. */
export function startsWithUnits(text: string): boolean {
  const words = text.replace(/\s/g, '').slice(0, LONGEST)
  const found = /^([^:。;,!?]{2,40}?)(?::|。|(?=负责|牵头))/.exec(words)
  const names = found?.[1] ?? ''
  if (names === '' || found?.[0].length === words.length) return false
  const listed = splitOutside(names, 0, names.length, '、').map(({ start, end }) => names.slice(start, end))
  return listed.every(hasUnitShape) && listed.some(startsAsUnit)
}
