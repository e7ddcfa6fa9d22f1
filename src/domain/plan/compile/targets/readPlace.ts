import verbs from '../dictionary/verbs.json'
import type { Comparator, Firmness, QuantityKind } from '../../../model'
import type { Doubt } from '../proposal'
import type { Mention } from './clauses'
import { doubt } from './draft'
import { kindOf } from './kinds'
import { readLeft } from './leftSide'
import type { LeftSide } from './leftSide'
import { indicatorName, splitSubjects } from './names'
import { makingAt, makingAtEnd, nounPhrase } from './nounPhrase'
import { readRight } from './rightSide'
import { periodBefore } from './roles'
import type { Place } from './roles'

/** What one figure says, without its place and date. */
export interface Saying {
  readonly subjects: readonly string[]
  readonly names: readonly string[]
  readonly kind: QuantityKind
  readonly comparator: Comparator
  readonly unitOfMeasure: string
  readonly firmness: Firmness
  readonly scope: string
  readonly verb: string
  readonly left: LeftSide
  readonly doubts: readonly Doubt[]
}

/** What the clause has said before this figure. */
export interface Before {
  /** Subject of the figure or clause before; empty where there is none. */
  readonly subject: string
  readonly verb: string
  readonly comparator: Comparator | null
  readonly distributive: LeftSide['distributive']
  /** Subjects of 分别 that have had no figure yet. */
  readonly waiting: readonly string[]
  /** Trailing comparator of the last figure of the clause. */
  readonly lastTrailing: Comparator | null
  readonly firmness: Firmness
  /** How the figure before moves, for those of 分别 that follow. */
  readonly change: LeftSide['change']
}

const PAYING = new Set(verbs.paying)
const WEAK = new Set(verbs.weak)
const PAID_FOR = /^(?:用于|支持|进行|推进|推动|建成|建设|改善|提高|持续|改造|实施|完成|开展|加快|打造|加强)+/
const SERVED = /提供|免费|开展|建立|实施|发放|安装|办理|进行|购买|落实|配备|改造|解决|实行/
/** Units in which structures and slogans are counted as well. */
const LOOSE_UNITS = new Set(['个', '项', '类', '条', '种', '名', '人', '台', '支', '家', '次', '件', '户', '张'])
/** 「每人每月680元」. */
const EACH_PERSON = /每人每(月|年|天)/
const SERIES_END = /(?:率|比例|比重|占比|满意度|增速)$/

function comparatorOf(mention: Mention, left: LeftSide, before: Before): Comparator {
  if (mention.manner === 'above-zero') return 'more_than'
  if (mention.manner === 'below-zero') return 'less_than'
  if (mention.high !== null) return 'between'
  if (mention.trailing !== null) return mention.trailing
  if (mention.manner === 'whole' && left.comparator === null) return 'exactly'
  if (before.distributive !== '' && nounPhrase(left.phrase).noun === '' && before.lastTrailing !== null)
    return before.lastTrailing
  if (left.distributive !== '' && before.lastTrailing !== null) return before.lastTrailing
  if (left.comparator !== null) return left.comparator
  if (before.distributive !== '' && before.comparator !== null && nounPhrase(left.phrase).noun === '')
    return before.comparator
  return mention.more ? 'more_than' : 'exactly'
}

const stronger = (...all: readonly Firmness[]): Firmness => all.find((one) => one !== 'plain') ?? 'plain'

interface Named {
  readonly subjects: readonly string[]
  readonly verb: string
  readonly doubts: readonly Doubt[]
  /** The names where they are not made from the subjects. */
  readonly names?: readonly string[]
  readonly scope: string
  readonly firmness: Firmness
}

const NOBODY = { scope: '', firmness: 'plain', verb: '', doubts: [] } as const

/** 「投资1亿元支持文旅产业发展」. */
function paidFor(verb: string, right: string): Named {
  const purpose = right.split('、')[0]?.replace(PAID_FOR, '') ?? ''
  const name = `${purpose}${verb === '投入' ? '投入额' : '投资额'}`
  const doubts = purpose === '' ? [doubt('subject-unclear')] : []
  return { ...NOBODY, subjects: [purpose], names: [name], verb, doubts }
}

