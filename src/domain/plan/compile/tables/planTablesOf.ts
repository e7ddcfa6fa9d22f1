import type { PlanTables } from '../../planTables'
import type { KnownUnits, PlanProposal } from '../proposal'
import { indicatorGroups } from './indicatorGroups'
import { tabledIndicators } from './indicatorRows'
import { leadsFrom } from './leads'
import { planRow, planYearOf, yearEnd } from './planRow'
import { relationRows } from './relationRows'
import { shortName } from './shortName'
import { taskCodes } from './taskCodes'
import { taskRows, taskUnitRows } from './taskRows'
import { unitBook } from './unitBook'

/** A year for texts that name none, until somebody says which. */
const NO_YEAR = 2000

/** The tables, and what each code of the proposal is called in them: `T017` -> `I2001`; tasks keep theirs but for raised ones. */
export interface TabledPlan {
  readonly tables: PlanTables
  readonly codes: ReadonlyMap<string, string>
}

/**
 * The twelve tables of an accepted proposal; they always make a plan (`buildPlan`) without errors (`checkPlan`). What was
 * doubtful is marked `judgement` with the reason in its note, what contradicts itself `contradiction`. Rhythms and ledgers
 * are not read out of texts. `yearOtherwise` counts where the text names no year (`planYearOf`).
 */
export function tabledPlan(proposal: PlanProposal, known: KnownUnits, yearOtherwise = NO_YEAR): TabledPlan {
  const year = planYearOf(proposal) ?? yearOtherwise
  const units = unitBook(proposal.duties, known)
  const codes = taskCodes(proposal)
  const taskUnits = taskUnitRows(proposal.duties, codes, units)
  const leads = leadsFrom(codes, taskUnits, units)
  const indicators = tabledIndicators(indicatorGroups(proposal), codes, leads, yearEnd(year))
  const tables: PlanTables = {
    plan: [planRow(proposal, year)],
    campaigns: codes.campaigns.map(({ code, name, annex }) => ({
      code,
      name,
      short_name: shortName(name),
      lead_unit: leads.campaignLead(code),
      office_unit: leads.campaignLead(code),
      annex,
    })),
    units: units.rows,
    unit_aliases: units.aliases,
    unit_groups: units.groups,
    tasks: taskRows(codes),
    task_units: taskUnits,
    indicators: indicators.map(({ row }) => row),
    mentions: indicators.flatMap(({ mentions }) => mentions),
    relations: relationRows(indicators),
    rhythms: [],
    ledgers: [],
  }
  const called = [
    ...codes.tasks.map(({ task, code }) => [task.code, code] as const),
    ...indicators.flatMap((one) => one.codes.map((code) => [code, one.row.code ?? code] as const)),
  ]
  return { tables, codes: new Map(called) }
}

/** The tables of `tabledPlan` alone. */
export const planTablesOf = (proposal: PlanProposal, known: KnownUnits, yearOtherwise = NO_YEAR): PlanTables =>
  tabledPlan(proposal, known, yearOtherwise).tables
