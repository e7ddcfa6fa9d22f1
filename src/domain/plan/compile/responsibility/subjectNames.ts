import roles from '../dictionary/roles.json'
import type { UnitDirectory } from '../units'
import { hasUnitShape, isGroup, isPerson, startsAsUnit, wordAt } from '../units'
import type { NamePlace, SpacedWords } from './nameList'
import { nameList } from './nameList'

/** No list of names before a verb is longer. */
export const LONGEST_SUBJECT = 60
export const TAKES: ReadonlySet<string> = new Set(['负责', '具体负责', '牵头', '承担', '会同'])
export const HELPS: ReadonlySet<string> = new Set(['配合', '协助'])
const LONGEST_NAME = 24
const { duty, act } = roles.subjectFollows

const { notSubjectStarts: verbs, outsiders } = roles

/** 「加强企业」 is no name, and 「经营单位」 nobody of the administration. */
export function isKnownOrShaped(name: string, known: UnitDirectory): boolean {
  if (known.find(name) !== null) return true
  if (!hasUnitShape(name) || wordAt(name, verbs, 0) !== '') return false
  return startsAsUnit(name) || isGroup(name) || !outsiders.some((ending) => name.endsWith(ending))
}

const wordsAfter = (text: string, at: number): string => {
  const [told, does] = [wordAt(text, duty, at), wordAt(text, act, at)]
  const follows = told.length >= does.length ? told : does
  return follows === '应' && /[急对用收届]/.test(text.charAt(at + 1)) ? '' : follows
}

interface Names {
  readonly end: number
  /** The verb behind them; empty where a known unit starts an item and no verb of ours follows. */
  readonly follows: string
}

const GOES_ON = /^[^市县区省各、,。;:负要应须]{1,7}?(?:局|委员会|委|厅|办公室|办|中心|院|总队|支队|大队|集团|公司)/

/** 「市住房城乡」 looks like a name of its own and is none where 「建设局」 follows. */
function longer(text: string, names: Names, known: UnitDirectory): Names {
  const more =
    TAKES.has(names.follows) || HELPS.has(names.follows) ? null : GOES_ON.exec(text.slice(names.end, names.end + 10))
  const end = names.end + (more?.[0].length ?? 0)
  const follows = more ? wordsAfter(text, end) : ''
  return follows !== '' && known.find(text.slice(0, names.end)) === null ? { end, follows } : names
}

/** The shortest list of names at the place that is followed by a verb. */
function endOfNames(text: string, start: number, known: UnitDirectory): Names | null {
  let depth = 0
  const limit = Math.min(text.length, start + LONGEST_SUBJECT)
  for (let at = start + 1; at < limit; at += 1) {
    const character = text.charAt(at - 1)
    if ('(['.includes(character)) depth += 1
    else if (')]'.includes(character)) depth -= 1
    else if (depth === 0 && /[。;:!?,"]/.test(character)) return null
    if (depth > 0) continue
    const follows = wordsAfter(text, at)
    if (follows !== '' && endsNames(text, start, at, known)) return longer(text, { end: at, follows }, known)
  }
  return null
}

/** A known unit with which an item starts acts in it, whatever verb follows. */
function knownAtStart(text: string, start: number, known: UnitDirectory): Names | null {
  const name = known.nameAt(text, start)
  const next = text.charAt(start + name.length)
  return name.length > 2 && !/[的、()"和及与等]/.test(next) && !isPerson(name)
    ? { end: start + name.length, follows: '' }
    : null
}

function endsNames(text: string, start: number, end: number, known: UnitDirectory): boolean {
  const whole = text.slice(start, end)
  if (/等(?:[\u4e00-\u9fff]{0,4}(?:部门|单位)|属地)$/.test(whole)) return true
  const last = whole.slice(Math.max(whole.lastIndexOf('、'), whole.lastIndexOf('和'), whole.lastIndexOf('及')) + 1)
  return isKnownOrShaped(last, known) || isKnownOrShaped(whole, known)
}

/** The names at a place that a verb follows, and the verb; null where there are none. */
export function subjectAt(
  words: SpacedWords,
  start: number,
  known: UnitDirectory,
  first = false,
): { names: readonly NamePlace[]; follows: string } | null {
  if (words.text.charAt(start) === '由') return null
  const found = endOfNames(words.text, start, known) ?? (first ? knownAtStart(words.text, start, known) : null)
  if (!found) return null
  const names = nameList(words, start, found.end, known)
  const all =
    names.length > 0 &&
    names.every(({ start: from, end }) => {
      const name = words.text.slice(from, end)
      const plausible = isKnownOrShaped(name, known) || (names.length > 1 && wordAt(name, verbs, 0) === '')
      return plausible && name.length <= LONGEST_NAME && !isPerson(name)
    })
  const shaped = names.some(({ start: from, end }) => isKnownOrShaped(words.text.slice(from, end), known))
  return all && shaped ? { names, follows: found.follows } : null
}
