import type { ChangedField, ChangedPair, Difference, PlanDifference } from '../domain/plan'
import { stateOf } from '../domain/plan'

/** 对照表.csv: written, looked at by a person, and given back. */
export const MAPPING_FILE = '对照表.csv'
export const MAPPING_COLUMNS = [
  '类别',
  '原编码',
  '新编码',
  '原名称',
  '新名称',
  '状态',
  '相似度',
  '采用',
  '改动内容',
] as const
export type MappingColumn = (typeof MAPPING_COLUMNS)[number]
export type MappingRow = Readonly<Record<MappingColumn, string>>

export const MAPPING_STATES = ['存疑', '删除', '新增', '改动', '改号', '同'] as const
export type MappingState = (typeof MAPPING_STATES)[number]

/** 类别 of each part of a plan. */
export const KINDS = { units: '单位', tasks: '任务', indicators: '指标' } as const
export type Part = keyof typeof KINDS
export const PARTS: readonly Part[] = ['units', 'tasks', 'indicators']

/** Words for what a pair may differ in. */
export const FIELD_WORDS: Readonly<Record<ChangedField, string>> = {
  code: '编码',
  number: '序号',
  name: '名称',
  above: '所属',
  lead: '牵头单位',
  support: '责任单位',
  target: '目标',
  'unit-of-measure': '计量单位',
  kind: '指标类型',
  baseline: '基期值',
  deadline: '完成时限',
  recurrence: '频次',
}

/** What a row is about. */
export interface Named {
  readonly code: string
  readonly name?: string
  readonly title?: string
}

const nameOf = ({ name, title }: Named): string => title ?? name ?? ''

/** Task codes look like dates and decimals to a spreadsheet, which would change 1.10 to 1.1: a word before them keeps them. */
const shownCode = (part: Part, code: string): string => (part === 'tasks' ? `${KINDS.tasks}${code}` : code)
/** The code of a cell, whether or not the word still stands before it. */
export const codeIn = (text: string): string => text.trim().replace(/^任务\s*/, '')

/** What became of a pair; likeness below 1 is for a person to settle, whatever else changed. */
function pairStateOf(pair: ChangedPair<unknown>): MappingState {
  if (pair.likeness < 1) return '存疑'
  return ({ same: '同', renumbered: '改号', changed: '改动' } as const)[stateOf(pair)]
}

const blank = (text: string): string => (text === '' ? '（空）' : text)

function pairRow(part: Part, pair: ChangedPair<Named>): MappingRow {
  const { before, after, likeness, changes } = pair
  const told = changes
    .filter(({ field }) => field !== 'code')
    .map((change) => `${FIELD_WORDS[change.field]}：${blank(change.before)}→${blank(change.after)}`)
  return {
    类别: KINDS[part],
    原编码: shownCode(part, before.code),
    新编码: shownCode(part, after.code),
    原名称: nameOf(before),
    新名称: nameOf(after),
    状态: pairStateOf(pair),
    相似度: likeness.toFixed(2),
    采用: likeness < 1 ? '否' : '是',
    改动内容: told.join('；'),
  }
}

const NOTHING: MappingRow = {
  ...{ 类别: '', 原编码: '', 新编码: '', 原名称: '', 新名称: '', 状态: '', 相似度: '', 采用: '', 改动内容: '' },
}

function partRows(part: Part, { pairs, removed, added }: Difference<Named>): readonly MappingRow[] {
  const rows = [
    ...pairs.map((pair) => pairRow(part, pair)),
    ...removed.map((one): MappingRow => ({
      ...NOTHING,
      ...{ 类别: KINDS[part], 原编码: shownCode(part, one.code), 原名称: nameOf(one), 状态: '删除' },
    })),
    ...added.map((one): MappingRow => ({
      ...NOTHING,
      ...{ 类别: KINDS[part], 新编码: shownCode(part, one.code), 新名称: nameOf(one), 状态: '新增' },
    })),
  ]
  return MAPPING_STATES.flatMap((state) => rows.filter((row) => row.状态 === state))
}

/** Every unit, task and indicator of both plans, what is to be looked at first. Doubtful pairs are not adopted until a person says so. */
export const mappingRows = (difference: PlanDifference): readonly MappingRow[] =>
  PARTS.flatMap((part) => partRows(part, difference[part]))

/** How many rows of each kind have each state, for a first look. */
export function mappingCounts(rows: readonly MappingRow[]): Readonly<Record<Part, Readonly<Record<string, number>>>> {
  const count = (part: Part) =>
    Object.fromEntries(
      MAPPING_STATES.map((state) => [
        state,
        rows.filter((row) => row.类别 === KINDS[part] && row.状态 === state).length,
      ]),
    )
  return { units: count('units'), tasks: count('tasks'), indicators: count('indicators') }
}
