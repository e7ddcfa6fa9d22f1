import type { UnitCode } from '../../../model'
import type { KnownUnits, UnitLikeness } from '../proposal'
import { foldWidth } from '../text'
import { likeness, nameCore } from './likeness'

export interface UnitDirectory {
  readonly empty: boolean
  /** By name or alias, however width, blanks and quotes are printed. */
  find(name: string): UnitCode | null
  /** At most three that resemble the name, best first. */
  resembling(name: string): readonly UnitLikeness[]
  /** The longest known name that stands at this place of a reading; empty if none. */
  nameAt(text: string, place: number): string
}

const MOST_RESEMBLING = 3
const LEAST_LIKENESS = 0.5

export const unitKey = (name: string): string => foldWidth(name).replaceAll(' ', '').replaceAll('\n', '')

/** Known units by their names and by the first two characters of these. */
export function unitDirectory({ units, aliases }: KnownUnits): UnitDirectory {
  const byName = new Map<string, UnitCode>()
  const enter = (name: string, code: UnitCode) => {
    const key = unitKey(name)
    if (key !== '' && !byName.has(key)) byName.set(key, code)
  }
  for (const { name, code } of units) enter(name, code)
  for (const { alias, unit } of aliases) enter(alias, unit)
  const byStart = new Map<string, string[]>()
  for (const key of [...byName.keys()].sort((one, other) => other.length - one.length)) {
    byStart.set(key.slice(0, 2), [...(byStart.get(key.slice(0, 2)) ?? []), key])
  }
  const names = units.map(({ code, name }) => ({ code, name, core: nameCore(unitKey(name)) }))
  const remembered = new Map<string, readonly UnitLikeness[]>()
  return {
    empty: units.length === 0,
    find: (name) => byName.get(unitKey(name)) ?? null,
    resembling(name) {
      const key = unitKey(name)
      const known = remembered.get(key)
      if (known) return known
      const core = nameCore(key)
      const found = names
        .map((unit) => ({ unit: unit.code, name: unit.name, likeness: likeness(core, unit.core) }))
        .filter((unit) => unit.likeness >= LEAST_LIKENESS)
        .sort((one, other) => other.likeness - one.likeness || (one.unit < other.unit ? -1 : 1))
        .slice(0, MOST_RESEMBLING)
      remembered.set(key, found)
      return found
    },
    nameAt: (text, place) =>
      (byStart.get(text.slice(place, place + 2)) ?? []).find((key) => text.startsWith(key, place)) ?? '',
  }
}
