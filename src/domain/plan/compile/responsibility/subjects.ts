import roles from '../dictionary/roles.json'
import type { UnitDirectory } from '../units'
import { hasUnitShape, isGroup, isPerson, wordAt } from '../units'
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
const LONGEST_NAME = 24
const { duty, act } = roles.subjectFollows

const isKnownOrShaped = (name: string, known: UnitDirectory): boolean =>
  known.find(name) !== null || (hasUnitShape(name) && !/^[对为在把将从以对向于]/.test(name))

/** The end of the longest list of names at the place that is followed by a verb; -1 if none. */
function endOfNames(text: string, start: number, known: UnitDirectory): { end: number; follows: string } | null {
  let depth = 0
  let best: { end: number; follows: string } | null = null
  const limit = Math.min(text.length, start + LONGEST_SUBJECT)
  for (let at = start + 1; at < limit; at += 1) {
    const character = text.charAt(at - 1)
    if ('(['.includes(character)) depth += 1
    else if (')]'.includes(character)) depth -= 1
    else if (depth === 0 && /[。;:!?,"]/.test(character)) break
    if (depth > 0) continue
    const follows = wordAt(text, duty, at) || wordAt(text, act, at)
    if (follows !== '' && endsNames(text, start, at, known)) best = { end: at, follows }
  }
  return best
}

function endsNames(text: string, start: number, end: number, known: UnitDirectory): boolean {
  const words = text.slice(start, end).replace(/等(?:部门|单位|属地)?$/, '')
  const last = words.slice(Math.max(words.lastIndexOf('、'), words.lastIndexOf('和'), words.lastIndexOf('及')) + 1)
  return (
    isKnownOrShaped(last, known) ||
    isKnownOrShaped(words.slice(-LONGEST_NAME), known) ||
    /等(?:部门|单位|属地)$/.test(text.slice(start, end))
  )
}

function subjectAt(
  words: SpacedWords,
  start: number,
  known: UnitDirectory,
): { names: readonly NamePlace[]; follows: string } | null {
  const found = endOfNames(words.text, start, known)
  if (!found) return null
  const names = nameList(words, start, found.end, known)
  const all =
    names.length > 0 &&
    names.every(({ start: from, end }) => {
      const name = words.text.slice(from, end)
      return (isKnownOrShaped(name, known) || names.length > 1) && name.length <= LONGEST_NAME && !isPerson(name)
    })
  const shaped = names.some(({ start: from, end }) => isKnownOrShaped(words.text.slice(from, end), known))
  return all && shaped ? { names, follows: found.follows } : null
}

/** 「市某局：负责…」: the words before the colon are names and nothing else. */
function headSubject(words: SpacedWords, start: number, known: UnitDirectory): readonly NamePlace[] | null {
  const colon = words.text.slice(start, start + LONGEST_SUBJECT).indexOf(':')
  if (colon < 2) return null
  const names = nameList(words, start, start + colon, known)
  const covered = names.reduce((sum, name) => sum + name.end - name.start, 0)
  const all = names.every(({ start: from, end }) => isKnownOrShaped(words.text.slice(from, end), known))
  return names.length > 0 && all && covered >= colon - 2 * names.length ? names : null
}

const SENTENCE_STARTS = /[。;:!?]/g
const CLAUSE_STARTS = /,/g

const TAKES: ReadonlySet<string> = new Set(['负责', '具体负责', '牵头', '承担', '会同'])
const HELPS: ReadonlySet<string> = new Set(['配合', '协助'])

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
  return texts.every((name) => known.find(name) !== null || isGroup(name)) ? 'acts' : null
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

/** Who is told to act in the words of a task, from `start` on (behind its number). */
export function subjectsIn(words: SpacedWords, start: number, known: UnitDirectory): readonly Subject[] {
  const head = headSubject(words, start, known)
  if (head) return [{ units: head, manner: 'head', first: true }]
  const found: Subject[] = []
  const first = subjectAt(words, start, known)
  if (first) found.push({ units: first.names, manner: mannerOf(first.follows), first: true })
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
