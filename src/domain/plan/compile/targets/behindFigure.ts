import verbs from '../dictionary/verbs.json'
import { doubt } from './draft'
import type { Measure } from './quantities'
import { indicatorName } from './names'
import { readRight } from './rightSide'
import type { Place } from './roles'
import { NOBODY } from './saying'
import type { Named } from './saying'

const PAID_FOR = /^(?:用于|支持|进行|推进|推动|建成|建设|改善|提高|持续|改造|实施|完成|开展|加快|打造|加强)/
const MOST_VERBS = 4
const SERVED = /提供|免费|开展|建立|实施|发放|安装|办理|进行|购买|落实|配备|改造|解决|实行/
const NO_SHARE = /^(?:左右|并|且|和|及|的目标|的任务|目标|任务)/
const PROGRESS = /^的?(?:序时|年度|形象|建设|工程|工作)?进度/
const DROPPED = new Set(verbs.dropped)

/** 「投资1亿元支持文旅产业发展」. */
export function paidFor(verb: string, right: string): Named {
  let purpose = right.split('、')[0] ?? ''
  for (let step = 0; step < MOST_VERBS; step += 1) purpose = purpose.replace(PAID_FOR, '')
  const name = `${purpose}${verb === '投入' ? '投入额' : '投资额'}`
  const doubts = purpose === '' ? [doubt('subject-unclear')] : []
  return { ...NOBODY, subjects: [purpose], names: [name], verb, doubts }
}

/** With a weak verb (推进, 实现) only things that are then done with count: 「推进4个项目开工」「为100户安装」. */
function isDone(measure: Measure, isServed: boolean, tail: string): boolean {
  if (isServed) return ['count', 'household', 'people', 'visits'].includes(measure)
  return ['count', 'household'].includes(measure) && readRight(tail.replace(/、/g, '')).finishing !== ''
}

/** 「选派50名以上科技特派员」: the noun stands behind the figure. */
export function nounBehind({ mention, left, right, tail }: Place, verb: string, isWeak: boolean): Named | null {
  const { noun } = readRight(right)
  const isServed = /为(?:不少于|不低于|至少|超过)?$/.test(left.slice(-5)) && SERVED.test(tail)
  if (noun === '' || (isWeak && !isDone(mention.measure, isServed, tail))) return null
  const kept = DROPPED.has(verb) ? '' : verb
  return {
    ...NOBODY,
    subjects: [noun],
    names: [kept + indicatorName(noun, mention.measure, mention.unit, null)],
    verb,
    doubts: isWeak && !isServed ? [doubt('maybe-not-a-target')] : [],
  }
}

function shareName(words: string, subject: string): { readonly name: string; readonly rest: string } {
  const standard = /^的(?:标准|比例)/.exec(words)?.[0] ?? ''
  const rest = words.slice(standard.length).replace(/^的/, '')
  if (PROGRESS.test(words)) return { name: subject + rest, rest }
  if (standard !== '') return { name: `${rest}占${subject}比例`, rest }
  const suffix = subject === '' ? '比例' : '率'
  return { name: subject + rest + (/[率度比例]$/.test(rest) ? '' : suffix), rest }
}

/** 「80%以上的企业完成改造」「100%实施挂牌督办」: a share of what follows. */
export function shareOf({ right: near, tail }: Place, subjects: readonly string[]): Named | null {
  const words = (near.startsWith('的') ? tail : near).split('、')[0]?.slice(0, 30) ?? ''
  if (words === '' || NO_SHARE.test(words)) return null
  const shares = subjects.map((subject) => ({ subject, ...shareName(words, subject) }))
  return {
    ...NOBODY,
    subjects: shares.map(({ subject, rest }) => subject || rest),
    names: shares.map(({ name }) => name),
  }
}
