import type { Period, Plan, UnitCode } from '../domain/model'
import { periodName } from '../domain/model'
import type { PlanIndex } from '../domain/plan'

const LONGEST_NAME = 80
/** What Windows refuses in file names, and control characters. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}]/gu

/** A text that every file system takes as part of a file name. */
const safeName = (text: string): string =>
  text
    .normalize('NFC')
    .replace(FORBIDDEN, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, LONGEST_NAME) || '_'

/** 沅江 of 「沅江市打好…实施方案」: files of several cities may meet in one folder. Empty where the title names none. */
const cityOf = ({ title }: Plan): string => /^[《“]?([\p{Script=Han}]{2,5}?)市/u.exec(title)?.[1] ?? ''

/** 「沅江市发改局」 for 「市发改局」; other units keep their name. */
function fullName(plan: Plan, name: string): string {
  return name.startsWith('市') ? `${cityOf(plan)}${name}` : name
}

/** One file name per group of units, 「沅江市发改局_2023年6月.xlsx」; names that would meet are numbered. */
export function templateFileNames(
  plan: Plan,
  index: PlanIndex,
  period: Period,
  groups: readonly (readonly UnitCode[])[],
): readonly string[] {
  const taken = new Map<string, number>()
  return groups.map((units) => {
    const [first] = units
    const unit = first === undefined || units.length > 1 ? undefined : index.units.get(first)
    const whose = unit ? fullName(plan, unit.name) : `${units.length}个单位`
    const name = `${safeName(whose)}_${safeName(periodName(period))}`
    const times = (taken.get(name.toLowerCase()) ?? 0) + 1
    taken.set(name.toLowerCase(), times)
    return times === 1 ? `${name}.xlsx` : `${name}_${times}.xlsx`
  })
}
