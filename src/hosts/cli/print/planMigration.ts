import type { Language, Plan } from '../../../domain/model'
import type { WhyUnread } from '../../../domain/intake'
import type { LeftOutFigure, LeftOutReason } from '../../../domain/plan'
import type { NotCarriedReason } from '../../../domain/template'
import type { MigratedReturns } from '../../../usecases/migrateReturns'

/** 未迁移清单.csv: everything that does not go on into the revised plan. */
export const LEFT_OUT_FILE = '未迁移清单.csv'
export const LEFT_OUT_COLUMNS = ['来源', '单位', '工作表', '单元格', '内容', '原因'] as const
type LeftOutRow = Readonly<Record<(typeof LEFT_OUT_COLUMNS)[number], string | number>>

const ENTRY_REASONS: Readonly<Record<NotCarriedReason, string>> = {
  'no-row': '新方案里本单位没有这一行：指标或任务取消，或不再由本单位填报',
  'no-room': '新模板这张表没有位置了',
  'unit-of-measure-changed': '计量单位变了，不换算，请重新填报',
  'nature-changed': '指标的类型或累计方式变了，请重新填报',
  locked: '新模板这一格是系统给定的，内容与此不同',
  formula: '这一格原来是公式，只带过去了结果',
  'no-value': '这一格是错误值，或是没有结果的公式',
}

const UNREAD_REASONS: Readonly<Record<WhyUnread, string>> = {
  row: '这一行读不出是哪个指标、任务或台账事项',
  beside: '写在表格以外的列',
  sheet: '不是模板的工作表（内容一栏是有字的格数）',
  stamp: '新模板没有盖章，请重新盖章',
}

const ARCHIVE_REASONS: Readonly<Record<LeftOutReason, string>> = {
  'indicator-gone': '新方案里没有这个指标',
  'unit-gone': '新方案里没有这个单位',
  'unit-of-measure-changed': '计量单位变了，不换算',
  'nature-changed': '指标的类型或累计方式变了',
}

const shown = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

/** Rows for what stood in files and what stood in the archive. */
export function leftOutRows(
  plan: Plan,
  { migrated, unread, refused }: Pick<MigratedReturns, 'migrated' | 'unread' | 'refused'>,
  archived: readonly LeftOutFigure[],
): readonly LeftOutRow[] {
  const units = new Map<string, string>(plan.units.map(({ code, name }) => [code, name]))
  const indicators = new Map<string, string>(plan.indicators.map(({ code, name }) => [code, name]))
  return [
    ...refused.map(({ file, rule }) => ({
      ...{ 来源: file, 单位: '', 工作表: '', 单元格: '', 内容: '', 原因: `不是本方案的填报文件（${rule}），没有动它` },
    })),
    ...migrated.flatMap(({ file, unit, notCarried }) =>
      notCarried.map(({ cell, value, reason }) => ({
        ...{ 来源: file, 单位: units.get(unit) ?? unit, 工作表: cell.sheet, 单元格: cell.address },
        ...{ 内容: shown(value), 原因: ENTRY_REASONS[reason] },
      })),
    ),
    ...unread.map(({ cell, value, why }) => ({
      ...{ 来源: cell.file, 单位: '', 工作表: cell.sheet, 单元格: cell.address },
      ...{ 内容: shown(value), 原因: UNREAD_REASONS[why] },
    })),
    ...archived.map(({ figure, reason }) => ({
      ...{ 来源: '存档', 单位: units.get(figure.unit) ?? figure.unit, 工作表: '', 单元格: '' },
      ...{ 内容: `${indicators.get(figure.indicator) ?? figure.indicator} ${figure.value ?? ''}` },
      原因: ARCHIVE_REASONS[reason],
    })),
  ]
}

/** What was carried, in a few lines. */
export function migrationText(
  { migrated, refused }: Pick<MigratedReturns, 'migrated' | 'refused'>,
  leftOut: number,
  language: Language,
): string {
  const carried = migrated.reduce((sum, one) => sum + one.carried, 0)
  const files = migrated.filter(({ path }) => path !== null).length
  return language === 'zh'
    ? `新模板 ${files} 个，带过去 ${carried} 格；没有带过去的 ${leftOut} 项见${LEFT_OUT_FILE}；退回 ${refused.length} 个文件。新模板没有盖章`
    : `${files} new templates with ${carried} cells carried; ${leftOut} left out, see ${LEFT_OUT_FILE}; ${refused.length} files refused. New templates are not stamped`
}
