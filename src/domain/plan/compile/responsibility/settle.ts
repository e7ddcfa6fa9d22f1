import type { Doubt, ProposedRole } from '../proposal'
import type { Span } from '../text'
import type { UnitDirectory } from '../units'
import { isGroup } from '../units'
import type { UnitCode } from '../../../model'
import type { Stated } from './stated'

/** Somebody who has to do with a task, before it is known which task's it is. */
export interface Part {
  readonly role: ProposedRole
  readonly name: string
  readonly unit: UnitCode | null
  readonly at: Span
  readonly basis: 'printed' | 'inherited'
  /** Told by a sentence of the task, not by words that name units only. */
  readonly bySentence: boolean
  readonly confidence: number
  readonly doubts: readonly Doubt[]
}

const PRINTED = 0.97
const FIRST_BY_CUSTOM = 0.7
const SPLIT = 0.7
const UNKNOWN = 0.6
const OPEN_GROUP = 0.85

/** Same unit, or same name where nobody knows it. */
export const sameUnit = (one: Pick<Part, 'unit' | 'name'>, other: Pick<Part, 'unit' | 'name'>): boolean =>
  one.unit !== null || other.unit !== null ? one.unit === other.unit : one.name === other.name

export function partOf(
  { name, at, split }: { name: string; at: Span; split?: boolean },
  role: ProposedRole,
  known: UnitDirectory,
  confidence = PRINTED,
): Part {
  const unit = known.find(name)
  const doubts: Doubt[] = []
  let sure = confidence
  const doubt = (kind: Doubt['kind'], most: number) => {
    doubts.push({ kind, about: name })
    sure = Math.min(sure, most)
  }
  if (unit === null && !known.empty)
    doubt(known.resembling(name).length > 0 ? 'unit-by-similarity' : 'unit-unknown', UNKNOWN)
  if (split) doubt('unit-cell-split', SPLIT)
  if (isGroup(name)) doubt('group-open', OPEN_GROUP)
  return { role, name, unit, at, basis: 'printed', bySentence: false, confidence: sure, doubts }
}

type StatedUnit = Stated['units'][number]

/** Which unit leads where several are responsible and none is called lead; null if the lead comes from above. */
function leadOf(
  units: readonly StatedUnit[],
  firstLeads: boolean,
  above: readonly Part[],
  known: UnitDirectory,
): StatedUnit | null {
  const [first] = units
  if (!first || units.length === 1 || firstLeads || above.length === 0) return first ?? null
  return (
    units.find((unit) => above.some((lead) => sameUnit(lead, { unit: known.find(unit.name), name: unit.name }))) ?? null
  )
}

function settleOne(
  statements: readonly Stated[],
  above: readonly Part[],
  known: UnitDirectory,
  firstLeads: boolean,
): Part[] {
  const units = statements.flatMap((one) => one.units)
  const responsible = units.filter(({ role }) => role === 'responsible')
  const hasLead = units.some(({ role }) => role === 'lead')
  const lead = hasLead ? null : leadOf(responsible, firstLeads, above, known)
  const custom = lead !== null && responsible.length > 1 && !firstLeads && above.length === 0
  return units.map((unit) => {
    const role = unit.role === 'responsible' ? (unit === lead ? 'lead' : 'support') : (unit.role as ProposedRole)
    const part = partOf(unit, role, known)
    if (!custom || unit !== lead) return part
    return {
      ...part,
      confidence: Math.min(part.confidence, FIRST_BY_CUSTOM),
      doubts: [...part.doubts, { kind: 'lead-not-printed', about: unit.name }],
    }
  })
}

const RANK: Readonly<Record<ProposedRole, number>> = { lead: 0, support: 1, participate: 2, guide: 3 }

/** Each unit once, in its strongest role. */
export function eachOnce(parts: readonly Part[]): Part[] {
  const kept: Part[] = []
  for (const part of parts) {
    const at = kept.findIndex((other) => sameUnit(part, other))
    const other = kept[at]
    if (!other) kept.push(part)
    else if (RANK[part.role] < RANK[other.role]) kept[at] = part
  }
  return kept
}

/** Who has to do a task by what is printed with it; `above` are the leads of the heading. Labels, lines and cells speak together, each bracket for itself. */
export function settle(
  statements: readonly Stated[],
  above: readonly Part[],
  known: UnitDirectory,
  firstLeads: boolean,
): Part[] {
  const together = statements.filter(({ kind }) => kind !== 'bracket')
  const alone = statements.filter(({ kind }) => kind === 'bracket')
  const groups = [together, ...alone.map((one) => [one])].filter((group) => group.length > 0)
  const parts = eachOnce(
    groups.flatMap((group) => settleOne(group, above, known, firstLeads || group.some((one) => one.firstLeads))),
  )
  const leads = parts.filter(({ role }) => role === 'lead')
  if (leads.length < 2 || alone.length > 1) return parts
  return parts.map((part) =>
    part.role === 'lead' ? { ...part, doubts: [...part.doubts, { kind: 'several-leads', about: part.name }] } : part,
  )
}
