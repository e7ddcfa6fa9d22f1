import { plural } from './commonText'

export interface CheckText {
  readonly checking: string
  readonly recheck: string
  readonly live: string
  readonly filled: (filled: number, expected: number) => string
  readonly whatCounts: (indicators: number, tasks: number) => string
  readonly sheetFindings: (sheet: string, count: number) => string
  readonly wholeFile: string
  readonly allClear: string
  readonly goThere: (place: string) => string
  readonly notATemplate: string
  readonly notATemplateNext: string
  readonly setUp: string
  readonly returnedFiles: string
  readonly unit: string
  readonly reason: string
  readonly reasonHint: string
  readonly saveReason: string
  readonly takeBack: string
  readonly reasonGiven: string
  readonly reasonVoid: string
  readonly reasonNotAsked: string
  readonly changedMeanwhile: (place: string) => string
  readonly mend: string
  readonly mended: (ranges: readonly string[]) => string
  readonly nothingToMend: string
  readonly movedSheets: (sheets: readonly string[]) => string
  readonly stamp: string
  readonly stampBy: string
  readonly stampNeeds: (mandatory: number, unexplained: number) => string
  readonly stampReady: string
  readonly stampName: string
  readonly stampAgain: string
  readonly finished: string
  readonly stampFacts: Readonly<Record<'by' | 'at' | 'state' | 'fingerprint', string>>
  readonly finishedNext: string
  readonly stampChanged: (by: string, at: string) => string
  readonly noStampBlock: string
  readonly unitNotHere: string
  readonly stampChangedMeanwhile: string
}

export const checkZh: CheckText = {
  checking: '正在审核…',
  recheck: '重新审核',
  live: '边填边审核：改动后几秒内自动更新。',
  filled: (filled, expected) => `应填 ${expected} 格，已填 ${filled} 格`,
  whatCounts: (indicators, tasks) =>
    `应填的是${[
      ...(indicators > 0 ? [`指标 ${indicators} 项的“本期数”`] : []),
      ...(tasks > 0 ? [`任务 ${tasks} 条的“进展状态”`] : []),
    ].join('和')}，其余格子不算在内。问题按条数算，一格可以有几条。`,
  sheetFindings: (sheet, count) => `${sheet}（${count}）`,
  wholeFile: '整个工作簿',
  allClear: '没有发现问题。',
  goThere: (place) => `转到 ${place}`,
  notATemplate: '这个工作簿不是本方案的填报表。',
  notATemplateNext: '请打开发给您的填报表，或者先建立模板。',
  setUp: '建立模板',
  returnedFiles: '审核收回的文件…',
  unit: '填报单位',
  reason: '上报说明',
  reasonHint: '数是真的、只是少见，就写明原因；改数以后要重新说明。',
  saveReason: '写入说明',
  takeBack: '撤回说明',
  reasonGiven: '已写说明',
  reasonVoid: '数改过了，原来的说明不再算数，请重新写。',
  reasonNotAsked: '这一条不需要说明，请先重新审核。',
  changedMeanwhile: (place) => `${place} 刚被改过，没有写进去。请重新审核后再写。`,
  mend: '修复填写限制',
  mended: (ranges) => `已修复：${ranges.join('、')}。填的数没有动。`,
  nothingToMend: '填写限制都是好的，不用修复。',
  movedSheets: (sheets) => `${sheets.join('、')}的行或列被移动过，填写限制对不上，没有动。请向汇总人要一张新表。`,
  stamp: '盖章上报',
  stampBy: '填报人',
  stampNeeds: (mandatory, unexplained) =>
    [
      ...(mandatory > 0 ? [`改正 ${mandatory} 条强制性问题`] : []),
      ...(unexplained > 0 ? [`说明 ${unexplained} 条核实性问题`] : []),
    ].join('、') + '，才能盖章上报。',
  stampReady: '可以盖章上报。',
  stampName: '请先写填报人姓名。',
  stampAgain: '重新盖章',
  finished: '已盖章上报',
  stampFacts: { by: '上报人', at: '上报时间', state: '审核状态', fingerprint: '校验码' },
  finishedNext: '接下来：保存工作簿，把它交给汇总人。交出以前如果又改了数，要重新盖章。',
  stampChanged: (by, at) => `${by} 于 ${at} 盖章后又有改动，请重新盖章。`,
  noStampBlock: '这张表没有盖章的位置，可能是旧版模板。请向汇总人要新表。',
  unitNotHere: '工作簿里没有这个单位的表。请在“开始”里重新选单位。',
  stampChangedMeanwhile: '盖章的格子刚被改过，没有盖上。请重新审核后再盖。',
}

