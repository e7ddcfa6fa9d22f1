import { compare, zero } from '../lib'
import type { Indicator, InputRule } from '../model'

/** What a figure of an indicator can be. `words` ends the prompt, `complaint` is the error message. */
export interface FigureBounds {
  readonly test: InputRule['test']
  readonly severity: 'stop' | 'warning'
  readonly words: string
  readonly complaint: string
}

/** Beyond any sum or count of a county-level city, in any unit of measure: catches a slipped key, never a true figure. */
const LARGEST_AMOUNT = 1_000_000_000_000
const LARGEST_COUNT = 2_000_000_000

/** Units of measure that may have parts; everything else with no declared decimals is counted in wholes. */
const MEASURED = /[%‰]|百分点|元|亩|顷|吨|米|里|升|千瓦|度|小时|天|工作日|分|倍|斤|\//

const GROWTH: FigureBounds = {
  test: { kind: 'decimal', min: -100, max: 1000 },
  severity: 'warning',
  words: '增长填正数，下降填负数，只填数字不带%。',
  complaint: '增速一般在−100到1000之间，只填数字，不带%和文字。确属实情请选“是”，并在“上报说明”中写明原因。',
}

const upTo = (limit: number, sign: string): FigureBounds => ({
  test: { kind: 'decimal', min: 0, max: limit },
  severity: 'stop',
  words: `填0至${limit}的数字，不带${sign}。`,
  complaint: `该指标只能是0至${limit}之间的数字，不带${sign}和文字。例：百分之九十五填95。`,
})

const OPEN_PERCENT: FigureBounds = {
  test: { kind: 'decimal', min: -1000, max: 1000 },
  severity: 'warning',
  words: '只填数字不带%，例：百分之八填8。',
  complaint: '请填数字，不带%和文字，一般在−1000到1000之间。确属实情请选“是”，并在“上报说明”中写明原因。',
}

const OPEN_NUMBER: FigureBounds = {
  test: { kind: 'decimal', min: -LARGEST_AMOUNT, max: LARGEST_AMOUNT },
  severity: 'stop',
  words: '只填数字，不带单位和文字。',
  complaint: '请填数字，不带单位和文字。不适用或未统计的，本格留空，在“数据状态”中选择。',
}

const AMOUNT: FigureBounds = {
  test: { kind: 'decimal', min: 0, max: LARGEST_AMOUNT },
  severity: 'stop',
  words: '填不小于0的数字，按左侧计量单位，不带文字。',
  complaint: '请填不小于0的数字，不带单位和文字，并核对是否与左侧计量单位一致。',
}

const COUNT: FigureBounds = {
  test: { kind: 'whole', min: 0, max: LARGEST_COUNT },
  severity: 'stop',
  words: '填不小于0的整数，不带文字。',
  complaint: '请填不小于0的整数，不带小数、单位和文字。',
}

/** Shares and coverages cannot pass the whole; the scale of their unit of measure, or null for any other unit. */
function wholeOf(unitOfMeasure: string): FigureBounds | null {
  if (unitOfMeasure === '%') return upTo(100, '%')
  return unitOfMeasure === '‰' ? upTo(1000, '‰') : null
}

/** Answered with a day rather than a figure: 「某日前完成」. */
export const isDated = ({ unitOfMeasure }: Pick<Indicator, 'unitOfMeasure'>): boolean => unitOfMeasure === '日期'

/** Bounds by quantity kind and unit of measure. A stop is set only where nothing else can be true; the rest warns. */
export function figureBounds({
  kind,
  unitOfMeasure,
  decimals,
  target,
}: Pick<Indicator, 'kind' | 'unitOfMeasure' | 'decimals' | 'target'>): FigureBounds {
  if (kind === 'growth') return GROWTH
  if (target.value !== null && compare(target.value, zero) < 0) return OPEN_NUMBER
  const whole = kind === 'share' || kind === 'coverage' ? wholeOf(unitOfMeasure) : null
  if (whole) return whole
  if (unitOfMeasure === '%') return OPEN_PERCENT
  if (kind === 'decrease') return OPEN_NUMBER
  return kind === 'money' || decimals > 0 || MEASURED.test(unitOfMeasure) ? AMOUNT : COUNT
}
