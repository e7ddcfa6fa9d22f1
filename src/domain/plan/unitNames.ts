import type { Plan, ReportingUnit, UnitCode } from '../model'

/** What stays the same however a unit's name is printed: blanks and the width of brackets do not count. */
export const unitNameKey = (text: string): string =>
  text.normalize('NFKC').replace(/\s+/g, '').replaceAll('〔', '(').replaceAll('〕', ')')

/** Units by the key of their canonical names and aliases. A canonical name wins over an alias, the first alias over later ones. */
export function unitsByName(
  plan: Plan,
  units: ReadonlyMap<UnitCode, ReportingUnit>,
): ReadonlyMap<string, ReportingUnit> {
  const byName = new Map<string, ReportingUnit>()
  const enter = (name: string, unit: ReportingUnit | undefined) => {
    const key = unitNameKey(name)
    if (unit && !byName.has(key)) byName.set(key, unit)
  }
  for (const unit of plan.units) enter(unit.name, unit)
  for (const { alias, unit } of plan.aliases) enter(alias, units.get(unit))
  return byName
}