export const checkEn: CheckText = {
  checking: 'Checking…',
  recheck: 'Check again',
  live: 'Checked as you type: changes show within seconds.',
  filled: (filled, expected) => `${filled} of ${plural(expected, 'cell')} filled in`,
  whatCounts: (indicators, tasks) =>
    `What counts: ${[
      ...(indicators > 0 ? [`本期数 of ${plural(indicators, 'indicator')}`] : []),
      ...(tasks > 0 ? [`进展状态 of ${plural(tasks, 'task')}`] : []),
    ].join(' and ')}; other cells do not. Findings are counted one by one, and a cell may have several.`,
  sheetFindings: (sheet, count) => `${sheet} (${count})`,
  wholeFile: 'The whole workbook',
  allClear: 'Nothing was found.',
  goThere: (place) => `Go to ${place}`,
  notATemplate: 'This workbook is not a template of this plan.',
  notATemplateNext: 'Open the template that was sent to you, or set up templates first.',
  setUp: 'Set up templates',
  returnedFiles: 'Check returned files…',
  unit: 'Reporting unit',
  reason: 'Reason',
  reasonHint: 'Where the figure is true but unusual, say why; after a change it must be said again.',
  saveReason: 'Write the reason',
  takeBack: 'Take it back',
  reasonGiven: 'Reason given',
  reasonVoid: 'The figure has changed and the old reason no longer holds; please write it again.',
  reasonNotAsked: 'No reason is asked for here; check again first.',
  changedMeanwhile: (place) => `${place} was just changed, so nothing was written. Check again, then write.`,
  mend: 'Mend the input rules',
  mended: (ranges) => `Mended: ${ranges.join(', ')}. No figure was touched.`,
  nothingToMend: 'All input rules are in order.',
  movedSheets: (sheets) =>
    `Rows or columns of ${sheets.join(', ')} were moved, so the rules were left alone. Ask the statistician for a new sheet.`,
  stamp: 'Stamp and submit',
  stampBy: 'Filled in by',
  stampNeeds: (mandatory, unexplained) =>
    `Before you can stamp: ${[
      ...(mandatory > 0 ? [`fix ${plural(mandatory, 'mandatory finding')}`] : []),
      ...(unexplained > 0 ? [`explain ${plural(unexplained, 'query', 'queries')}`] : []),
    ].join(', ')}.`,
  stampReady: 'Ready to stamp and submit.',
  stampName: 'Write your name first.',
  stampAgain: 'Stamp again',
  finished: 'Stamped and submitted',
  stampFacts: { by: 'Submitted by', at: 'Submitted at', state: 'Check state', fingerprint: 'Check code' },
  finishedNext:
    'Next: save the workbook and hand it to the statistician. If a figure changes before that, stamp again.',
  stampChanged: (by, at) => `Changed since ${by} stamped it on ${at}; please stamp again.`,
  noStampBlock: 'This sheet has no room for a stamp; it may be an old template. Ask the statistician for a new one.',
  unitNotHere: 'This unit has no sheets in the workbook. Choose the unit again under Start.',
  stampChangedMeanwhile: 'The stamp’s cells were just changed, so nothing was stamped. Check again, then stamp.',
}
