import type { WhyKept } from '../../domain/intake'
import type { ReturnState } from '../../usecases/rollUpReturns'
import { plural } from './commonText'

export interface RollUpText {
  readonly sources: string
  readonly workbookUnits: (count: number) => string
  readonly workbookNone: string
  readonly files: (count: number) => string
  readonly addFiles: string
  readonly remove: (file: string) => string
  readonly clearFiles: string
  readonly invite: string
  readonly drop: string
  readonly nothingYet: string
  readonly run: string
  readonly runAgain: string
  readonly preparing: string
  readonly reading: (number: number, total: number) => string
  readonly rolling: string
  readonly stopped: string
  readonly results: string
  readonly states: Readonly<Record<ReturnState, string>>
  readonly stateCount: (state: ReturnState, count: number) => string
  readonly byUnit: string
  readonly byFile: string
  readonly notUsedCount: (count: number) => string
  readonly emptyFile: string
  readonly emptySheets: string
  readonly figures: (counted: number, all: number, partial: number) => string
  readonly lineFilled: (filled: number, expected: number) => string
  readonly notCounted: string
  readonly received: (day: string) => string
  readonly noUnit: string
  readonly nothingArrived: string
  readonly resubmissions: (count: number) => string
  readonly kept: (file: string) => string
  readonly whyKept: Readonly<Record<WhyKept, (dropped: string, faults: number) => string>>
  readonly allFaulty: string
  readonly stampedBy: (name: string) => string
  readonly faults: (count: number) => string
  readonly differences: (count: number) => string
  readonly same: string
  readonly difference: (about: string, column: string) => string
  readonly from: string
  readonly to: string
  readonly blank: string
  readonly countInstead: string
  readonly countInsteadOf: (file: string) => string
  readonly changedChoice: string
  readonly changedHere: (count: number) => string
  readonly write: string
  readonly save: string
  readonly saveArchive: string
  readonly writing: (done: number, total: number) => string
  readonly written: (sheets: number) => string
  readonly saved: (name: string) => string
  readonly sheetsInTheWay: (sheets: readonly string[]) => string
  readonly standsHere: (periods: readonly string[]) => string
  readonly anotherPlan: (titles: readonly string[]) => string
  /** `places` are the first few of `count`. */
  readonly typedHere: (places: readonly string[], count: number) => string
  readonly unknownHere: (sheets: readonly string[]) => string
  readonly replace: string
  readonly keepOld: string
  /** `places` are the first few of `count`. */
  readonly changedSince: (places: readonly string[], count: number) => string
  readonly trace: string
}

/** What cannot be used may belong to nobody: it is counted in files. */
const countsFiles = (state: ReturnState): boolean => state === 'refused' || state === 'not-ours'

const statesZh: RollUpText['states'] = {
  arrived: '已到',
  late: '迟报',
  missing: '缺报',
  empty: '空表',
  refused: '退回',
  'old-version': '版本旧',
  'not-ours': '非本单位',
}

