import notTargets from '../dictionary/notTargets.json'
import type { Firmness, IsoDate } from '../../../model'
import type { Piece } from '../piece'
import { byDate } from './byDate'
import { clausesOf } from './clauses'
import type { Clause } from './clauses'
import { datesIn } from './dates'
import type { Draft } from './draft'
import { hideTitles } from './mask'
import { makingAt, nounPhrase } from './nounPhrase'
import { readClause } from './readClause'
import { unfiguredIn } from './unfigured'
import type { Unfigured } from './unfigured'

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

const NEW_SENTENCE = { subject: '', firmness: 'plain', deadline: null, past: false, part: false, recent: [] } as const
const PAST = notTargets.past
const FUTURE = /力争|确保|目标|今年|计划|到20\d\d年|预计|预期/
const LAST_YEAR = /(?:^|[^较比按同与以在于至到])(?:去年|上年)(?!同期|度?的?基础)/
const DONE_YEAR = /(?:^|[^较比以按在从由同与至到于])(20\d\d)年(?!以来|的基础|基础|为基|相比)/g

/** 「2022年完成…」 in a plan for 2023, 「去年」, 「已建成」. */
function isPast(words: string, year: number | null): boolean | null {
  if (FUTURE.test(words)) return false
  if (PAST.some((word) => words.includes(word)) || LAST_YEAR.test(words)) return true
  if (year === null) return null
  const years = [...words.matchAll(DONE_YEAR)].map(([, found]) => Number(found))
  if (years.length === 0) return null
  return years.every((one) => one < year)
}

const LONGEST_TOPIC = 24

/** What the clause is about, for the clauses that follow without a subject. */
function topicOf(words: string): string {
  const { noun } = nounPhrase(words)
  const object = noun.slice(makingAt(noun).length)
  const topic = nounPhrase(object)
    .noun.replace(/(?:年度|预期)?目标(?:值|任务|数)?$/, '')
    .replace(/(?:逐步|稳步|持续|不断)?(?:提高|提升|增长|改善|扩大|向好)$/, '')
  return topic.length > LONGEST_TOPIC ? '' : topic
}

function draftOf(said: Unfigured, clause: Clause, thread: Thread, firmness: Firmness): Draft {
  return {
    ...said,
    subject: said.indicator,
    valueHigh: null,
    firmness,
    baseline: null,
    deadline: thread.deadline,
    partOf: null,
    start: clause.start,
    end: clause.end,
    figureStart: clause.start + said.from,
    figureEnd: clause.start + said.to,
  }
}

const MUST = /确保|坚决|必须|务必|严禁|不得/
const AIM = /力争|争取|努力/
const firmnessIn = (words: string): Firmness => (MUST.test(words) ? 'must' : AIM.test(words) ? 'aim' : 'plain')
const PENAL = notTargets.penalties
const GIVEN = notTargets.entitlements

/** Thresholds, fines, points off, rewards: figures that a rule names and nobody has to reach. */
function isRule(draft: Draft, words: string, sentence: string): boolean {
  const figureAt = draft.figureStart - draft.start
  const isThreshold = draft.comparator === 'at_least' || draft.comparator === 'at_most'
  if (PENAL.some((word) => words.includes(word)) && !/追究率|问责率/.test(words))
    return draft.unitOfMeasure !== '%' || /扣/.test(words)
  if (isThreshold && draft.kind === 'money' && /须报|须经|应报|需报|报批|方可|论证/.test(sentence)) return true
  return (
    /元/.test(draft.unitOfMeasure) &&
    GIVEN.some((word) => words.slice(Math.max(0, figureAt - 12), figureAt).includes(word)) &&
    !/标准|总额|发放|兑现|拨付|安排|争取|投入|落实|支付|清偿/.test(words.slice(0, figureAt))
  )
}

