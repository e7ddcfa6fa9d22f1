import type { Comparator, Firmness } from '../../../model'
import type { Clause } from './clauses'
import { doubt } from './draft'
import type { Draft } from './draft'
import { datesIn } from './dates'
import { readPlace } from './readPlace'
import type { Before, Saying } from './saying'
import { placesOf } from './roles'
import type { Place } from './roles'

/** What the sentence has said so far. */
export interface Thread {
  readonly subject: string
  /** Subjects of the sentence's figures so far. */
  readonly recent: readonly string[]
  readonly firmness: Firmness
  readonly year: number | null
}

/** The words between two figures belong to both: up to the first 、 to the one before, from there to the next. */
function partedPlaces(text: string, clause: Clause): readonly Place[] {
  const places = placesOf(text, clause)
  return places.map((place, at) => {
    const next = places[at + 1]
    const joint = place.right.indexOf('、')
    const isShared = next !== undefined
    const right = isShared && joint >= 0 ? place.right.slice(0, joint) : place.right
    const before = places[at - 1]
    const mark = before === undefined ? -1 : place.left.indexOf('、')
    return { ...place, right, left: mark < 0 ? place.left : place.left.slice(mark + 1) }
  })
}

interface Running extends Before {
  /** Grows as the clause is read. */
  readonly drafts: Draft[]
  readonly baseline: Place | null
}

const FROM = /(?:从|由)[^从由]{0,40}$/
const RAISED =
  /^[^、]{0,6}(?:提高|提升|增加|增长|扩大|上升|下降|降低|降|压缩|缩短|减少|调整|缩减|压减|上调|发展)[到至为]/

/** 「从75元提高到80元」: the first figure is where it starts from. */
const isBaseline = (place: Place, next: Place | undefined): boolean =>
  next !== undefined && RAISED.test(next.left) && FROM.test(place.left)

const withoutFrom = (left: string): string =>
  left.replace(/(?:由|从)(?:现有的?|原来的?|去年的?|上年的?|目前的?|不低于)?$/, '')

function draftsOf(saying: Saying, place: Place, clause: Clause, running: Running): readonly Draft[] {
  const { mention } = place
  const several = saying.names.length > 1
  return saying.names.map((indicator, at) => ({
    indicator,
    subject: saying.subjects[at] ?? saying.subjects[0] ?? '',
    kind: saying.kind,
    comparator: saying.comparator,
    value: mention.value,
    valueHigh: mention.high,
    unitOfMeasure: saying.unitOfMeasure,
    firmness: saying.firmness,
    baseline: running.baseline?.mention.value ?? null,
    deadline: null,
    scope: saying.scope,
    partOf: null,
    start: clause.start,
    end: clause.end,
    figureStart: mention.start,
    figureEnd: mention.stop,
    doubts: several ? [...saying.doubts, doubt('shared-figure', indicator)] : saying.doubts,
  }))
}

const ALONE = /^[、和及与]?(?:不低于|不少于|不超过|达到|超过)?$/

/** 分别 gives the figures that follow without a subject of their own to the subjects that wait. */
function assign(saying: Saying, follow: readonly Place[]): { now: Saying; waiting: readonly string[] } {
  const { subjects, names, left } = saying
  const isRow = left.distributive !== '' && subjects.length > 1 && follow.some((place) => ALONE.test(place.left))
  if (!isRow) return { now: saying, waiting: [] }
  return { now: { ...saying, subjects: subjects.slice(0, 1), names: names.slice(0, 1) }, waiting: names.slice(1) }
}

const MOST_WAITING = 12

/** Whether 分别 still speaks of the figures to come. */
function rowOf(
  running: Running,
  saying: Saying,
  waiting: readonly string[],
): Pick<Running, 'waiting' | 'distributive'> {
  const isQueued = running.waiting.length > 0 && saying.subjects[0] === running.waiting[0]
  if (isQueued)
    return { waiting: running.waiting.slice(1), distributive: running.distributive || saying.left.distributive }
  return { waiting, distributive: saying.left.distributive || (waiting.length > 0 ? running.distributive : '') }
}

function step(running: Running, places: readonly Place[], at: number, clause: Clause): Running {
  const place = places[at]
  if (!place) return running
  if (isBaseline(place, places[at + 1])) return { ...running, baseline: place }
  const start = running.baseline
  const from = start === null ? place : { ...place, left: withoutFrom(start.left) + place.left }
  const saying = readPlace(from, running)
  if (!saying) return { ...running, baseline: null }
  const { now, waiting } = assign(saying, places.slice(at + 1, at + MOST_WAITING))
  running.drafts.push(...draftsOf(now, place, clause, running))
  return {
    ...running,
    ...rowOf(running, saying, waiting),
    subject: saying.subjects[0] ?? running.subject,
    verb: saying.verb || running.verb,
    comparator: saying.left.comparator ?? running.comparator,
    firmness: saying.firmness,
    change: saying.left.change ?? running.change,
    baseline: null,
  }
}

/** 「…，分别增长12%和15%」: the subjects are those of the figures before. */
function recalled(places: readonly Place[], thread: Thread): Pick<Running, 'waiting' | 'distributive'> {
  const first = places[0]
  const isRecall = first !== undefined && places.length > 1 && /^(?:同比|较上年|比上年)?分别/.test(first.left)
  if (!isRecall || thread.recent.length < places.length) return { waiting: [], distributive: '' }
  return { waiting: thread.recent.slice(-places.length), distributive: 'respectively' }
}

/** The targets of a clause that have figures. */
export function readClause(text: string, clause: Clause, thread: Thread): readonly Draft[] {
  const places = partedPlaces(text, clause)
  const last = places.at(-1)
  const trailing: Comparator | null = last?.mention.trailing ?? null
  const firstRunning: Running = {
    change: null, subject: thread.subject, ...recalled(places, thread), verb: '', comparator: null, 
    lastTrailing: trailing, firmness: thread.firmness, drafts: [], baseline: null,
  } // prettier-ignore
  const { drafts } = places.reduce((running, _, at) => step(running, places, at, clause), firstRunning)
  const dates = datesIn(text.slice(clause.start, clause.end), thread.year)
  const deadline = dates.at(-1)?.date ?? null
  return drafts.map((draft) => ({ ...draft, deadline }))
}
