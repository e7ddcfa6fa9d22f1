import type { Decimal } from '../../../lib'
import { decimal, decimalText, multiply, parseDecimal } from '../../../lib'
import unitsOfMeasure from '../dictionary/unitsOfMeasure.json'
import type { ProposedTarget } from '../proposal'

/** Figures of one measure can be held against each other. */
export interface Measure {
  /** Sort of quantity and unit without 万 and 亿. */
  readonly key: string
  readonly value: Decimal | null
  readonly high: Decimal | null
}

const SCALES: Readonly<Record<string, number>> = { 十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }
const COUNTED: ReadonlySet<string> = new Set(unitsOfMeasure.count)
const PEOPLE: ReadonlySet<string> = new Set(unitsOfMeasure.people)
const TIMES: ReadonlySet<string> = new Set(unitsOfMeasure.times)
/** 千克 and 千瓦 are units of their own. */
const OWN_SCALE = /^千[克瓦伏米]/

/** 家, 个 and 项 count alike, 人 and 名 too. */
function sortOf(unit: string): string {
  if (unit === '' || COUNTED.has(unit)) return 'count'
  if (PEOPLE.has(unit)) return 'people'
  return TIMES.has(unit) ? 'times' : unit
}

function groupOf({ kind }: ProposedTarget): string {
  if (kind === 'growth' || kind === 'decrease') return kind
  if (kind === 'share' || kind === 'coverage' || kind === 'progress') return 'share'
  return ['level', 'money', 'count', 'increment'].includes(kind) ? 'amount' : kind
}

export function measureOf(target: ProposedTarget): Measure {
  const unit = target.unitOfMeasure
  const scale = OWN_SCALE.test(unit) ? undefined : SCALES[unit.charAt(0)]
  const factor = decimal(scale ?? 1)
  const inBase = (value: string | null): Decimal | null => {
    const read = value === null ? null : parseDecimal(value)
    return read === null ? null : multiply(read, factor)
  }
  return {
    key: `${groupOf(target)} ${sortOf(scale === undefined ? unit : unit.slice(1))}`,
    value: inBase(target.value),
    high: inBase(target.valueHigh),
  }
}

export const valueText = ({ value, high }: Measure): string =>
  `${value === null ? '' : decimalText(value)}~${high === null ? '' : decimalText(high)}`
