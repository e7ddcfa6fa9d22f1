import type { Firmness, IsoDate } from '../../../model'
import type { Piece } from '../piece'
import { byDate } from './byDate'
import { clausesOf } from './clauses'
import type { Clause } from './clauses'
import { datesIn } from './dates'
import type { Draft } from './draft'
import { hideTitles } from './mask'
import { makingAt, nounPhrase } from './nounPhrase'
import { isPast, isPastHeading } from './past'
import { readClause } from './readClause'
import { isRule } from './rules'
import { unfiguredIn } from './unfigured'
import type { Unfigured } from './withoutFigure'

interface Thread {
  readonly sentence: number
  readonly subject: string
  readonly firmness: Firmness
  readonly deadline: IsoDate | null
  /** The sentence speaks of what has been done. */
  readonly past: boolean
  /** Subjects of the sentence's figures so far. */
  readonly recent: readonly string[]
  /** 其中 has been said. */
  readonly part: boolean
}

/** A clause with its words, and with its words but for the titles of documents. */
interface Said extends Clause {
  readonly words: string
  readonly untitled: string
  readonly onwards: string
}

const NEW_SENTENCE = { subject: '', firmness: 'plain', deadline: null, past: false, part: false, recent: [] } as const
const LONGEST_TOPIC = 24
const LONGEST_RATE_OWNER = 16
const REMEMBERED = 6
const ONWARDS = 120
const MUST = /确保|坚决|必须|务必|严禁|不得/
const AIM = /力争|争取|努力/
const PART = /^(?:其中|含|包括|其中:)/
const SHORT_RATE = /^.{1,3}率$/
const FARTHEST_WHOLE = 400

/** What the clause is about, for the clauses that follow without a subject. */
function topicOf(words: string): string {
  const { noun } = nounPhrase(words)
  const topic = nounPhrase(noun.slice(makingAt(noun).length))
    .noun.replace(/(?:年度|预期)?目标(?:值|任务|数)?$/, '')
    .replace(/(?:逐步|稳步|持续|不断)?(?:提高|提升|增长|改善|扩大|向好)$/, '')
  return topic.length > LONGEST_TOPIC ? '' : topic
}

function firmnessOf(words: string): Firmness {
  if (MUST.test(words)) return 'must'
  return AIM.test(words) ? 'aim' : 'plain'
}

function draftOf(found: Unfigured, clause: Said, deadline: IsoDate | null): Draft {
  return {
    ...found,
    subject: found.indicator,
    valueHigh: null,
    firmness: firmnessOf(clause.words.slice(clause.words.lastIndexOf('、', found.from) + 1, found.to)),
    baseline: null,
    deadline,
    partOf: null,
    start: clause.start,
    end: clause.end,
    figureStart: clause.start + found.from,
    figureEnd: clause.start + found.to,
  }
}

/** The nearest figure before, in the same unit of measure, of which this may be a part. */
function wholeFor(draft: Draft, drafts: readonly Draft[]): number | null {
  if (draft.value === null || draft.unitOfMeasure === '%') return null
  for (let at = drafts.length - 1; at >= 0; at -= 1) {
    const one = drafts[at]
    if (!one || draft.start - one.start > FARTHEST_WHOLE) return null
    const isWhole = one.partOf === null && one.unitOfMeasure === draft.unitOfMeasure && one.value !== null
    if (isWhole && Number(one.value) >= Number(draft.value) && one.figureStart < draft.figureStart) return at
  }
  return null
}

/** Firmness holds on for clauses that have no verb of their own. */
function heldFirmness(clause: Said, thread: Thread): Firmness {
  const { noun, verb } = nounPhrase(clause.words)
  return clause.mentions.length > 0 && makingAt(noun) === '' && verb === '' ? thread.firmness : 'plain'
}