/** 「选派50名以上科技特派员」: the noun stands behind the figure. */
function nounBehind({ mention, left, right, tail }: Place, verb: string, isWeak: boolean): Named | null {
  const { noun } = readRight(right)
  const served = /为$/.test(left) && SERVED.test(tail)
  const finishing = served ? '为' : readRight(tail.replace(/、/g, '')).finishing
  if (noun === '') return null
  if (
    isWeak &&
    (finishing === '' || !['count', 'household', ...(served ? ['people', 'visits'] : [])].includes(mention.measure))
  )
    return null
  const kept = verbs.dropped.includes(verb) || verb === '' ? '' : verb
  return {
    ...NOBODY,
    subjects: [noun],
    names: [kept + indicatorName(noun, mention.measure, mention.unit, null)],
    verb,
    doubts: isWeak && !served ? [doubt('maybe-not-a-target')] : [],
  }
}

/** 「80%以上的企业完成改造」「100%实施挂牌督办」: a share of what follows. */
function shareOf({ right }: Place, subject: string): Named | null {
  const words = right.split('、')[0]?.slice(0, 30) ?? ''
  if (words === '' || /^(?:左右|并|且|和|及|的目标|的任务|目标|任务)/.test(words)) return null
  const progress = /^的?(?:序时|年度|形象|建设|工程|工作)?进度/.test(words)
  const standard = /^的(?:标准|比例)/.exec(words)?.[0]
  const rest = words.slice(standard?.length ?? 0).replace(/^的/, '')
  const name = progress
    ? `${subject}${rest}`
    : standard
      ? `${rest}占${subject}比例`
      : `${subject}${rest}${/[率度比例]$/.test(rest) ? '' : subject === '' ? '比例' : '率'}`
  return { ...NOBODY, subjects: [subject || rest], names: [name], doubts: [] }
}

function carried(before: Before, addition: string): Named {
  const subject = before.subject
  const doubts = subject === '' ? [doubt('subject-unclear')] : [doubt('subject-carried-over', subject)]
  return { ...NOBODY, subjects: [subject + addition], verb: before.verb, doubts }
}

const isShared = (noun: string, left: LeftSide): boolean =>
  left.distributive !== '' || (/[、和与及]/.test(noun) && splitSubjects(noun).every((part) => SERIES_END.test(part)))

/** The noun before the figure, or what the clause has already named. */
function nounBefore(place: Place, left: LeftSide, before: Before): Named | null {
  const { mention, right } = place
  const { noun, scope, firmness, verb } = nounPhrase(left.phrase)
  if (noun === '' || noun.startsWith('占')) {
    if (
      noun === '' &&
      left.phrase !== '' &&
      mention.measure !== 'percent' &&
      left.comparator === null &&
      left.change === null
    )
      return null
    const addition = noun.startsWith('占') ? noun : ''
    return { ...carried(before, addition), firmness, scope }
  }
  const shared = isShared(noun, left)
  const subjects = shared ? splitSubjects(noun) : [noun]
  const making = makingAt(noun)
  const bound = left.comparator !== null || left.change !== null || mention.trailing !== null
  const isWeakCount =
    !bound &&
    making === '' &&
    verb === '' &&
    before.verb === '' &&
    mention.measure !== 'percent' &&
    mention.high === null
  const follows = readRight(right).noun !== ''
  const isSize =
    follows && making === '' && mention.trailing !== null && left.comparator === null && left.change === null
  if ((isWeakCount || (isSize && mention.measure !== 'percent')) && follows && mention.manner === 'number') return null
  const isLoose = isWeakCount && mention.manner === 'number' && LOOSE_UNITS.has(mention.unit)
  const doubts = isLoose ? [doubt('maybe-not-a-target')] : []
  return { subjects, scope, firmness, verb: making || verb, doubts }
}

/** Where the subject of this figure stands, and what it is; null where the figure is no target. */
function nameOf(place: Place, left: LeftSide, before: Before): Named | null {
  const { mention, right } = place
  const { noun: whole, verb: leading, firmness } = nounPhrase(left.phrase)
  const noun = /[及和与、]$/.test(left.phrase) ? '' : whole
  const isPercent = mention.measure === 'percent'
  const isBound = left.change !== null && left.change !== 'rise' && left.change !== 'fall'
  const phraseEnd = left.phrase.endsWith('等') ? makingAt(noun) : ''
  const ending = left.acting || makingAtEnd(left.phrase) || phraseEnd
  const verb = ending || (noun === '' ? leading : '')
  if (mention.measure === 'money' && PAYING.has(verb) && noun === verb && !isBound)
    return { ...paidFor(verb, right), firmness }
  if (isPercent && left.change === null && mention.manner === 'number') {
    const share = shareOf(place, noun)
    if (share && (noun === '' || left.comparator === null)) return { ...share, firmness }
  }
  const behind = readRight(right).noun !== '' && !isPercent && mention.measure !== 'time'
  if (behind && (ending !== '' || noun === '' || /[的等]$/.test(left.phrase))) {
    const carriedVerb = verb || before.verb
    const isWeak = ending === '' && (carriedVerb === '' || (WEAK.has(carriedVerb) && carriedVerb !== '完成'))
    const named = nounBehind(place, carriedVerb, isWeak)
    if (named) return { ...named, firmness }
    if (isWeak || phraseEnd !== '') return null
  }
  return nounBefore(place, left, before)
}

