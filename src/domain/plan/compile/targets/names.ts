import { makingAt } from './nounPhrase'
import type { Measure } from './quantities'
import type { Change } from './leftSide'

const NAMED =
  /(?:数|量|额|率|比重|占比|比例|面积|里程|收入|产值|标准|户数|人次|次数|成本|规模|总值|增加值|水平|税收|资金|投资|强度|浓度|能力|增速|之比|时限|时间|人口|指数|得分|长度|容量|产能|库容|工资|年限|寿命|年龄|位次|存款|贷款余额|余额|进度|成交|利润|营收|用时|频次|度|价|倍数|密度)$/
const SUFFIX: Partial<Record<Measure, string>> = {
  money: '额',
  area: '面积',
  length: '里程',
  volume: '量',
  weight: '量',
  power: '规模',
  people: '人数',
  visits: '人次',
  household: '户数',
  times: '次数',
  count: '数',
  time: '时限',
}
/** Nouns for people, which need no second 人. */
const PERSONS = /(?:人才|人员|员|者|师|医生|干部|老年人|残疾人|居民|妇女|儿童|学生|劳动力|专家|工匠|人)$/
const SPENT = /(?:投资|贷款|融资|授信|资金|投入|营业收入|收入)$/

/** 「高新技术企业」 counted in 家 → 「高新技术企业数」; what already says what it measures stays. */
function measured(noun: string, measure: Measure): string {
  if (noun === '' || (NAMED.test(noun) && !(measure === 'money' && /(?:贷款|投资)$/.test(noun)))) return noun
  if (measure === 'money' && SPENT.test(noun) && !/(?:投资|贷款|授信)$/.test(noun)) return noun
  if (measure === 'people' && PERSONS.test(noun)) return `${noun}数`
  return noun + (SUFFIX[measure] ?? '')
}

/** 「引进党政、教育等各类人才」 → 「引进各类人才」. */
function shortList(noun: string): string {
  const end = noun.lastIndexOf('等')
  if (end < 0 || !noun.slice(0, end).includes('、') || noun.length - end < 3) return noun
  return makingAt(noun) + noun.slice(end + 1)
}

const RATE = /(?:增速|增幅|增长率|降幅|下降率)$/

/** The indicator's name as the field prints it. */
export function indicatorName(noun: string, measure: Measure, unit: string, change: Change | null): string {
  const plain = shortList(noun.replace(/^["]([^"]*)["]$/, '$1'))
  if (measure !== 'percent' && measure !== 'score') return measured(plain, measure)
  if (plain === '' || RATE.test(plain)) return plain
  if (change === 'rise') return unit.includes('百分点') ? `${plain}提高幅度` : `${plain.replace(/增长$/, '')}增速`
  if (change === 'fall') return `${plain}下降率`
  if (/(?:率|比重|占比|比例|比|度|进度|面|水平|成本|系数)$/.test(plain)) return plain
  return plain
}

/** Splits 「旅游人次和旅游收入」; a joint inside brackets or quotation marks is none. */
export function splitSubjects(noun: string): readonly string[] {
  const subjects: string[] = []
  let [depth, from] = [0, 0]
  let quoted = false
  for (let at = 0; at < noun.length; at += 1) {
    const mark = noun.charAt(at)
    if (mark === '"') quoted = !quoted
    else if (mark === '(') depth += 1
    else if (mark === ')') depth -= 1
    const joint = noun.startsWith('以及', at) ? 2 : isJoint(noun, at) ? 1 : 0
    if (joint === 0 || quoted || depth > 0 || at === from) continue
    subjects.push(noun.slice(from, at))
    from = at + joint
    at += joint - 1
  }
  subjects.push(noun.slice(from))
  return subjects.filter((subject) => subject !== '')
}

/** 「基本养老、工伤和失业保险参保人数」: what the last one ends with belongs to those before. */
export function completed(subjects: readonly string[]): readonly string[] {
  const last = subjects.at(-1) ?? ''
  const before = subjects.at(-2) ?? ''
  const listed = /(?:三大|两大|四大|等)(.{3,})$/.exec(last)?.[1]
  const tail = listed ?? last.slice(before.length)
  const isShort =
    before.length <= 6 && tail.length > 2 && (NAMED.test(last) || (before.length <= 3 && tail.length > before.length))
  if (subjects.length < 2 || !isShort) return subjects
  return subjects.map((subject, at) => (at === subjects.length - 1 || NAMED.test(subject) ? subject : subject + tail))
}

function isJoint(noun: string, at: number): boolean {
  const mark = noun.charAt(at)
  if (mark === '、') return true
  if (mark === '和') return !/^(?:和谐|和平|和美)/.test(noun.slice(at, at + 2))
  if (mark === '与') return !noun.startsWith('与会', at)
  if (mark === '及')
    return !/^(?:及时|及格|及以上|及其)/.test(noun.slice(at, at + 3)) && !/[普以涉]$/.test(noun.slice(0, at))
  return false
}
