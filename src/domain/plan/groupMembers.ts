import type { Plan, ReportingUnit, UnitCode } from '../model'

/** The direct members of each group, in the plan's order. */
export function directMembers(plan: Plan): ReadonlyMap<UnitCode, readonly UnitCode[]> {
  const members = new Map<UnitCode, UnitCode[]>()
  for (const { group, member } of plan.groupMembers) {
    const known = members.get(group)
    if (known) known.push(member)
    else members.set(group, [member])
  }
  return members
}

/** Every unit behind a name: a group's members, groups among them expanded; any other unit itself. Ends on cycles too. */
export function expandUnit(
  start: UnitCode,
  units: ReadonlyMap<UnitCode, ReportingUnit>,
  members: ReadonlyMap<UnitCode, readonly UnitCode[]>,
): readonly UnitCode[] {
  const seen = new Set<UnitCode>()
  const visit = (unit: UnitCode): readonly UnitCode[] => {
    if (seen.has(unit)) return []
    seen.add(unit)
    return units.get(unit)?.kind === 'group' ? (members.get(unit) ?? []).flatMap(visit) : [unit]
  }
  return visit(start)
}
