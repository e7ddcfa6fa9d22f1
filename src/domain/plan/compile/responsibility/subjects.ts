import roles from '../dictionary/roles.json'
import type { UnitDirectory } from '../units'
import { isPerson, isPlaceKind, startsAsUnit } from '../units'
import type { NamePlace, SpacedWords } from './nameList'
import { nameList } from './nameList'
import { HELPS, isKnownOrShaped, LONGEST_SUBJECT, subjectAt, TAKES } from './subjectNames'

/** Units that a sentence tells to act. */
export interface Subject {
  readonly units: readonly NamePlace[]
  /** `head`: 「市某局：负责…」; `by`: 「由市某局负责」; `takes`: 「市某局负责…」; `told`: 「市某局要…」; `helps`: 「市某局配合…」; `acts`: 「市某局组织…」. */
  readonly manner: 'head' | 'by' | 'takes' | 'told' | 'helps' | 'acts'
  /** Whether the task's words start with it. */
  readonly first: boolean
}

const { duty } = roles.subjectFollows

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
