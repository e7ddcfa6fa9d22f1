import type { CellRange, InputRule, SheetLayout } from '../../domain/model'
import { addressOf } from '../../domain/model'

export interface MendedRules {
  readonly sheet: SheetLayout
  readonly rules: readonly InputRule[]
  /** What was put back, `指标填报!H4:H30`. */
  readonly ranges: readonly string[]
}

function rangeText(sheet: string, { top, left, bottom, right }: CellRange): string {
  const [first, last] = [addressOf(top, left), addressOf(bottom, right)]
  return `${sheet}!${first === last ? first : `${first}:${last}`}`
}

/** The sheet's rules with those put back that it lost; rules are told apart by all they say. */
export function mendedRules(sheet: SheetLayout, wanted: readonly InputRule[]): MendedRules {
  const present = new Set(sheet.inputRules.map((rule) => JSON.stringify(rule)))
  const lost = wanted.filter((rule) => !present.has(JSON.stringify(rule)))
  return {
    sheet,
    rules: [...sheet.inputRules, ...lost],
    ranges: lost.flatMap(({ ranges }) => ranges.map((range) => rangeText(sheet.name, range))),
  }
}
