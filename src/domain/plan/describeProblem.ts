import type { MessageText } from '../model'
import type { PlanProblem, PlanProblemKind } from './planTables'

const REASONS: Readonly<Record<PlanProblemKind, MessageText>> = {
  'missing-table': { zh: '缺少该表', en: 'the table is missing' },
  'missing-column': { zh: '缺少该列', en: 'the column is missing' },
  'missing-cell': { zh: '该行缺少此列', en: 'the row ends before this column' },
  'unknown-column': { zh: '多出的内容，不属于任何列', en: 'the cell stands under no known column' },
  'not-one-row': { zh: '应当只有一行', en: 'there must be exactly one row' },
  blank: { zh: '不能为空', en: 'must not be blank' },
  'not-a-choice': { zh: '不是允许的取值', en: 'is none of the allowed words' },
  'not-a-decimal': { zh: '不是数字', en: 'is not a number' },
  'not-a-whole-number': { zh: '不是整数', en: 'is not a whole number' },
  'not-a-date': { zh: '不是日期（应为 2023-06-30 的形式）', en: 'is not a day written as 2023-06-30' },
  'unknown-reference': { zh: '引用的编码不存在', en: 'names a code that does not exist' },
}

/** A problem of `buildPlan` in one sentence: place, what stands there, what is wrong. */
export function describeProblem({ table, row, column, kind, value }: PlanProblem): MessageText {
  const cell = value === '' ? { zh: '', en: '' } : { zh: `“${value}”`, en: ` “${value}”` }
  const at = {
    zh: [`${table}.csv`, ...(row > 0 ? [`第 ${row} 行`] : []), ...(column ? [`${column} 列`] : [])].join(' '),
    en: [`${table}.csv`, ...(row > 0 ? [`row ${row}`] : []), ...(column ? [`column ${column}`] : [])].join(', '),
  }
  return { zh: `${at.zh}：${cell.zh}${REASONS[kind].zh}。`, en: `${at.en}:${cell.en} ${REASONS[kind].en}.` }
}
