import type { CellRange, ConditionalFormat, InputRule, IsoDate } from '../model'
import { dayNumber } from '../model'

/** The rules that lists other than 指标填报 are made of. A label is the column's name as the filler knows it. */

export function listRule(
  ranges: readonly CellRange[],
  label: string,
  choices: readonly string[],
  about = '',
): InputRule {
  return {
    ranges,
    test: { kind: 'list', choices },
    severity: 'stop',
    prompt: { title: label, message: `从列表中选择：${choices.join('、')}。${about}` },
    error: { title: '请从列表中选择', message: `${label}只能是：${choices.join('、')}。` },
  }
}

export function textRule(ranges: readonly CellRange[], label: string, max: number, about: string): InputRule {
  return {
    ranges,
    test: { kind: 'text-length', max },
    severity: 'stop',
    prompt: { title: label, message: `${about}不超过${max}字。` },
    error: { title: '文字过长', message: `${label}请控制在${max}字以内，详细材料另附。` },
  }
}

/** `severity` warning where a true case outside the range can be thought of. */
export function numberRule(
  ranges: readonly CellRange[],
  label: string,
  { max, severity, about }: { max: number; severity: InputRule['severity']; about: string },
): InputRule {
  return {
    ranges,
    test: { kind: 'decimal', min: 0, max },
    severity,
    prompt: { title: label, message: about },
    error: { title: `${label.slice(0, 24)}填写有误`, message: `${about}请只填数字，不带单位和文字。` },
  }
}

/** 「2023年7月5日」. */
export const dateWords = (date: IsoDate): string => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')

export function dateRule(
  ranges: readonly CellRange[],
  label: string,
  { first, last, severity }: { first: IsoDate; last: IsoDate; severity: InputRule['severity'] },
): InputRule {
  if (dayNumber(first) === null || dayNumber(last) === null) throw new Error(`No calendar day: ${first}, ${last}`)
  const between = `${dateWords(first)}至${dateWords(last)}`
  return {
    ranges,
    test: { kind: 'date', first, last },
    severity,
    prompt: { title: label, message: `填日期，例：${last.slice(0, 4)}-6-30。一般在${between}之间。` },
    error: { title: `${label}有误`, message: `请填真实日期，格式如${last.slice(0, 4)}-6-30，${between}之间。` },
  }
}

/** The required cell is blank although something else of its row is filled in. */
export function missingFormat(
  ranges: readonly CellRange[],
  required: string,
  others: readonly string[],
): ConditionalFormat {
  const filled = others.map((cell) => `${cell}<>""`).join(',')
  return { ranges, formula: `AND(${required}="",OR(${filled}))`, emphasis: 'missing' }
}

/** A text stands where a number or a date belongs. */
export const textFormat = (ranges: readonly CellRange[], cell: string): ConditionalFormat => ({
  ranges,
  formula: `AND(ISTEXT(${cell}),LEN(TRIM(${cell}))>0)`,
  emphasis: 'wrongType',
})
