import type { PlanTableName } from '../planTables'
import type { RemarkedRow } from '../planRule'
import { definePlanRule } from '../planRule'
import { brokenReferences } from '../references'

function repeated(table: PlanTableName, codes: readonly string[]): readonly RemarkedRow[] {
  const first = new Map<string, number>()
  return codes.flatMap((code, at) => {
    const known = first.get(code)
    if (known === undefined) first.set(code, at)
    return known === undefined ? [] : [{ table, at, code, values: { first: String(known + 1) } }]
  })
}

const codesOf = (rows: readonly { readonly code: string }[]): readonly string[] => rows.map(({ code }) => code)

export const unknownReference = definePlanRule({
  kind: 'unknown-reference',
  severity: 'error',
  text: {
    zh: '“{column}”列的编码 {code} 在 {to} 表中不存在。',
    en: 'Code {code} in column “{column}” is not in table {to}.',
  },
  run: ({ plan }) =>
    brokenReferences(plan).map(({ table, row, column, to, code }) => ({
      table,
      at: row - 1,
      code,
      values: { column, to },
    })),
})

export const duplicateCode = definePlanRule({
  kind: 'duplicate-code',
  severity: 'error',
  text: { zh: '编码 {code} 重复，第 {first} 行已用。', en: 'Code {code} is used twice: row {first} has it already.' },
  run: ({ plan }) => [
    ...repeated('campaigns', codesOf(plan.campaigns)),
    ...repeated('units', codesOf(plan.units)),
    ...repeated('tasks', codesOf(plan.tasks)),
    ...repeated('indicators', codesOf(plan.indicators)),
    ...repeated('relations', codesOf(plan.relations)),
    ...repeated('rhythms', codesOf(plan.rhythms)),
    ...repeated('ledgers', codesOf(plan.ledgers)),
  ],
})

export const duplicateRow = definePlanRule({
  kind: 'duplicate-row',
  severity: 'error',
  text: { zh: '{code} 重复登记，第 {first} 行已有。', en: '{code} is entered twice: row {first} says the same.' },
  run: ({ plan }) => [
    ...repeated(
      'unit_groups',
      plan.groupMembers.map(({ group, member }) => `${group} ${member}`),
    ),
    ...repeated(
      'task_units',
      plan.taskUnits.map(({ task, unit, role }) => `${task} ${unit} ${role}`),
    ),
  ],
})