export const rollUpZh: RollUpText = {
  sources: '参加汇总的表',
  workbookUnits: (count) => `本工作簿里有 ${count} 个单位的填报表，一起汇总。`,
  workbookNone: '本工作簿里没有填报表。',
  files: (count) => `收回的文件 ${count} 个`,
  addFiles: '添加文件…',
  remove: (file) => `去掉 ${file}`,
  clearFiles: '全部去掉',
  invite: '添加各单位交回的填报表（.xlsx），可以一次选多个。',
  drop: '也可以把文件拖到这里。',
  nothingYet: '还没有可汇总的表。',
  run: '开始汇总',
  runAgain: '重新汇总',
  preparing: '正在准备…',
  reading: (number, total) => `正在读第 ${number} 个，共 ${total} 个`,
  rolling: '正在审核和汇总…',
  stopped: '已按要求停止，没有汇总。',
  results: '汇总结果',
  states: statesZh,
  stateCount: (state, count) => `${statesZh[state]} ${count} 个${countsFiles(state) ? '文件' : '单位'}`,
  byUnit: '按单位计，一个单位只算采用的那一份',
  byFile: '按文件计',
  notUsedCount: (count) => `没有采用 ${count} 个文件`,
  emptyFile: '一格也没填，按缺报算',
  emptySheets: '本工作簿里有它的表，一格也没填，按缺报算',
  figures: (counted, all, partial) =>
    `${all} 项指标中 ${counted} 项有数${partial > 0 ? `，其中 ${partial} 项不完整` : ''}。`,
  lineFilled: (filled, expected) => `应填 ${expected}，已填 ${filled}`,
  notCounted: '没有采用',
  received: (day) => `${day} 收到`,
  noUnit: '认不出单位',
  nothingArrived: '没有收到表',
  resubmissions: (count) => `重复上报 ${count} 起`,
  kept: (file) => `采用“${file}”`,
  whyKept: {
    newer: () => '它是最后收到的。',
    'other-faulty': (dropped, faults) => `“${dropped}”收到得更晚，但有 ${faults} 处强制性问题，所以没有采用。`,
    'other-empty': (dropped) => `“${dropped}”收到得更晚，但一格也没填，所以没有采用。`,
    chosen: () => '由您选定。',
  },
  allFaulty: '每一份都有强制性问题，用最后收到的。',
  stampedBy: (name) => `${name} 盖章`,
  faults: (count) => (count === 0 ? '没有强制性问题' : `强制性问题 ${count} 处`),
  differences: (count) => `${count} 格不同`,
  same: '内容相同',
  difference: (about, column) => `${about} ${column}`,
  from: '这份',
  to: '采用',
  blank: '空白',
  countInstead: '改用这份，重新汇总',
  countInsteadOf: (file) => `改用“${file}”，重新汇总`,
  changedChoice: '选择变了，请重新汇总。',
  changedHere: (count) => `本工作簿里的汇总写好以后，有 ${count} 个来源格变了。请重新汇总，再写入。`,
  write: '写入本工作簿',
  save: '另存为 .xlsx',
  saveArchive: '保存存档（下期建立模板用）',
  writing: (done, total) => `正在写第 ${Math.min(done + 1, total)} 张表，共 ${total} 张`,
  written: (sheets) => `写好了 ${sheets} 张汇总表。选中全市数，可在“溯源”里看来源。`,
  saved: (name) => `已交给浏览器保存：${name}。`,
  sheetsInTheWay: (sheets) => `工作簿里已有同名的表（${sheets.join('、')}），不是本程序写的，没有覆盖。请改名后再写。`,
  anotherPlan: (titles) =>
    `这里已有另一个方案（${titles.join('、')}）的汇总，写入会把它替换掉。要留着它，请先另存工作簿。`,
  standsHere: (periods) => `这里已有${periods.join('、')}的汇总，写入会把它替换掉。要留着它，请先另存工作簿。`,
  typedHere: (places, count) =>
    `汇总表里有人写过 ${count} 个单元格（${places.join('、')}${count > places.length ? '…' : ''}），写入后就没有了。`,
  unknownHere: (sheets) => `${sheets.join('、')}不是在本工作簿里写的，看不出表中的数有没有被人改过，写入会全部换掉。`,
  replace: '替换',
  keepOld: '取消，不写入',
  changedSince: (places, count) =>
    `汇总之后，本工作簿的填报表有 ${count} 个单元格变了（${places.join('、')}${count > places.length ? '…' : ''}），没有写入。请重新汇总，再写一次。`,
  trace: '查看来源',
}

const statesEn: RollUpText['states'] = {
  arrived: 'Arrived',
  late: 'Late',
  missing: 'Missing',
  empty: 'Empty',
  refused: 'Sent back',
  'old-version': 'Old version',
  'not-ours': 'Not ours',
}