/** The nearest figure before, in the same unit of measure, of which this may be a part. */
function wholeFor(draft: Draft, drafts: readonly Draft[]): number | null {
  const at = drafts.findLastIndex(
    (one) =>
      one.partOf === null && one.unitOfMeasure === draft.unitOfMeasure && one.value !== null && one.figureStart < draft.figureStart &&
      Number(one.value) >= Number(draft.value) && draft.unitOfMeasure !== '%' && draft.start - one.start < 400,
  ) // prettier-ignore
  return at < 0 ? null : at
}

const PART = /^(?:其中|含|包括|其中:)/
const SHORT_RATE = /^.{1,3}率$/

/** The targets in the words of one piece, in their order. */
export function readPiece(text: string, piece: Piece, year: number | null): readonly Draft[] {
  const drafts: Draft[] = []
  const heading = piece.heading.length <= 20 && notTargets.pastHeadings.some((word) => piece.heading.includes(word))
  let thread: Thread = { sentence: -1, ...NEW_SENTENCE }
  const clauses = clausesOf(text)
  const untitled = hideTitles(text)
  for (const clause of clauses) {
    if (clause.sentence !== thread.sentence) {
      thread = { ...NEW_SENTENCE, sentence: clause.sentence, past: clause.continues && thread.past }
    }
    const words = text.slice(clause.start, clause.end)
    const dates = datesIn(words, year)
    const past = isPast(words, year) ?? thread.past
    const part = thread.part || PART.test(words)
    const opened = { ...thread, deadline: dates.at(-1)?.date ?? thread.deadline, past, part }
    const carriesFirmness =
      clause.mentions.length > 0 && makingAt(nounPhrase(words).noun) === '' && nounPhrase(words).verb === ''
    const firmness = carriesFirmness ? thread.firmness : 'plain'
    const sentence = text.slice(clause.start, clause.start + 120)
    const figured = readClause(text, clause, { subject: thread.subject, recent: thread.recent, firmness, year }).filter(
      (draft) => !isRule(draft, words, sentence),
    )
    const plain = untitled.slice(clause.start, clause.end)
    const stop = Math.max(0, ...figured.map((draft) => draft.figureEnd - clause.start))
    const said = unfiguredIn(plain).filter(
      (one) => figured.length === 0 || one.value === '0' || (one.kind === 'progress' && one.from >= stop),
    )
    const dated = figured.length + said.length > 0 ? [] : byDate(words, dates)
    const all = [
      ...figured.map((draft) => ({ ...draft, deadline: draft.deadline ?? opened.deadline })),
      ...[...said, ...dated].map((one) =>
        draftOf(one, clause, opened, firmnessIn(words.slice(words.lastIndexOf('、', one.from) + 1, one.to))),
      ),
    ]
    if (!past && !heading) {
      for (const draft of all) {
        if (
          piece.role === 'mechanism' &&
          draft.unitOfMeasure !== '%' &&
          draft.comparator === 'exactly' &&
          draft.kind !== 'increment'
        )
          continue
        const partOf = part && draft.value !== null ? wholeFor(draft, drafts) : null
        const whole = partOf === null ? null : drafts[partOf]
        const isBracketed = clause.bracketed && whole
        const shortRate =
          SHORT_RATE.test(draft.indicator) &&
          thread.subject !== '' &&
          thread.subject.length <= 16 &&
          !thread.subject.endsWith('率')
        const indicator = isBracketed
          ? `${whole.indicator}(${draft.subject})`
          : shortRate
            ? thread.subject + draft.indicator
            : draft.indicator
        drafts.push({ ...draft, partOf, indicator, kind: whole?.kind ?? draft.kind })
      }
    }
    thread = {
      ...opened,
      subject: clause.bracketed ? thread.subject : (figured.at(-1)?.subject ?? (topicOf(words) || thread.subject)),
      recent: [...thread.recent, ...figured.map((draft) => draft.subject)].slice(-6),
      firmness: figured.at(-1)?.firmness ?? 'plain',
    }
  }
  return drafts
}
