import roles from '../dictionary/roles.json'
import type { UnitDirectory } from '../units'
import { hasUnitShape, isGroup, isPerson, isPlaceKind, startsAsUnit, wordAt } from '../units'
import type { NamePlace, SpacedWords } from './nameList'
import { nameList } from './nameList'

/** Units that a sentence tells to act. */
export interface Subject {
  readonly units: readonly NamePlace[]
  /** `head`: 「市某局：负责…」; `by`: 「由市某局负责」; `takes`: 「市某局负责…」; `told`: 「市某局要…」; `helps`: 「市某局配合…」; `acts`: 「市某局组织…」. */
  readonly manner: 'head' | 'by' | 'takes' | 'told' | 'helps' | 'acts'
  /** Whether the task's words start with it. */
  readonly first: boolean
}

const LONGEST_SUBJECT = 60
const TAKES: ReadonlySet<string> = new Set(['负责', '具体负责', '牵头', '承担', '会同'])
const HELPS: ReadonlySet<string> = new Set(['配合', '协助'])
const LONGEST_NAME = 24
const { duty, act } = roles.subjectFollows

const { notSubjectStarts: verbs, outsiders } = roles

/** 「加强企业」 is no name, and 「经营单位」 nobody of the administration. */
function isKnownOrShaped(name: string, known: UnitDirectory): boolean {
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

function subjectAt(
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

/** 「市某局：负责…」: the words before the colon are names and nothing else. */
function headSubject(words: SpacedWords, start: number, known: UnitDirectory): readonly NamePlace[] | null {
  const colon = words.text.slice(start, start + LONGEST_SUBJECT).search(/[:。]/)
  if (colon < 2) return null
  const names = nameList(words, start, start + colon, known)
  const covered = names.reduce((sum, name) => sum + name.end - name.start, 0)
  const byColon = words.text.charAt(start + colon) === ':'
  const all = names.every(({ start: from, end }) => {
    const name = words.text.slice(from, end)
    if (isPlaceKind(name)) return byColon
    return isKnownOrShaped(name, known) && (byColon || startsAsUnit(name) || known.find(name) !== null)
  })
  return names.length > 0 && all && covered >= colon - 2 * names.length ? names : null
}

const SENTENCE_STARTS = /[。;:!?]/g
const CLAUSE_STARTS = /,/g

function mannerOf(follows: string): Subject['manner'] {
  if (TAKES.has(follows)) return 'takes'
  if (HELPS.has(follows)) return 'helps'
  return duty.includes(follows) ? 'told' : 'acts'
}

/** Only these may follow a name inside a sentence; a known name may be followed by any verb. */
function accepted(
  words: SpacedWords,
  names: readonly NamePlace[],
  follows: string,
  known: UnitDirectory,
): Subject['manner'] | null {
  const manner = mannerOf(follows)
  if (manner !== 'acts') return manner
  const texts = names.map(({ start, end }) => words.text.slice(start, end))
  return texts.every((name) => known.find(name) !== null || startsAsUnit(name)) ? 'acts' : null
}

function bySubjects(words: SpacedWords, start: number, known: UnitDirectory): Subject[] {
  const found: Subject[] = []
  for (const by of words.text.slice(start).matchAll(/由/g)) {
    const at = start + by.index
    const window = words.text.slice(at + 1, at + 1 + LONGEST_SUBJECT)
    const verb = /(?:牵头|负责|统一|组织实施|会同|具体)/.exec(window)
    if (!verb || verb.index < 2 || /[。;,:]/.test(window.slice(0, verb.index).replace(/\([^()]*\)/g, ''))) continue
    const units = nameList(words, at + 1, at + 1 + verb.index, known)
    const named = units.filter(({ start: from, end }) => {
      const name = words.text.slice(from, end)
      return isKnownOrShaped(name, known) && !isPerson(name)
    })
    if (named.length > 0) found.push({ units: named, manner: 'by', first: false })
  }
  return found
}

const JOINS: ReadonlySet<string> = new Set(['会同', '配合', '协同', '联合'])

/** 「县公安局会同县交通运输局整治…」: who is joined helps. */
function joinedBy(words: SpacedWords, names: readonly NamePlace[], follows: string, known: UnitDirectory): Subject[] {
  if (!JOINS.has(follows)) return []
  const end = names.at(-1)?.end ?? 0
  const others = subjectAt(words, words.text.indexOf(follows, end) + follows.length, known)
  return others ? [{ units: others.names, manner: 'helps', first: false }] : []
}

/** Who is told to act in the words of a task, from `start` on (behind its number). */
export function subjectsIn(words: SpacedWords, start: number, known: UnitDirectory): readonly Subject[] {
  const head = headSubject(words, start, known)
  if (head) return [{ units: head, manner: 'head', first: true }]
  const found: Subject[] = []
  const first = subjectAt(words, start, known, true)
  if (first) {
    found.push({ units: first.names, manner: mannerOf(first.follows), first: true })
    found.push(...joinedBy(words, first.names, first.follows, known))
  }
  for (const { starts, inside } of [
    { starts: SENTENCE_STARTS, inside: false },
    { starts: CLAUSE_STARTS, inside: true },
  ]) {
    for (const sentence of words.text.slice(start).matchAll(starts)) {
      const subject = subjectAt(words, start + sentence.index + 1, known)
      const manner = subject ? accepted(words, subject.names, subject.follows, known) : null
      if (subject && manner && (!inside || manner !== 'acts'))
        found.push({ units: subject.names, manner, first: false })
    }
  }
  return [...found, ...bySubjects(words, start, known)]
}
