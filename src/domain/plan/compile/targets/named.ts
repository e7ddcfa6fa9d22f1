import pairedWords from '../dictionary/pairedWords.json'
import notTargets from '../dictionary/notTargets.json'
import verbs from '../dictionary/verbs.json'
import { nounBehind, paidFor, shareOf } from './behindFigure'
import { doubt } from './draft'
import type { LeftSide } from './leftSide'
import { completed, splitSubjects } from './names'
import { makingAt, makingAtEnd, nounPhrase } from './nounPhrase'
import type { NounPhrase } from './nounPhrase'
import { readRight } from './rightSide'
import type { Place } from './roles'
import { NOBODY } from './saying'
import type { Before, Named } from './saying'

/** 「围绕…11项指标」: words that lead to what something is about, and want nothing. */
const ABOUT = new Set(verbs.about)
const PAYING = new Set(verbs.paying)
const WEAK = new Set(verbs.weak.filter((verb) => verb !== '完成'))
/** Units in which structures and slogans are counted as well. */
const LOOSE_UNITS = new Set(['个', '项', '类', '条', '种', '名', '人', '台', '支', '家', '次', '件', '户', '张'])
/** 「召集人1名」 is how an office is staffed. */
const POSTS = notTargets.posts
const SERIES_END = /(?:率|比例|比重|占比|满意度|增速)$/

/** The phrase before a figure, read as far as every way of naming needs it. */
interface Phrase extends NounPhrase {
  /** The verb at the phrase's end, which wants its object behind the figure. */
  readonly ending: string
  /** 「研发…、…等5项」: the verb before a list that the figure sums up. */
  readonly listing: string
}

function phraseOf(left: LeftSide): Phrase {
  const read = nounPhrase(left.phrase)
  const noun = /[及和与、]$/.test(left.phrase) ? '' : read.noun
  const listing = left.phrase.endsWith('等') ? makingAt(noun) : ''
  return { ...read, noun, listing, ending: left.acting || makingAtEnd(left.phrase) || listing }
}

function carried(before: Before, addition: string): Named {
  const subject = before.subject
  const doubts = subject === '' ? [doubt('subject-unclear')] : [doubt('subject-carried-over', subject)]
  return { ...NOBODY, subjects: [subject + addition], verb: before.verb, doubts }
}

const isShared = (noun: string, left: LeftSide): boolean =>
  left.distributive !== '' || (/[、和与及]/.test(noun) && splitSubjects(noun).every((part) => SERIES_END.test(part)))

/** 「城乡居民收入分别…」: one word that names two. */
function twoInOne(noun: string): readonly string[] | null {
  const found = Object.entries(pairedWords).find(([word]) => noun.includes(word))
  return found ? found[1].map((word) => noun.replace(found[0], word)) : null
}

function subjectsOf(noun: string, left: LeftSide): readonly string[] {
  if (!isShared(noun, left)) return [noun]
  const subjects = completed(splitSubjects(noun))
  return subjects.length === 1 && left.distributive === 'respectively' ? (twoInOne(noun) ?? subjects) : subjects
}

const moves = ({ comparator, change }: LeftSide): boolean => comparator !== null || change !== null

/** No verb, no comparator and no rate: the figure may only describe. */
function onlyDescribes({ mention }: Place, left: LeftSide, verb: string): boolean {
  if (mention.manner !== 'number' || mention.measure === 'percent' || mention.high !== null) return false
  return !moves(left) && mention.trailing === null && verb === ''
}

/** 「…20户以上自然村」 without a verb that makes them. */
const tellsSize = ({ mention }: Place, left: LeftSide, making: string): boolean =>
  mention.manner === 'number' &&
  mention.measure !== 'percent' &&
  mention.trailing !== null &&
  making === '' &&
  !moves(left)

/** Whether what the noun says of the figure only describes something that stands elsewhere: a post, or what follows. */
const describesOnly = (place: Place, left: LeftSide, noun: string, describes: boolean): boolean =>
  (describes && POSTS.some((post) => noun.endsWith(post))) ||
  (readRight(place.right).noun !== '' && (describes || tellsSize(place, left, makingAt(noun))))

