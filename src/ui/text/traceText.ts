import { englishLabel } from '../../usecases/traceFigure'
import { plural } from './commonText'
import type { Change } from './sinceText'
import { sinceEn, sinceZh } from './sinceText'

export interface TraceText {
  readonly looking: string
  readonly selectFirst: string
  readonly selectHint: string
  readonly notAFigure: (place: string) => string
  readonly noLineage: (figure: string) => string
  readonly noWorkbook: string
  readonly elsewhere: (place: string) => string
  readonly target: string
  readonly completeness: string
  readonly light: string
  readonly rule: string
  readonly leadUnit: string
  readonly noValue: string
  readonly goToFigure: string
  readonly counted: (count: number) => string
  readonly crossChecks: (count: number) => string
  readonly leftOut: (count: number) => string
  readonly missing: (count: number) => string
  readonly goThere: (place: string) => string
  readonly otherFile: (file: string) => string
  readonly filler: (name: string) => string
  readonly received: (day: string) => string
  readonly moved: (from: string) => string
  readonly since: (change: Change) => string
  readonly changed: (count: number) => string
  /** A label that the sheets write in Chinese: light, completeness, rule, part, state. The plan's words stay. */
  readonly label: (word: string) => string
  readonly refresh: string
  readonly rollUp: string
}

export const traceZh: TraceText = {
  looking: '正在查来源…',
  selectFirst: '请在汇总表里选中一个全市数，例如“指标汇总”里“实际”一栏的数。',
  selectHint: '选中别的格子，这里会跟着变。',
  notAFigure: (place) => `${place} 不是全市数。`,
  noLineage: (figure) => `“${figure}”在“数据来源”里没有记录，可能那张表被删改过。请重新汇总。`,
  noWorkbook: '溯源要在 Excel 里的汇总表上做。请从 Excel 打开本窗格。',
  elsewhere: (place) => `现在选中的 ${place} 不是全市数，下面仍是刚才的数。`,
  target: '目标',
  completeness: '完整性',
  light: '亮灯',
  rule: '汇总方法',
  leadUnit: '牵头单位',
  noValue: '没有可计入的数',
  goToFigure: '转到这个数',
  counted: (count) => `计入 ${count} 格`,
  crossChecks: (count) => `只作参考 ${count} 格`,
  leftOut: (count) => `未计入 ${count} 格`,
  missing: (count) => `缺报 ${count} 个单位`,
  goThere: (place) => `转到 ${place}`,
  otherFile: (file) => `在文件“${file}”里`,
  filler: (name) => `填报人 ${name}`,
  received: (day) => `${day} 收到`,
  moved: (from) => `汇总时在 ${from}，后来行移动了。`,
  since: sinceZh,
  changed: (count) => `汇总以后，本工作簿里有 ${count} 个来源格变了`,
  label: (word) => word,
  refresh: '重新查',
  rollUp: '去汇总',
}

export const traceEn: TraceText = {
  looking: 'Looking up the sources…',
  selectFirst: 'Select a city figure in a summary sheet, such as one under 实际 in 指标汇总.',
  selectHint: 'Select another cell and this follows.',
  notAFigure: (place) => `${place} is not a city figure.`,
  noLineage: (figure) =>
    `“${figure}” has no record in 数据来源; that sheet may have been changed. Please roll up again.`,
  noWorkbook: 'Tracing works on a summary in Excel. Open this pane from Excel.',
  elsewhere: (place) => `${place}, selected now, is not a city figure; the one before is still shown.`,
  target: 'Target',
  completeness: 'Completeness',
  light: 'Light',
  rule: 'Rolled up by',
  leadUnit: 'Lead unit',
  noValue: 'nothing that could be counted',
  goToFigure: 'Go to the figure',
  counted: (count) => `${plural(count, 'cell')} counted`,
  crossChecks: (count) => `${plural(count, 'cell')} for comparison only`,
  leftOut: (count) => `${plural(count, 'cell')} left out`,
  missing: (count) => `${plural(count, 'unit')} missing`,
  goThere: (place) => `Go to ${place}`,
  otherFile: (file) => `in the file “${file}”`,
  filler: (name) => `by ${name}`,
  received: (day) => `received ${day}`,
  moved: (from) => `It stood in ${from} when rolled up; its row has moved since.`,
  since: sinceEn,
  changed: (count) => `${plural(count, 'source cell')} of this workbook changed after the roll-up`,
  label: (word) => englishLabel(word) ?? word,
  refresh: 'Look again',
  rollUp: 'Go to the roll-up',
}
