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

/** Senders, receivers and keepers may be several, and are printed names where no unit of the plan is meant alone. */
const partsOf = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')

export const unknownKeeper = definePlanRule({
  kind: 'unknown-keeper',
  severity: 'error',
  text: {
    zh: '{code} 的“{column}”列写的「{unit}」既不是单位编码，也不是单位名称或别名。',
    en: '“{unit}” in column “{column}” of {code} is no unit’s code, name or alias.',
  },
  run: ({ plan, index }) => {
    const codes = new Set<string>(index.units.keys())
    const strangers = (table: PlanTableName, at: number, code: string, cells: Readonly<Record<string, string>>) =>
      Object.entries(cells).flatMap(([column, cell]) =>
        partsOf(cell)
          .filter((unit) => !codes.has(unit) && index.unitByName(unit) === null)
          .map((unit): RemarkedRow => ({ table, at, code, values: { column, unit } })),
      )
    return [
      ...plan.rhythms.flatMap(({ code, sender, receiver }, at) => strangers('rhythms', at, code, { sender, receiver })),
      ...plan.ledgers.flatMap(({ code, keeper }, at) => strangers('ledgers', at, code, { keeper })),
    ]
  },
})
