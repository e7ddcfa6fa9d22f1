import roles from '../dictionary/roles.json'
import { withoutEnd } from '../text'
import type { UnitDirectory } from '../units'
import { hasUnitShape, isPerson } from '../units'
import type { PrintedRole } from './dutyWords'
import { looksLikeDate } from './deadlineWords'
import { LABELS, VERBS } from './dutyWords'
import { labelsIn } from './labels'
import type { NamePlace, SpacedWords } from './nameList'
import { isRemark, saysFirstLeads } from './firstLeads'
import { nameList } from './nameList'
import { splitOutside } from './splitOutside'

export interface StatedUnit extends NamePlace {
  readonly role: PrintedRole
}

/** What a bracket, a line or cells say. */
export interface Statement {
  readonly units: readonly StatedUnit[]
  /** Where a deadline is printed behind its label. */
  readonly deadline: { readonly start: number; readonly end: number } | null
  /** Whether it says that the first unit leads. */
  readonly firstLeads: boolean
}

const BARE_LABEL = LABELS.filter(([, label]) => /(?:单位|部门)$/.test(label))

/** What stands in brackets behind a name: 「(牵头)」. */
const MARKS = Object.entries(roles.marks).flatMap(([role, marks]) =>
  marks.map((mark): readonly [PrintedRole, string] => [role as PrintedRole, mark]),
)

interface Part {
  readonly role: PrintedRole | null
  readonly start: number
  readonly end: number
}

/** The stretches behind each label, and what stands before the first. */
function labelledParts(words: SpacedWords, start: number, end: number): readonly Part[] {
  const text = words.text.slice(0, end)
  const parts: { role: PrintedRole | null; start: number; end: number }[] = [{ role: null, start, end }]
  for (const label of labelsIn(words, start, end)) {
    const last = parts.at(-1)
    if (last) last.end = label.start
    parts.push({ role: label.role, start: label.end, end })
  }
  const [first] = parts
  const bare = BARE_LABEL.find(
    ([, label]) => text.startsWith(label, start) && (first?.end ?? 0) > start + label.length + 1,
  )
  if (first && bare) parts[0] = { role: bare[0], start: start + bare[1].length, end: first.end }
  return parts.filter((part) => part.end > part.start)
}

interface Segment {
  readonly role: PrintedRole | null
  readonly start: number
  readonly end: number
}

const ENDS = '。;,、:. \n'

/** Cuts the verb off the end of a segment: 「A、B等按职责分工负责」. */
function verbSegment(text: string, start: number, end: number): Segment {
  const words = withoutEnd(text.slice(start, end), ENDS)
  const found = VERBS.find(([, verb]) => words.endsWith(verb) && words.length > verb.length)
  if (!found) return { role: null, start, end: start + words.length }
  return { role: found[0] as PrintedRole, start, end: start + words.length - found[1].length }
}

const endsName = (words: string): boolean =>
  hasUnitShape(words.slice(Math.max(...['、', ',', '由'].map((mark) => words.lastIndexOf(mark))) + 1))

/** 「A牵头会同B负责」, 「A会同B」: cut where the first hands over to the second. */
function clauses(text: string, start: number, end: number): { start: number; end: number; role?: PrintedRole }[] {
  const words = text.slice(start, end)
  const lead = words.indexOf('牵头')
  const after =
    lead > 1 ? words.slice(lead + 2).replace(/^(?:负责|组织|实施|落实|推进|抓总|组织实施|制定|制订)/, '') : ''
  const rest = withoutEnd(after, ENDS)
  if (lead > 1 && rest.length > 2 && !/^(?:负责|组织|实施|落实|推进|单位|部门)/.test(rest)) {
    return [
      { start, end: start + lead + 2 },
      { start: start + words.indexOf(rest, lead), end, role: 'support' },
    ]
  }
  const joined = roles.with
    .map((word) => ({ word, at: words.indexOf(word) }))
    .find(({ at }) => at > 1 && endsName(words.slice(0, at)))
  if (joined) {
    const cut = start + joined.at
    return [
      { start, end: cut, role: 'lead' },
      { start: cut + joined.word.length, end, role: 'support' },
    ]
  }
  return [{ start, end }]
}

const MARKED = new RegExp(`\\((${MARKS.map(([, mark]) => mark).join('|')})\\)$`)
const hasMarkedNames = (words: string): boolean => MARKS.some(([, mark]) => words.includes(`(${mark})`))

/** 「市某局(牵头)、市某委(配合)」: each name says its role itself. */
function markedUnits(
  words: SpacedWords,
  segment: { readonly start: number; readonly end: number },
  part: Part,
  known: UnitDirectory,
): StatedUnit[] {
  return splitOutside(words.text, segment.start, segment.end, '、').flatMap(({ start, end }) => {
    const mark = MARKED.exec(words.text.slice(start, end))
    const role = MARKS.find(([, one]) => one === mark?.[1])?.[0] ?? part.role ?? 'responsible'
    return nameList(words, start, end - (mark?.[0].length ?? 0), known).map((name) => ({ ...name, role }))
  })
}

/** Units of one part: names wait for the verb that comes after them. */
function unitsOf(words: SpacedWords, part: Part, known: UnitDirectory): StatedUnit[] {
  const { text } = words
  const units: StatedUnit[] = []
  let waiting: NamePlace[] = []
  for (const segment of splitOutside(text, part.start, part.end, ',;。')) {
    if (isRemark(text.slice(segment.start, segment.end))) continue
    if (hasMarkedNames(text.slice(segment.start, segment.end))) {
      units.push(...markedUnits(words, segment, part, known))
      continue
    }
    for (const clause of clauses(text, segment.start, segment.end)) {
      const { role, start, end } = verbSegment(text, clause.start, clause.end)
      const names = nameList(words, start, end, known)
      const given = clause.role ?? role
      if (given === null) waiting.push(...names)
      else {
        units.push(...[...waiting, ...names].map((name) => ({ ...name, role: given })))
        waiting = []
      }
    }
  }
  const role = part.role ?? 'responsible'
  return [...units, ...waiting.map((name) => ({ ...name, role }))]
}

/** 「…牵头，10月底前完成」: a date among the names needs no label. */
const dateIn = (text: string, start: number, end: number) =>
  splitOutside(text, start, end, ',;。').find((segment) => looksLikeDate(text.slice(segment.start, segment.end)))

/** Reads who does what out of words that say nothing else; `role` where a column says it. */
export function readStatement(
  words: SpacedWords,
  { start, end, role }: { readonly start: number; readonly end: number; readonly role?: PrintedRole },
  known: UnitDirectory,
): Statement {
  const parts = labelledParts(words, start, end).map((part) => ({ ...part, role: part.role ?? role ?? null }))
  const units = parts
    .filter((part) => part.role !== 'person' && part.role !== 'deadline' && part.role !== 'note')
    .flatMap((part) => unitsOf(words, part, known))
    .filter(
      (unit) =>
        known.find(words.text.slice(unit.start, unit.end)) !== null ||
        !isPerson(words.text.slice(unit.start, unit.end)),
    )
  const deadline = parts.find((part) => part.role === 'deadline') ?? dateIn(words.text, start, end)
  return {
    units: units.sort((one, other) => one.start - other.start),
    deadline: deadline ? { start: deadline.start, end: deadline.end } : null,
    firstLeads: saysFirstLeads(words.text.slice(start, end)),
  }
}
