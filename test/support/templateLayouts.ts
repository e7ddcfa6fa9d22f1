import type { UnitCode, WorkbookLayout } from '../../src/domain/model'
import { DEFAULT_LIGHT_POLICY, isoDate, parsePeriod } from '../../src/domain/model'
import { indexPlan } from '../../src/domain/plan'
import { layoutTemplate } from '../../src/domain/template'
import { COMMERCE, REFORM, smallPlan, TOWN_EAST } from './smallPlan'

/** The template of June 2023 for the small city's units, as `issueTemplates` lays it out. */
export function templateLayout(...units: readonly UnitCode[]): WorkbookLayout {
  const period = parsePeriod('2023-M06')
  if (!period.ok) throw new Error('2023-M06 is a period')
  return layoutTemplate({
    plan: smallPlan,
    index: indexPlan(smallPlan),
    units,
    period: period.value,
    dueOn: isoDate('2023-07-05'),
    policy: DEFAULT_LIGHT_POLICY,
    previous: null,
  })
}

/** One unit's workbook, and one for several. */
export const TEMPLATE_LAYOUTS: readonly (readonly [string, WorkbookLayout])[] = [
  ['the template of one unit', templateLayout(REFORM)],
  ['the template of a town', templateLayout(TOWN_EAST)],
  ['the template of several units', templateLayout(REFORM, COMMERCE, TOWN_EAST)],
]