/** The noun before the figure, or what the clause has already named. */
function nounBefore(place: Place, left: LeftSide, before: Before): Named | null {
  const { noun, scope, firmness, verb } = nounPhrase(left.phrase)
  if (noun.startsWith('占')) return { ...carried(before, noun), firmness, scope }
  if (noun === '') {
    const isEmpty = left.phrase === '' || place.mention.measure === 'percent' || moves(left)
    return isEmpty ? { ...carried(before, ''), firmness, scope } : null
  }
  const making = makingAt(noun)
  const describes = onlyDescribes(place, left, making + (ABOUT.has(verb) ? '' : verb) + before.verb)
  if (describesOnly(place, left, noun, describes)) return null
  const doubts = describes && LOOSE_UNITS.has(place.mention.unit) ? [doubt('maybe-not-a-target')] : []
  return { subjects: subjectsOf(noun, left), scope, firmness, verb: making || verb, doubts }
}

/** Money spent for something: only where the verb alone stands before the figure. */
function spent({ mention, right }: Place, left: LeftSide, phrase: Phrase): Named | null {
  const verb = phrase.ending || phrase.verb || left.verb
  const isRaised = left.change === 'to' || left.change === 'hold'
  if (mention.measure !== 'money' || phrase.noun !== verb || !PAYING.has(verb) || isRaised) return null
  return { ...paidFor(verb, right), firmness: phrase.firmness }
}

function shared(place: Place, left: LeftSide, { noun, firmness }: Phrase): Named | null {
  const { mention } = place
  if (mention.measure !== 'percent' || mention.manner !== 'number' || left.change !== null) return null
  if (noun !== '' && left.comparator !== null) return null
  const share = shareOf(place, noun === '' ? [''] : subjectsOf(noun, left))
  return share && { ...share, firmness }
}

/** Whether what the figure counts stands behind it. */
const countsWhatFollows = ({ mention, right }: Place, left: LeftSide, { noun, ending }: Phrase): boolean =>
  readRight(right).noun !== '' &&
  mention.measure !== 'percent' &&
  (ending !== '' || noun === '' || /[的等]$/.test(left.phrase))

const verbOf = ({ ending, noun, verb }: Phrase, left: LeftSide): string =>
  ending || (noun === '' ? verb || left.verb : '')

/** What the figure is the figure of; null where it is no target. */
export function nameOf(place: Place, left: LeftSide, before: Before): Named | null {
  const phrase = phraseOf(left)
  const found = spent(place, left, phrase) ?? shared(place, left, phrase)
  if (found) return found
  if (countsWhatFollows(place, left, phrase)) {
    const verb = verbOf(phrase, left) || before.verb
    const isWeak = phrase.ending === '' && (verb === '' || WEAK.has(verb))
    const named = nounBehind(place, verb, isWeak)
    if (named) return { ...named, firmness: phrase.firmness }
    if (isWeak || phrase.listing !== '') return null
  }
  return nounBefore(place, left, before)
}

const TIMED = /(?:时间|时限|用时|时长|期限|天数|年限|周期)$/

/** 「5个工作日内办结」「办理时限压缩至5个工作日」. */
export function timeNamed(place: Place, left: LeftSide, before: Before): Named {
  const { noun, firmness, scope } = nounPhrase(left.phrase)
  const action = /^[内前](.*)$/.exec(place.right)?.[1]?.split('、')[0]?.slice(0, 20) ?? ''
  const subject = noun || (action === '' ? before.subject : '')
  const verb = action.replace(/^(?:完成|予以|给予|必须|应当?|要|须)/, '').replace(/(?:到位|完毕)$/, '')
  const name = TIMED.test(subject + verb) ? subject + verb : `${subject}${verb}时限`
  const doubts = subject + verb === '' ? [doubt('subject-unclear')] : []
  return { ...NOBODY, subjects: [subject || verb], names: [name], firmness, scope, doubts }
}
