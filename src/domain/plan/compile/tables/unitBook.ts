import type { UnitCode, UnitKind } from '../../../model'
import { unitCode } from '../../../model'
import type { PlanRow } from '../../planTables'
import { unitNameKey } from '../../unitNames'
import type { KnownUnits, ProposedDuty } from '../proposal'
import { unitKindOf } from './unitKind'

/** The units of the tables: those known before, and those that the text names beside them. */
export interface UnitBook {
  readonly rows: readonly PlanRow[]
  readonly aliases: readonly PlanRow[]
  readonly groups: readonly PlanRow[]
  /** Null where the duty names nobody. */
  codeOf(duty: Pick<ProposedDuty, 'unit' | 'name'>): UnitCode | null
  kindOf(unit: UnitCode): UnitKind
}

const NUMBERED = /^U(\d+)$/
const PLACES = 3

/** Unit codes are never used again: new ones come after the highest known. */
function nextNumber(known: KnownUnits): number {
  return Math.max(0, ...known.units.map(({ code }) => Number(NUMBERED.exec(code)?.[1] ?? 0))) + 1
}

/** Where nobody is named at all, somebody must be: the tables want a lead for every figure. */
export const NOBODY_YET = '待定单位'

export function unitBook(duties: readonly ProposedDuty[], known: KnownUnits): UnitBook {
  const kinds = new Map<UnitCode, UnitKind>(known.units.map(({ code, name, kind }) => [code, kind ?? unitKindOf(name)]))
  const rows = known.units.map(({ code, name, kind }) => ({ code, name, kind: kind ?? unitKindOf(name) }))
  const byName = new Map<string, UnitCode>()
  for (const { code, name } of known.units) if (!byName.has(unitNameKey(name))) byName.set(unitNameKey(name), code)
  const aliases = known.aliases.filter(({ alias, unit }) => {
    const owner = byName.get(unitNameKey(alias)) ?? unit
    byName.set(unitNameKey(alias), owner)
    return owner === unit && kinds.has(unit)
  })
  let next = nextNumber(known)
  const enter = (name: string): void => {
    const key = unitNameKey(name)
    if (key === '' || byName.has(key)) return
    const code = unitCode(`U${String(next).padStart(PLACES, '0')}`)
    next += 1
    byName.set(key, code)
    kinds.set(code, unitKindOf(name))
    rows.push({ code, name: name.trim(), kind: unitKindOf(name) })
  }
  for (const { unit, name } of duties) if (unit === null || !kinds.has(unit)) enter(name)
  if (![...kinds.values()].some((kind) => kind !== 'group' && kind !== 'person')) enter(NOBODY_YET)
  return {
    rows,
    aliases: aliases.map(({ alias, unit }) => ({ alias, unit })),
    groups: (known.members ?? []).map(({ group, member, basis }) => ({ group, member, basis })),
    codeOf: ({ unit, name }) => (unit !== null && kinds.has(unit) ? unit : (byName.get(unitNameKey(name)) ?? null)),
    kindOf: (unit) => kinds.get(unit) ?? 'department',
  }
}
