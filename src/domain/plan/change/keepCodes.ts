import type { IndicatorCode, Plan, TaskCode, UnitCode } from '../../model'
import type { CodeMapping } from './codeMapping'
import { FIGURED, FreshCodes, PATHS } from './freshCodes'

interface Coded {
  readonly code: string
}

const codesOf = (things: readonly Coded[]): readonly string[] => things.map(({ code }) => code)

/** For every code of the revised plan the one that it shall have. */
type NewCodes = (code: string) => string

function settled(current: readonly Coded[], revised: readonly Coded[], mapped: ReadonlyMap<string, string>): NewCodes {
  const fresh = new FreshCodes(FIGURED, codesOf(current))
  const codes = new Map(codesOf(revised).map((code) => [code, mapped.get(code) ?? fresh.settle(code)]))
  return (code) => codes.get(code) ?? code
}

/** Tasks stand under their parent's code, whichever that has become. */
function settledTasks(current: Plan, revised: Plan, mapped: ReadonlyMap<string, string>): NewCodes {
  const fresh = new FreshCodes(PATHS, codesOf(current.tasks))
  const codes = new Map<string, string>()
  for (const { code, parent } of revised.tasks) {
    const [prefix, number] = PATHS.split(code)
    const above = parent === null ? undefined : codes.get(parent)
    const moved = PATHS.join(above === undefined ? prefix : `${above}.`, number)
    codes.set(code, mapped.get(code) ?? fresh.settle(moved))
  }
  return (code) => codes.get(code) ?? code
}

/**
 * The revised plan with the current plan's codes wherever something is still the same: codes are stable and never reused, so
 * issued templates, archived figures and summaries go on by code. What is new gets a code that the current plan never had.
 * The plan's own code becomes the current one, because it is the same plan, revised.
 */
export function keepCodes(current: Plan, revised: Plan, mapping: CodeMapping): Plan {
  const unitCode = settled(current.units, revised.units, mapping.units)
  const indicatorCode = settled(current.indicators, revised.indicators, mapping.indicators)
  const taskCode = settledTasks(current, revised, mapping.tasks)
  const unit = <Given extends string>(code: Given) => unitCode(code) as Given & UnitCode
  const task = <Given extends string | null>(code: Given) => (code === null ? null : taskCode(code)) as Given & TaskCode
  const indicator = <Given extends string | null>(code: Given) =>
    (code === null ? null : indicatorCode(code)) as Given & IndicatorCode
  return {
    ...revised,
    code: current.code,
    campaigns: revised.campaigns.map((one) => ({
      ...one,
      ...{ leadUnit: unit(one.leadUnit), officeUnit: unit(one.officeUnit) },
    })),
    units: revised.units.map((one) => ({ ...one, code: unit(one.code) })),
    aliases: revised.aliases.map((one) => ({ ...one, unit: unit(one.unit) })),
    groupMembers: revised.groupMembers.map(({ group, member, basis }) => ({
      ...{ group: unit(group), member: unit(member), basis },
    })),
    tasks: revised.tasks.map((one) => ({ ...one, code: task(one.code), parent: task(one.parent) })),
    taskUnits: revised.taskUnits.map((one) => ({ ...one, task: task(one.task), unit: unit(one.unit) })),
    indicators: revised.indicators.map((one) => ({
      ...one,
      ...{ code: indicator(one.code), task: task(one.task), leadUnit: unit(one.leadUnit) },
      ...{ numerator: indicator(one.numerator), denominator: indicator(one.denominator) },
    })),
    mentions: revised.mentions.map((one) => ({ ...one, indicator: indicator(one.indicator) })),
    relations: revised.relations.map((one) => ({
      ...one,
      ...{ left: one.left.map(indicator), right: one.right.map(indicator) },
    })),
    rhythms: revised.rhythms.map((one) => ({ ...one, sender: unit(one.sender), receiver: unit(one.receiver) })),
    ledgers: revised.ledgers.map((one) => ({ ...one, task: task(one.task), keeper: unit(one.keeper) })),
  }
}