export const rollUpEn: RollUpText = {
  sources: 'What is rolled up',
  workbookUnits: (count) => `The templates of ${plural(count, 'unit')} in this workbook take part.`,
  workbookNone: 'This workbook has no templates.',
  files: (count) => plural(count, 'returned file'),
  addFiles: 'Add files…',
  remove: (file) => `Remove ${file}`,
  clearFiles: 'Remove all',
  invite: 'Add the templates (.xlsx) that the units sent back; several at once if you like.',
  drop: 'Or drop the files here.',
  nothingYet: 'There is nothing to roll up yet.',
  run: 'Roll up',
  runAgain: 'Roll up again',
  preparing: 'Getting ready…',
  reading: (number, total) => `Reading ${number} of ${total}`,
  rolling: 'Checking and rolling up…',
  stopped: 'Stopped as you asked; nothing was rolled up.',
  results: 'Results',
  states: statesEn,
  stateCount: (state, count) => `${statesEn[state]}: ${plural(count, countsFiles(state) ? 'file' : 'unit')}`,
  byUnit: 'Counted in units; of each, only the one that is used',
  byFile: 'Counted in files',
  notUsedCount: (count) => `Not used: ${plural(count, 'file')}`,
  emptyFile: 'nothing filled in; counts as missing',
  emptySheets: 'has sheets in this workbook, with nothing filled in; counts as missing',
  figures: (counted, all, partial) =>
    `${counted} of ${plural(all, 'indicator')} have a figure${partial > 0 ? `, ${partial} of them incomplete` : ''}.`,
  lineFilled: (filled, expected) => `${filled} of ${expected} filled in`,
  notCounted: 'Not used',
  received: (day) => `received ${day}`,
  noUnit: 'unit not recognised',
  nothingArrived: 'nothing arrived',
  resubmissions: (count) => plural(count, 'resubmission'),
  kept: (file) => `“${file}” is used`,
  whyKept: {
    newer: () => 'It arrived last.',
    'other-faulty': (dropped, faults) =>
      `“${dropped}” arrived later, but has ${plural(faults, 'mandatory finding')} and is not used.`,
    'other-empty': (dropped) => `“${dropped}” arrived later, but nothing is filled in, so it is not used.`,
    chosen: () => 'You chose it.',
  },
  allFaulty: 'Every one has mandatory findings; the last to arrive is used.',
  stampedBy: (name) => `stamped by ${name}`,
  faults: (count) => (count === 0 ? 'no mandatory findings' : plural(count, 'mandatory finding')),
  differences: (count) => plural(count, 'different cell'),
  same: 'same content',
  difference: (about, column) => `${about} ${column}`,
  from: 'This one',
  to: 'Used',
  blank: 'blank',
  countInstead: 'Use this one and roll up again',
  countInsteadOf: (file) => `Use “${file}” and roll up again`,
  changedChoice: 'The choice has changed; please roll up again.',
  changedHere: (count) =>
    `${plural(count, 'source cell')} changed after the summary in this workbook was made. Roll up again, then write it.`,
  write: 'Write into this workbook',
  save: 'Save as .xlsx',
  saveArchive: 'Save the archive (for the next templates)',
  writing: (done, total) => `Writing sheet ${Math.min(done + 1, total)} of ${total}`,
  written: (sheets) =>
    `${plural(sheets, 'summary sheet')} written. Select a city figure and see its sources under Trace.`,
  saved: (name) => `Handed to the browser to save: ${name}.`,
  sheetsInTheWay: (sheets) =>
    `The workbook already has sheets of these names that are not ours (${sheets.join(', ')}); nothing was overwritten. Rename them, then write again.`,
  anotherPlan: (titles) =>
    `The summary of another plan (${titles.join(', ')}) stands here and would be replaced. Save the workbook under another name first if you want to keep it.`,
  standsHere: (periods) =>
    `The summary of ${periods.join(', ')} stands here and will be replaced. To keep it, save the workbook under another name first.`,
  typedHere: (places, count) =>
    `Somebody wrote into ${plural(count, 'cell')} of the summary (${places.join(', ')}${count > places.length ? '…' : ''}); this will be gone.`,
  unknownHere: (sheets) =>
    `${sheets.join(', ')} was not written in this workbook, so figures typed over cannot be told; all of it will be replaced.`,
  replace: 'Replace',
  keepOld: 'Cancel, write nothing',
  changedSince: (places, count) =>
    `Unit sheets of this workbook changed after the roll-up, in ${count} cells (${places.join(', ')}${count > places.length ? '…' : ''}); nothing was written. Roll up again, then write.`,
  trace: 'See the sources',
}
