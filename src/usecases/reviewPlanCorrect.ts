import type { Result } from '../domain/lib'
import { compare, fail, parseDecimal, succeed } from '../domain/lib'
import { dayNumber } from '../domain/model'
import type { ProposedDuty, ProposedTarget, ProposedTask } from '../domain/plan'
import type { PlanReview } from './reviewPlan'
import { entryOf, replaced } from './reviewPlan'

/** Fields of a target that a person can put right. */
export type TargetField =
  | 'indicator'
  | 'kind'
  | 'comparator'
  | 'value'
  | 'valueHigh'
  | 'unitOfMeasure'
  | 'firmness'
  | 'baseline'
  | 'deadline'
  | 'scope'

/** What a person puts right. Fields that are not named stay as they were read. */
export type Correction =
  | { readonly what: 'task'; readonly changes: Partial<Pick<ProposedTask, 'heading' | 'deadline'>> }
  | { readonly what: 'duty'; readonly changes: Partial<Pick<ProposedDuty, 'name' | 'role' | 'unit'>> }
  | { readonly what: 'target'; readonly changes: Partial<Pick<ProposedTarget, TargetField>> }

/** Why a correction cannot stand; the review is as it was. */
export interface CorrectionFault {
  readonly field: string
  readonly kind: 'blank' | 'not-a-decimal' | 'not-a-date' | 'range-falls'
}

const NAMES: readonly string[] = ['heading', 'name', 'indicator']
const FIGURES: readonly string[] = ['value', 'valueHigh', 'baseline']

function faultOf(field: string, value: unknown): readonly CorrectionFault[] {
  if (NAMES.includes(field) && String(value ?? '').trim() === '') return [{ field, kind: 'blank' }]
  if (FIGURES.includes(field) && value !== null && parseDecimal(String(value)) === null)
    return [{ field, kind: 'not-a-decimal' }]
  if (field === 'deadline' && value !== null && dayNumber(String(value)) === null)
    return [{ field, kind: 'not-a-date' }]
  return []
}

/** A range wants both ends, the lower one first. */
function rangeFaults({ comparator, value, valueHigh }: ProposedTarget): readonly CorrectionFault[] {
  if (comparator !== 'between') return []
  const [low, high] = [parseDecimal(value ?? ''), parseDecimal(valueHigh ?? '')]
  if (low === null || high === null) return [{ field: low === null ? 'value' : 'valueHigh', kind: 'not-a-decimal' }]
  return compare(low, high) < 0 ? [] : [{ field: 'valueHigh', kind: 'range-falls' }]
}

/** The entry with what a person put right, accepted. Fails where a field cannot be what was typed. */
export function correct(
  review: PlanReview,
  id: string,
  { what, changes }: Correction,
): Result<PlanReview, readonly CorrectionFault[]> {
  const entry = entryOf(review, id)
  if (!entry || entry.what === 'conflict' || entry.what !== what) return succeed(review)
  const faults = Object.entries(changes).flatMap(([field, value]) => faultOf(field, value))
  if (faults.length > 0) return fail(faults)
  if (entry.what === 'target') {
    const read = { ...entry.read, ...(changes as Partial<ProposedTarget>) }
    const broken = rangeFaults(read)
    if (broken.length > 0) return fail(broken)
    return succeed(replaced(review, id, [{ ...entry, read, verdict: 'accepted' }]))
  }
  const next =
    entry.what === 'task'
      ? { ...entry, read: { ...entry.read, ...(changes as Partial<ProposedTask>) }, verdict: 'accepted' as const }
      : { ...entry, read: { ...entry.read, ...(changes as Partial<ProposedDuty>) }, verdict: 'accepted' as const }
  return succeed(replaced(review, id, [next]))
}