/** 「5个工作日内办结」「办理时限压缩至5个工作日」. */
function timeNamed(place: Place, left: LeftSide, before: Before): Named {
  const { noun, firmness, scope } = nounPhrase(left.phrase)
  const action = /^[内前](.*)$/.exec(place.right)?.[1]?.split('、')[0]?.slice(0, 20) ?? ''
  const subject = noun || (action === '' ? before.subject : '')
  const verb = action.replace(/^(?:完成|予以|给予|必须|应当?|要|须)/, '').replace(/(?:到位|完毕)$/, '')
  const name = /(?:时间|时限|用时|时长|期限)$/.test(subject + verb) ? subject + verb : `${subject}${verb}时限`
  const doubts = subject + verb === '' ? [doubt('subject-unclear')] : []
  return { ...NOBODY, subjects: [subject || verb], names: [name], firmness, scope, doubts }
}

function unitOf({ mention, left }: Place): string {
  const period =
    mention.measure === 'times' || /^[批轮]$/.test(mention.unit) || mention.measure === 'count'
      ? periodBefore(left)
      : ''
  const { per } = readLeft(left, false)
  const rate = EACH_PERSON.exec(left)?.[1]
  if (rate !== undefined && mention.measure === 'money' && !mention.unit.includes('/'))
    return `${mention.unit}/人·${rate}`
  if (per !== '' && !mention.unit.includes('/')) return `${mention.unit}/${per}`
  if (period === '' || (mention.measure === 'count' && period === '年')) return mention.unit
  return mention.unit.includes('/') ? mention.unit : `${mention.unit}/${period}`
}

function namesOf(named: Named, mention: Mention, left: LeftSide): readonly string[] {
  if (named.names) return named.names
  return named.subjects.map((subject) => {
    const whole = left.whole === '' ? '' : `占${left.whole}${/(?:比重|比例)$/.test(left.whole) ? '' : '比例'}`
    const yearly = left.yearly && left.change === 'rise' ? '年均' : ''
    return indicatorName(subject + yearly + whole, mention.measure, mention.unit, left.change)
  })
}

/** Reads one figure with the words around it; null where it is no target. */
export function readPlace(place: Place, before: Before): Saying | null {
  const { mention } = place
  const isPercent = mention.measure === 'percent' || mention.measure === 'score'
  const left = readLeft(place.left.replace(/(?:由|从)?每人每[月年天]/, ''), isPercent)
  const isTime = mention.measure === 'time'
  const queued = before.distributive !== '' && nounPhrase(left.phrase).noun === '' && before.waiting.length > 0
  const named = queued
    ? { ...NOBODY, subjects: before.waiting.slice(0, 1), verb: before.verb }
    : isTime
      ? timeNamed(place, left, before)
      : nameOf(place, left, before)
  if (!named) return null
  const unitOfMeasure = unitOf(place)
  const change = queued ? (left.change ?? before.change) : left.change
  const names = namesOf(named, mention, { ...left, change })
  const period = periodBefore(place.left)
  const isFrequency = period !== '' && unitOfMeasure === `${mention.unit}/${period}`
  const inside = isTime && mention.trailing === null && left.comparator === null && place.right.startsWith('内')
  const ahead = isTime && mention.trailing === null && place.right.startsWith('前')
  const comparator = inside ? 'at_most' : ahead ? 'at_least' : comparatorOf(mention, left, before)
  const kind = isFrequency
    ? 'frequency'
    : kindOf({
        measure: mention.measure,
        unit: mention.unit,
        name: names[0] ?? '',
        change,
        verb: named.verb,
      })
  const noUnit = mention.unit === '' && mention.manner === 'number' ? [doubt('unit-of-measure-missing')] : []
  return {
    subjects: named.subjects,
    names,
    kind:
      mention.manner === 'whole'
        ? 'coverage'
        : mention.manner === 'below-zero' || mention.manner === 'double'
          ? 'growth'
          : kind,
    comparator,
    unitOfMeasure,
    firmness: stronger(left.firmness, named.firmness, before.firmness),
    scope: named.scope,
    verb: named.verb,
    left,
    doubts: [...named.doubts, ...noUnit],
  }
}
