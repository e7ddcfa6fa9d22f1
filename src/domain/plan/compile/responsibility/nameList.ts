import roles from '../dictionary/roles.json'
import type { UnitDirectory } from '../units'
import { endingOf, endings, hasUnitShape, isBranch, isGroup, isPlaceKind, startsAsUnit, wordAt } from '../units'

import { splitOutside } from './splitOutside'

/** Places of a name in the words. */
export interface NamePlace {
  readonly start: number
  readonly end: number
  /** Whether it was told apart from its neighbour by a blank alone. */
  readonly split: boolean
}

/** Words without blanks, and whether a blank or a line break was printed before a place. */
export interface SpacedWords {
  readonly text: string
  blankBefore(place: number): boolean
  breakBefore(place: number): boolean
}

const HEADS: readonly string[] = roles.heads
const TAILS = endings([...roles.tails, ...roles.manner])
const JOINS = ['以及', '和', '及', '与', '或']

const LONGEST_TAIL = 24
/** 「等相关单位」, 「等市直有关部门」: more than those that are named. */
const OTHERS =
  /等(?:其他|其它|各|有关|相关|责任|职能|成员|直属|行业|主管|配合|和)*(?:(?:单位|部门)(?:和|及|、)?){1,2}$|等[^、,等]{0,16}成员单位$/

/** Cuts 由, 会同 off the front and 等, 等单位, 按职责 off the end. */
export function cutName(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  let [from, to] = [start, end]
  for (
    let head = wordAt(text.slice(from, to), HEADS, 0);
    head !== '' && head.length < to - from;
    head = wordAt(text.slice(from, to), HEADS, 0)
  ) {
    from += head.length
  }
  for (;;) {
    const words = text.slice(from, to)
    const tail =
      OTHERS.exec(words.slice(-LONGEST_TAIL))?.[0] ??
      (endingOf(words, TAILS) || (/[。;,:、.]$/.test(words) ? words.slice(-1) : ''))
    if (tail === '' || (hasUnitShape(words) && !OTHERS.test(words.slice(-LONGEST_TAIL)))) break
    to -= tail.length
  }
  return { start: from, end: to }
}

const endsAName = (name: string): boolean => hasUnitShape(name) || isPlaceKind(name)

const LONGEST_JOINED = 120

/** Splits 「市发改局和市财政局」, but not 「市发展和改革局」: what stands on either side must be a name. */
function splitJoined(text: string, start: number, end: number): { start: number; end: number }[] {
  if (end - start > LONGEST_JOINED) return [{ start, end }]
  for (let at = start + 2; at < end - 1; at += 1) {
    const join = wordAt(text, JOINS, at)
    if (join === '') continue
    const [left, right] = [text.slice(start, at), text.slice(at + join.length, end).replace(/等.{0,6}$/, '')]
    if (endsAName(left) && endsAName(right) && !left.endsWith('单')) {
      return [{ start, end: at }, ...splitJoined(text, at + join.length, end)]
    }
  }
  return [{ start, end }]
}

/** A line break parts two names only where one is over and the next begins as units do. */
const partsLines = (words: SpacedWords, start: number, at: number): boolean =>
  words.breakBefore(at) && startsAsUnit(words.text.slice(at, at + 4)) && hasUnitShape(words.text.slice(start, at))

/** Two units in one cell parted by a blank; a blank inside a name parts nothing. */
function splitBlank(words: SpacedWords, start: number, end: number, known: UnitDirectory): NamePlace[] {
  const whole = words.text.slice(start, end)
  const starts = [start]
  for (let at = start + 1; at < end; at += 1) if (words.blankBefore(at) || partsLines(words, start, at)) starts.push(at)
  if (starts.length === 1 || known.find(whole) !== null) return [{ start, end, split: false }]
  const names: { start: number; end: number }[] = []
  starts.forEach((from, at) => {
    const to = starts[at + 1] ?? end
    const last = names.at(-1)
    const before = last ? words.text.slice(last.start, last.end) : ''
    const piece = words.text.slice(from, to)
    const rest = words.text.slice(from, end)
    const branch = isBranch(piece) && !startsAsUnit(piece) && /银行|信用社$/.test(before)
    const complete = known.find(before) !== null || hasUnitShape(before)
    const begins = complete && !branch && (endsAName(piece) || startsAsUnit(piece) || hasUnitShape(rest))
    if (last && !begins) last.end = to
    else names.push({ start: from, end: to })
  })
  return names.map((name) => ({ ...name, split: names.length > 1 }))
}

