import type { UnitCode } from '../../model'
import { directMembers } from '../groupMembers'
import type { RemarkedRow } from '../planRule'
import { definePlanRule, remarkRows } from '../planRule'
import { unitNameKey } from '../unitNames'

export const nameOfTwoUnits = definePlanRule({
  kind: 'name-of-two-units',
  severity: 'error',
  text: {
    zh: '单位 {code} 与 {other} 同名：「{name}」。',
    en: 'Units {code} and {other} have one name: “{name}”.',
  },
  run: ({ plan }) => {
    const owners = new Map<string, UnitCode>()
    return remarkRows('units', plan.units, ({ code, name }) => {
      const other = owners.get(unitNameKey(name))
      if (other === undefined) owners.set(unitNameKey(name), code)
      return other === undefined || other === code ? null : { name, other }
    })
  },
})

export const aliasOfTwoUnits = definePlanRule({
  kind: 'alias-of-two-units',
  severity: 'error',
  text: {
    zh: '别名「{alias}」同时指向 {code} 和 {other}。',
    en: 'The alias “{alias}” stands for both {code} and {other}.',
  },
  run: ({ plan }) => {
    const owners = new Map<string, UnitCode>()
    for (const { code, name } of plan.units) owners.set(unitNameKey(name), code)
    return plan.aliases.flatMap(({ alias, unit }, at): readonly RemarkedRow[] => {
      const other = owners.get(unitNameKey(alias)) ?? unit
      owners.set(unitNameKey(alias), other)
      return other === unit ? [] : [{ table: 'unit_aliases', at, code: unit, values: { alias, other } }]
    })
  },
})

export const membersOfNoGroup = definePlanRule({
  kind: 'members-of-no-group',
  severity: 'error',
  text: {
    zh: '「{name}」（{code}）登记了成员 {member}，但它不是单位组。',
    en: '“{name}” ({code}) has the member {member} but is not a group.',
  },
  run: ({ plan, index }) =>
    plan.groupMembers.flatMap(({ group, member }, at): readonly RemarkedRow[] => {
      const unit = index.units.get(group)
      if (!unit || unit.kind === 'group') return []
      return [{ table: 'unit_groups', at, code: group, values: { name: unit.name, member } }]
    }),
})

/** Whether a group comes back to itself through its members. */
function isInCycle(start: UnitCode, members: ReadonlyMap<UnitCode, readonly UnitCode[]>): boolean {
  const seen = new Set<UnitCode>()
  const waiting = [...(members.get(start) ?? [])]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === start) return true
    if (!seen.has(next)) waiting.push(...(members.get(next) ?? []))
    seen.add(next)
  }
  return false
}

export const groupInCycle = definePlanRule({
  kind: 'group-in-cycle',
  severity: 'error',
  text: {
    zh: '单位组「{name}」（{code}）经其成员又包含自身。',
    en: 'The group “{name}” ({code}) contains itself through its members.',
  },
  run: ({ plan }) => {
    const members = directMembers(plan)
    return remarkRows('units', plan.units, ({ code, name }) => (isInCycle(code, members) ? { name } : null))
  },
})

export const openGroup = definePlanRule({
  kind: 'open-group',
  severity: 'notice',
  text: {
    zh: '单位组「{name}」（{code}）没有列出成员，它的任务不会下发到具体单位。',
    en: 'The group “{name}” ({code}) lists no members: its tasks reach no unit.',
  },
  run: ({ plan }) => {
    const members = directMembers(plan)
    return remarkRows('units', plan.units, ({ code, kind, name }) =>
      kind === 'group' && !members.has(code) ? { name } : null,
    )
  },
})
