import type { QuantityKind } from '../../../model'
import type { Measure } from './quantities'
import type { Change } from './leftSide'

/** What decides a target's kind. */
export interface KindClues {
  readonly measure: Measure
  readonly unit: string
  readonly name: string
  readonly change: Change | null
  readonly verb: string
}

const COVERAGE = /(?:覆盖率|覆盖面|覆盖|普及率|通达率|入户率|接种率|培训率|参保率|安装率)$/
const PROGRESS = /(?:进度|完成率|任务|工程量)$/
const LEVEL_MONEY =
  /(?:收入|总额|产值|增加值|标准|税收|总值|成本|零售额|成交额|交易额|销售额|营业额|存款|余额|营收|薪|工资|利润|出口额|进口额|单价|生产总值|总量|费|网零额)$/
const NEW = /^(?:净增|新增|新建|增加|新改扩建|扩建|新植|增设|新)/

const isNew = ({ verb, name, change }: KindClues): boolean =>
  NEW.test(verb) || NEW.test(name) || /新增|净增/.test(name) || change === 'rise'

function percentKind({ name, change, unit }: KindClues): QuantityKind {
  if (change === 'rise') return unit.includes('百分点') ? 'increment' : 'growth'
  if (change === 'fall') return 'decrease'
  if (/(?:增速|增长率|增幅|涨幅|增长)$/.test(name)) return 'growth'
  if (/(?:降幅|下降率|降低率|减少率)$/.test(name)) return 'decrease'
  if (COVERAGE.test(name)) return 'coverage'
  return PROGRESS.test(name) ? 'progress' : 'share'
}

function moneyKind(clues: KindClues): QuantityKind {
  if (LEVEL_MONEY.test(clues.name)) return 'level'
  return isNew(clues) ? 'increment' : 'money'
}

const sizeKind = (clues: KindClues): QuantityKind => (isNew(clues) || clues.verb !== '' ? 'increment' : 'level')

function levelKind(clues: KindClues): QuantityKind {
  if (clues.change === 'rise' && /^[倍番]/.test(clues.unit)) return 'growth'
  return isNew(clues) ? 'increment' : 'level'
}

/** Herds and flows of goods or people are levels, whatever they are counted in. */
const LEVEL_COUNT = /(?:出栏|存栏|出栏量|存栏量|产量|吞吐量|客流量)数?$/

function countKind(clues: KindClues): QuantityKind {
  if (clues.change === null && LEVEL_COUNT.test(clues.name)) return 'level'
  if (clues.change === 'fall') return 'decrease'
  return isNew(clues) ? 'increment' : 'count'
}

function bareKind(clues: KindClues): QuantityKind {
  if (isNew(clues)) return 'increment'
  return clues.unit === '' ? 'level' : 'count'
}

const KIND: Readonly<Record<Measure, (clues: KindClues) => QuantityKind>> = {
  percent: percentKind,
  money: moneyKind,
  time: ({ name }) => (name.endsWith('天数') ? 'count' : 'duration'),
  area: sizeKind,
  length: sizeKind,
  volume: sizeKind,
  power: sizeKind,
  weight: levelKind,
  concentration: levelKind,
  score: levelKind,
  none: bareKind,
  people: countKind,
  visits: countKind,
  household: countKind,
  times: countKind,
  count: countKind,
  rank: countKind,
}

/** The kind of quantity (domain.md). */
export const kindOf = (clues: KindClues): QuantityKind => KIND[clues.measure](clues)
