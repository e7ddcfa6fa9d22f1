import type { CampaignCode, UnitCode } from '../../../domain/model'
import type { PlanIndex } from '../../../domain/plan'

/** Units that have a task or an indicator of the campaign; all reporting units where none is named. */
export function unitsOfCampaign(index: PlanIndex, campaign: CampaignCode | null): readonly UnitCode[] {
  const reporting = index.reportingUnits()
  if (campaign === null) return reporting
  return reporting.filter(
    (unit) =>
      index.tasksOf(unit).some(({ task }) => task.campaign === campaign) ||
      index.indicatorsOf(unit).some((indicator) => indicator.campaign === campaign),
  )
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toLowerCase()

/** Units whose name contains what was typed. */
export function unitsNamed(index: PlanIndex, units: readonly UnitCode[], typed: string): readonly UnitCode[] {
  const wanted = plain(typed)
  return wanted === '' ? units : units.filter((unit) => plain(index.units.get(unit)?.name ?? '').includes(wanted))
}
