import type {
  Campaign,
  CampaignCode,
  GroupMember,
  Ledger,
  Plan,
  ReportingUnit,
  Rhythm,
  Task,
  TaskUnit,
  UnitAlias,
} from '../model'
import { CADENCES, TASK_LEVELS, TASK_ROLES, UNIT_KINDS, campaignCode, planCode, taskCode, unitCode } from '../model'
import type { RowReader } from './rowReader'

/** A code's cell that may be blank. */
export const optionalCode = <Code>(text: string, brand: (text: string) => Code): Code | null =>
  text === '' ? null : brand(text)

/** What stands in `plan.csv`: the plan without its lists. */
export type PlanHeading = Pick<Plan, 'code' | 'title' | 'documentNumber' | 'issuedOn' | 'periodStart' | 'periodEnd'>

export const planHeading = (row: RowReader): PlanHeading => ({
  code: planCode(row.text('code')),
  title: row.text('title'),
  documentNumber: row.optionalText('document_number'),
  issuedOn: row.date('issued_on'),
  periodStart: row.date('period_start'),
  periodEnd: row.date('period_end'),
})

export const campaignRow = (row: RowReader): Campaign => ({
  code: campaignCode(row.text('code')),
  name: row.text('name'),
  shortName: row.text('short_name'),
  leadUnit: unitCode(row.text('lead_unit')),
  officeUnit: unitCode(row.text('office_unit')),
  annex: row.text('annex'),
})

export const unitRow = (row: RowReader): ReportingUnit => ({
  code: unitCode(row.text('code')),
  name: row.text('name'),
  kind: row.choice('kind', UNIT_KINDS),
})

export const aliasRow = (row: RowReader): UnitAlias => ({
  alias: row.printed('alias'),
  unit: unitCode(row.text('unit')),
})

export const groupRow = (row: RowReader): GroupMember => ({
  group: unitCode(row.text('group')),
  member: unitCode(row.text('member')),
  basis: row.choice('basis', ['printed', 'general knowledge']),
})

export const taskRow = (row: RowReader): Task => ({
  code: taskCode(row.text('code')),
  parent: optionalCode(row.optionalText('parent'), taskCode),
  campaign: campaignCode(row.text('campaign')),
  level: row.choice('level', TASK_LEVELS),
  number: row.optionalText('number'),
  title: row.text('title'),
  summary: row.optionalText('summary'),
  deadline: row.optionalDate('deadline'),
  recurrence: row.optionalChoice('recurrence', CADENCES),
  annex: row.text('annex'),
  section: row.optionalText('section'),
  line: row.whole('line'),
})

export const taskUnitRow = (row: RowReader): TaskUnit => ({
  task: taskCode(row.text('task')),
  unit: unitCode(row.text('unit')),
  role: row.choice('role', TASK_ROLES),
  basis: row.choice('basis', ['printed', 'inherited']),
})

/** The campaign code of what holds for all campaigns; blank says the same. */
const ALL_CAMPAIGNS = '0'

function campaignOrAll(row: RowReader): CampaignCode | null {
  const campaign = row.optionalText('campaign')
  return campaign === ALL_CAMPAIGNS ? null : optionalCode(campaign, campaignCode)
}

export const rhythmRow = (row: RowReader): Rhythm => ({
  code: row.text('code'),
  name: row.text('name'),
  campaign: campaignOrAll(row),
  sender: row.optionalText('sender'),
  receiver: row.optionalText('receiver'),
  cadence: row.choice('cadence', CADENCES),
  due: row.optionalText('due'),
  line: row.whole('line'),
})

export const ledgerRow = (row: RowReader): Ledger => ({
  code: row.text('code'),
  name: row.text('name'),
  campaign: campaignOrAll(row),
  task: optionalCode(row.optionalText('task'), taskCode),
  keeper: row.optionalText('keeper'),
  line: row.whole('line'),
})