/** Figures first; what is said without one counts beside them only where it is a thing of its own. */
function draftsIn(clause: Said, text: string, thread: Thread, year: number | null): readonly Draft[] {
  const context = { subject: thread.subject, recent: thread.recent, firmness: heldFirmness(clause, thread), year }
  const figured = readClause(text, clause, context).filter((draft) => !isRule(draft, clause.words, clause.onwards))
  const stop = Math.max(0, ...figured.map((draft) => draft.figureEnd - clause.start))
  const found = unfiguredIn(clause.untitled).filter(
    (one) => figured.length === 0 || one.value === '0' || (one.kind === 'progress' && one.from >= stop),
  )
  const dated = figured.length + found.length > 0 ? [] : byDate(clause.words, datesIn(clause.words, year))
  return [
    ...figured.map((draft) => ({ ...draft, deadline: draft.deadline ?? thread.deadline })),
    ...[...found, ...dated].map((one) => draftOf(one, clause, thread.deadline)),
  ]
}

/** Staff and groups of a chapter on organisation are no results. */
const isOrganisation = (draft: Draft, piece: Piece): boolean =>
  piece.role === 'mechanism' &&
  draft.unitOfMeasure !== '%' &&
  draft.comparator === 'exactly' &&
  draft.kind !== 'increment'

/** 「安装率」 of what the clause before spoke of; 「(其中移民项目…)」 of its whole. */
function nameIn(draft: Draft, whole: Draft | undefined, clause: Said, { subject }: Thread): string {
  if (clause.bracketed && whole) return `${whole.indicator}(${draft.subject})`
  const isOwned = subject !== '' && subject.length <= LONGEST_RATE_OWNER && !subject.endsWith('率')
  return isOwned && SHORT_RATE.test(draft.indicator) ? subject + draft.indicator : draft.indicator
}

function opened(thread: Thread, clause: Said, year: number | null): Thread {
  const isNew = clause.sentence !== thread.sentence
  const start: Thread = isNew
    ? { ...NEW_SENTENCE, sentence: clause.sentence, past: clause.continues && thread.past }
    : thread
  return {
    ...start,
    deadline: datesIn(clause.words, year).at(-1)?.date ?? start.deadline,
    past: isPast(clause.words, year) ?? start.past,
    part: start.part || PART.test(clause.words),
  }
}

function closed(thread: Thread, clause: Said, found: readonly Draft[]): Thread {
  const figured = found.filter(({ figureStart }) => clause.mentions.some(({ start }) => start === figureStart))
  const subjects = figured.map(({ subject }) => subject)
  const subject = subjects.at(-1) ?? (topicOf(clause.words) || thread.subject)
  return {
    ...thread,
    subject: clause.bracketed ? thread.subject : subject,
    recent: [...thread.recent, ...subjects].slice(-REMEMBERED),
    firmness: figured.at(-1)?.firmness ?? 'plain',
  }
}

/** The targets in the words of one piece, in their order. */
export function readPiece(text: string, piece: Piece, year: number | null): readonly Draft[] {
  if (isPastHeading(piece.heading)) return []
  const drafts: Draft[] = []
  const untitled = hideTitles(text)
  let thread: Thread = { sentence: -1, ...NEW_SENTENCE }
  for (const printed of clausesOf(text)) {
    const { start, end } = printed
    const clause = {
      ...printed,
      words: text.slice(start, end),
      untitled: untitled.slice(start, end),
      onwards: text.slice(start, start + ONWARDS),
    }
    thread = opened(thread, clause, year)
    const found = draftsIn(clause, text, thread, year)
    for (const draft of thread.past ? [] : found) {
      if (isOrganisation(draft, piece)) continue
      const partOf = thread.part ? wholeFor(draft, drafts) : null
      const whole = partOf === null ? undefined : drafts[partOf]
      const indicator = nameIn(draft, whole, clause, thread)
      drafts.push({ ...draft, partOf, indicator, kind: whole?.kind ?? draft.kind })
    }
    thread = closed(thread, clause, found)
  }
  return drafts
}
