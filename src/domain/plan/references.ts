import type { Plan } from '../model'
import type { PlanTableName } from './planTables'

/** A code in one table that another table should know. */
export interface Reference {
  readonly table: PlanTableName
  /** 1-based. */
  readonly row: number
  readonly column: string
  readonly to: 'campaigns' | 'units' | 'tasks' | 'indicators'
  readonly code: string
}

type Cell = readonly [column: string, to: Reference['to'], codes: string | null | readonly string[]]

function referencesIn<Row>(
  table: PlanTableName,
  rows: readonly Row[],
  cellsOf: (row: Row) => readonly Cell[],
): Reference[] {
  return rows.flatMap((row, at) =>
    cellsOf(row).flatMap(([column, to, codes]) =>
      [codes].flat().flatMap((code) => (code ? [{ table, row: at + 1, column, to, code }] : [])),
    ),
  )
}

/** Every reference of the plan, in table order. Blank codes are none. */
function referencesOf(plan: Plan): readonly Reference[] {
  return [
    ...referencesIn('campaigns', plan.campaigns, (campaign) => [
      ['lead_unit', 'units', campaign.leadUnit],
      ['office_unit', 'units', campaign.officeUnit],
    ]),
    ...referencesIn('unit_aliases', plan.aliases, ({ unit }) => [['unit', 'units', unit]]),
    ...referencesIn('unit_groups', plan.groupMembers, ({ group, member }) => [
      ['group', 'units', group],
      ['member', 'units', member],
    ]),
    ...referencesIn('tasks', plan.tasks, ({ parent, campaign }) => [
      ['parent', 'tasks', parent],
      ['campaign', 'campaigns', campaign],
    ]),
    ...referencesIn('task_units', plan.taskUnits, ({ task, unit }) => [
      ['task', 'tasks', task],
      ['unit', 'units', unit],
    ]),
    ...referencesIn('indicators', plan.indicators, (indicator) => [
      ['campaign', 'campaigns', indicator.campaign],
      ['task', 'tasks', indicator.task],
      ['lead_unit', 'units', indicator.leadUnit],
      ['numerator', 'indicators', indicator.numerator],
      ['denominator', 'indicators', indicator.denominator],
    ]),
    ...referencesIn('mentions', plan.mentions, ({ indicator }) => [['indicator', 'indicators', indicator]]),
    ...referencesIn('relations', plan.relations, ({ left, right }) => [
      ['left', 'indicators', left],
      ['right', 'indicators', right],
    ]),
    ...referencesIn('rhythms', plan.rhythms, ({ campaign }) => [['campaign', 'campaigns', campaign]]),
    ...referencesIn('ledgers', plan.ledgers, ({ campaign, task }) => [
      ['campaign', 'campaigns', campaign],
      ['task', 'tasks', task],
    ]),
  ]
}

/** The references that lead nowhere. */
export function brokenReferences(plan: Plan): readonly Reference[] {
  const codes = (rows: readonly { readonly code: string }[]): ReadonlySet<string> =>
    new Set(rows.map(({ code }) => code))
  const known = {
    campaigns: codes(plan.campaigns),
    units: codes(plan.units),
    tasks: codes(plan.tasks),
    indicators: codes(plan.indicators),
  }
  return referencesOf(plan).filter(({ to, code }) => !known[to].has(code))
}
