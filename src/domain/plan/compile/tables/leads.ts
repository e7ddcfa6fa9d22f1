import type { UnitCode } from '../../../model'
import { unitCode } from '../../../model'
import type { PlanRow } from '../../planTables'
import type { TabledTask, TaskCodes } from './taskCodes'
import type { UnitBook } from './unitBook'

/** Who answers for a figure: one unit, never a group and never a person. */
export interface Leads {
  /** `sure` where the task itself prints it. */
  leadOf(task: string | null, campaign: string): { readonly unit: UnitCode; readonly sure: boolean }
  campaignLead(campaign: string): UnitCode
}

function mostFrequent(units: readonly UnitCode[]): UnitCode | null {
  const counts = new Map<UnitCode, number>()
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return [...counts].reduce<readonly [UnitCode | null, number]>(
    (best, one) => (one[1] > best[1] ? one : best),
    [null, 0],
  )[0]
}

/** The lead of the task, else of a task above it, else of the first below it, else who leads most tasks of the campaign, else of the plan. */
export function leadsFrom(codes: TaskCodes, duties: readonly PlanRow[], units: UnitBook): Leads {
  const answers = (unit: UnitCode): boolean => !['group', 'person'].includes(units.kindOf(unit))
  const byTask = new Map<string, UnitCode>()
  for (const { task = '', unit = '', role } of duties) {
    if (role === 'lead' && answers(unitCode(unit)) && !byTask.has(task)) byTask.set(task, unitCode(unit))
  }
  const parents = new Map(codes.tasks.map(({ code, parent }) => [code, parent]))
  const firstBelow = new Map<string, UnitCode>()
  const enterAbove = ({ code, parent }: TabledTask): void => {
    const lead = byTask.get(code)
    for (let above = parent; lead !== undefined && above !== null; above = parents.get(above) ?? null) {
      if (!firstBelow.has(above)) firstBelow.set(above, lead)
    }
  }
  codes.tasks.forEach(enterAbove)
  const leads = codes.tasks.flatMap(({ code, campaign }) => {
    const unit = byTask.get(code)
    return unit === undefined ? [] : [{ campaign, unit }]
  })
  const anyone = units.rows.map(({ code }) => unitCode(code ?? '')).find(answers) ?? unitCode('')
  const overall = mostFrequent(leads.map(({ unit }) => unit)) ?? anyone
  const ofCampaign = new Map(
    codes.campaigns.map(({ code }) => [
      code,
      mostFrequent(leads.filter(({ campaign }) => campaign === code).map(({ unit }) => unit)) ?? overall,
    ]),
  )
  const campaignLead = (campaign: string): UnitCode => ofCampaign.get(campaign) ?? overall
  return {
    campaignLead,
    leadOf: (task, campaign) => {
      for (let above = task; above !== null; above = parents.get(above) ?? null) {
        const unit = byTask.get(above)
        if (unit !== undefined) return { unit, sure: above === task }
      }
      return { unit: (task === null ? undefined : firstBelow.get(task)) ?? campaignLead(campaign), sure: false }
    },
  }
}