/** 「各乡、镇人民政府」, 「各县、区人民政府」; 「各镇、市人民政府」 are two. */
const isSeatOfGroup = (before: string, name: string): boolean =>
  roles.levels.some(
    (kinds) =>
      kinds.some((kind) => before.endsWith(kind)) &&
      kinds.some((kind) => roles.seats.some((seat) => name === kind + seat)),
  )

const joinsGroup = (before: string, name: string): boolean =>
  (isGroup(before) && isSeatOfGroup(before, name)) || joinsPlaces(before, name)

const joinsPlaces = (before: string, name: string): boolean =>
  isPlaceKind(name) &&
  (isPlaceKind(before) ||
    (isGroup(before) && /(?:镇|乡|街道|中心|园区|县|区|市|村|社区|办事处)$/.test(before.replace(/\(.*\)$/, ''))))

/** 「相关镇、街道、中心」 is one name. */
function mergeGroups(text: string, names: readonly NamePlace[]): NamePlace[] {
  const merged: NamePlace[] = []
  for (const name of names) {
    const last = merged.at(-1)
    if (last && joinsGroup(text.slice(last.start, last.end), text.slice(name.start, name.end))) {
      merged[merged.length - 1] = { start: last.start, end: name.end, split: false }
    } else merged.push(name)
  }
  return merged
}

/** Known names that hold separators themselves stay whole. */
function splitListed(text: string, start: number, end: number, known: UnitDirectory): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = []
  let covered = start
  for (const part of splitOutside(text, start, end, '、,;/')) {
    if (part.start < covered) continue
    const name = known.nameAt(text, part.start)
    const reach = part.start + name.length
    const whole = reach > part.end && reach <= end && (reach === end || /[、,;等和及与]/.test(text.charAt(reach)))
    parts.push(whole ? { start: part.start, end: reach } : part)
    covered = whole ? reach : part.end
  }
  return parts
}

/** 「应急、林业等部门和各镇」: what is not named stands between two that are. */
const AMONG_OTHERS =
  /等(?:[\u4e00-\u9fff]{0,6}(?:部门|单位))(?:和|及|与|以及)|等(?=(?:相关|有关|各)?[市县区省州](?:直|级)(?:相关|有关|各)?(?:部门|单位))/

function splitOthers(text: string, start: number, end: number): { start: number; end: number }[] {
  const found = AMONG_OTHERS.exec(text.slice(start, end))
  if (!found || found.index === 0) return [{ start, end }]
  return [{ start, end: start + found.index }, ...splitOthers(text, start + found.index + found[0].length, end)]
}

/** 「农业、水利等行业主管部门」 names trades and then who is meant. */
const TRADES = /^[\u4e00-\u9fff、]{2,40}等([\u4e00-\u9fff]{4,8}(?:主管|管理)部门)$/

function afterTrades(text: string, start: number, end: number): number {
  const found = TRADES.exec(text.slice(start, end))
  const trades = text.slice(start, end - (found?.[1]?.length ?? 0) - 1).split('、')
  return found && trades.filter(hasUnitShape).length * 2 < trades.length ? end - (found[1]?.length ?? 0) : start
}

/** The names in a stretch of words that holds nothing else. */
export function nameList(words: SpacedWords, start: number, end: number, known: UnitDirectory): readonly NamePlace[] {
  const { text } = words
  const isKnown = (part: { start: number; end: number }) => known.find(text.slice(part.start, part.end)) !== null
  const cut = (part: { start: number; end: number }) => (isKnown(part) ? part : cutName(text, part.start, part.end))
  const names = splitListed(text, afterTrades(text, start, end), end, known)
    .flatMap((part) => splitOthers(text, part.start, part.end))
    .map(cut)
    .flatMap((part) => (isKnown(part) ? [part] : splitJoined(text, part.start, part.end)))
    .map(cut)
    .filter((part) => part.end > part.start)
    .flatMap((part) => splitBlank(words, part.start, part.end, known))
  return mergeGroups(text, names).filter((name) => isName(text.slice(name.start, name.end)))
}

const LONGEST_NAME = 45

/** Whether the words can be a name: no sentence and no figure. */
export function isName(name: string): boolean {
  const plain = name.replace(/\([^()]*\)|"[^"]*"/g, '')
  return (
    /[\u4e00-\u9fff]/.test(name) &&
    name.length >= 2 &&
    name.length <= LONGEST_NAME &&
    !/[。:!?%]/.test(plain) &&
    (hasUnitShape(name) || !roles.notInNames.some((word) => plain.includes(word)))
  )
}
