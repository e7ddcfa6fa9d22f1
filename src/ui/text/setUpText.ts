import type { TemplateList } from '../../domain/template'
import type { SheetInTheWay } from '../../usecases/setUpWorkbook'
import { plural } from './commonText'

export interface SetUpText {
  readonly units: string
  readonly search: string
  readonly campaign: string
  readonly everyCampaign: string
  readonly chosen: (chosen: number, all: number) => string
  readonly chooseShown: (count: number) => string
  readonly dropShown: string
  readonly noneFound: string
  readonly lists: string
  readonly listNames: Readonly<Record<TemplateList, string>>
  readonly previous: string
  readonly previousNone: (period: string) => string
  readonly previousNotNeeded: string
  readonly previousFits: (period: string, figures: number) => string
  readonly previousOfOther: (found: string, expected: string) => string
  readonly previousProblems: Readonly<Record<'not-an-archive' | 'another-plan' | 'unreadable', string>>
  readonly pickPrevious: string
  readonly dropPrevious: string
  readonly preview: string
  readonly counts: {
    readonly units: string
    readonly indicators: string
    readonly tasks: string
    readonly sheets: string
  }
  readonly cells: (cells: number) => string
  readonly target: string
  readonly intoWorkbook: string
  readonly filePerUnit: string
  readonly write: string
  readonly pack: string
  readonly chooseUnits: string
  readonly chooseLists: string
  readonly writing: (done: number, total: number) => string
  readonly packing: (done: number, total: number) => string
  readonly preparing: string
  readonly written: (sheets: number, units: number) => string
  readonly standing: (sheets: number) => string
  readonly leftOver: (units: number) => string
  readonly brokenOff: string
  readonly stand: (count: number, units: string) => string
  readonly notYet: (count: number, units: string) => string
  readonly goOn: string
  readonly stoppingSheets: string
  readonly kept: (sheets: number) => string
  readonly packed: (workbooks: number, name: string) => string
  readonly saveAgain: string
  readonly stopped: string
  readonly inTheWay: (count: number) => string
  readonly why: Readonly<Record<SheetInTheWay['why'], string>>
  readonly anotherPlan: string
  readonly notReporting: string
  readonly another: string
}

export const setUpZh: SetUpText = {
  units: '填报单位',
  search: '按名称找单位',
  campaign: '按仗选',
  everyCampaign: '全部单位',
  chosen: (chosen, all) => `已选 ${chosen} 个，共 ${all} 个`,
  chooseShown: (count) => `选中列出的 ${count} 个`,
  dropShown: '都不选',
  noneFound: '没有这个名称的单位。请换个说法，或者选“全部单位”。',
  lists: '要哪些表',
  listNames: {
    indicators: '指标填报',
    tasks: '任务清单',
    projects: '项目清单',
    policies: '政策清单',
    risks: '问题与风险台账',
  },
  previous: '上期数据（可以不选）',
  previousNone: (period) =>
    `选上一期的存档“存档_${period}.json”，“上期累计”就先填好；不选就空着，由单位自己填。存档在上期汇总后保存。`,
  previousNotNeeded: '新的一年从头累计，不用上期数据。',
  previousFits: (period, figures) => `${period}的存档，有 ${figures} 个数，会填进“上期累计”。`,
  previousOfOther: (found, expected) => `这是${found}的存档，上一期是${expected}，不会用来填“上期累计”。请另选。`,
  previousProblems: {
    'not-an-archive': '这个文件不是汇总时保存的存档，请另选。',
    'another-plan': '这份存档属于另一个方案，不能用在这里。',
    unreadable: '读不到这个文件，可能已被移动或改名，请重新选。',
  },
  pickPrevious: '选上期存档…',
  dropPrevious: '不用这份',
  preview: '将要建立',
  counts: { units: '单位', indicators: '指标行', tasks: '任务行', sheets: '工作表' },
  cells: (cells) => `共有 ${cells} 格要填。`,
  target: '放在哪里',
  intoWorkbook: '写入本工作簿',
  filePerUnit: '每单位一个文件（压缩包）',
  write: '写入本工作簿',
  pack: '生成压缩包',
  chooseUnits: '请先选单位。',
  chooseLists: '请至少选一种表。',
  writing: (done, total) => `正在写第 ${Math.min(done + 1, total)} 张表，共 ${total} 张`,
  packing: (done, total) => `已做好 ${done} 个文件，共 ${total} 个`,
  preparing: '正在准备…',
  written: (sheets, units) => `写好了 ${sheets} 张表，现在本工作簿里有 ${units} 个单位的填报表。`,
  standing: (sheets) => `另有 ${sheets} 张表本来就是这样，没有动。`,
  leftOver: (units) => `已按要求停止，还有 ${units} 个单位没有写。写好的都是完整的，可以接着写。`,
  brokenOff: '写到一半停下了，原因在下面。已经写好的都是完整的；再点“写入本工作簿”，就从没写的单位接着写。',
  stand: (count, units) => `已写好 ${count} 个单位：${units}。`,
  notYet: (count, units) => `还没写 ${count} 个单位：${units}。`,
  goOn: '接着写',
  stoppingSheets: '写完这一批单位就停…',
  kept: (sheets) => `有 ${sheets} 张表已经填了内容，没有动：`,
  packed: (workbooks, name) => `${workbooks} 个文件已装进“${name}”，请发给各单位。`,
  saveAgain: '再存一次',
  stopped: '已按要求停止，没有生成文件。',
  inTheWay: (count) => `有 ${count} 张表不能覆盖，这一步什么都没有写。请把本工作簿另存一份，在空白工作簿里建立模板。`,
  why: { 'another-plan': '属于别的方案', 'another-period': '属于别的报告期', 'not-ours': '不是填报表' },
  anotherPlan: '上期数据属于另一个方案，不能用在这里。',
  notReporting: '选中的单位里有不在本方案填报的，请重新选。',
  another: '再建一批',
}

export const setUpEn: SetUpText = {
  units: 'Reporting units',
  search: 'Find a unit by name',
  campaign: 'By campaign',
  everyCampaign: 'All units',
  chosen: (chosen, all) => `${chosen} of ${all} chosen`,
  chooseShown: (count) => `Choose the ${count} listed`,
  dropShown: 'Choose none',
  noneFound: 'No unit has this name. Try other words, or choose “All units”.',
  lists: 'Which lists',
  listNames: {
    indicators: 'Indicators',
    tasks: 'Tasks',
    projects: 'Projects',
    policies: 'Policies',
    risks: 'Problems and risks',
  },
  previous: 'Last period (optional)',
  previousNone: (period) =>
    `Pick last period’s archive, “存档_${period}.json”, and 上期累计 is filled in beforehand; without it the units fill it in. The archive is saved after a roll-up.`,
  previousNotNeeded: 'Cumulation starts anew with the year; last period is not needed.',
  previousFits: (period, figures) => `The archive of ${period}: ${plural(figures, 'figure')} for 上期累计.`,
  previousOfOther: (found, expected) =>
    `This is the archive of ${found}; the period before is ${expected}, so nothing of it is filled in. Pick another.`,
  previousProblems: {
    'not-an-archive': 'This file is not an archive that a roll-up saved; pick another.',
    'another-plan': 'This archive belongs to another plan and cannot be used here.',
    unreadable: 'The file cannot be read; it may have been moved or renamed. Pick it again.',
  },
  pickPrevious: 'Pick last period’s archive…',
  dropPrevious: 'Do without',
  preview: 'What will be made',
  counts: { units: 'Units', indicators: 'Indicator rows', tasks: 'Task rows', sheets: 'Sheets' },
  cells: (cells) => `${plural(cells, 'cell')} to fill in altogether.`,
  target: 'Where to',
  intoWorkbook: 'Into this workbook',
  filePerUnit: 'One file per unit (zip)',
  write: 'Write into this workbook',
  pack: 'Make the zip',
  chooseUnits: 'Choose units first.',
  chooseLists: 'Choose at least one list.',
  writing: (done, total) => `Writing sheet ${Math.min(done + 1, total)} of ${total}`,
  packing: (done, total) => `${done} of ${plural(total, 'file')} made`,
  preparing: 'Getting ready…',
  written: (sheets, units) =>
    `${plural(sheets, 'sheet')} written; this workbook now has the templates of ${plural(units, 'unit')}.`,
  standing: (sheets) => `${plural(sheets, 'sheet')} stood there just so already and were not touched.`,
  leftOver: (units) =>
    `Stopped as you asked; ${plural(units, 'unit')} left. What is written is complete, and you can go on.`,
  brokenOff:
    'Writing broke off on the way; the reason is below. What is written is complete: press “Write into this workbook” again to go on with the units that are left.',
  stand: (count, units) => `Written, ${plural(count, 'unit')}: ${units}.`,
  notYet: (count, units) => `Not written yet, ${plural(count, 'unit')}: ${units}.`,
  goOn: 'Go on',
  stoppingSheets: 'Stopping after these units…',
  kept: (sheets) => `${plural(sheets, 'sheet')} had something filled in and stayed as they were:`,
  packed: (workbooks, name) => `${plural(workbooks, 'file')} are in “${name}”; send them to the units.`,
  saveAgain: 'Save again',
  stopped: 'Stopped as you asked; no file was made.',
  inTheWay: (count) =>
    `${plural(count, 'sheet')} must not be overwritten, so this step wrote nothing. Save this workbook under another name and set up templates in an empty one.`,
  why: { 'another-plan': 'of another plan', 'another-period': 'of another period', 'not-ours': 'not a template' },
  anotherPlan: 'The figures of the period before belong to another plan and cannot be used here.',
  notReporting: 'Some of the chosen units do not report in this plan; choose again.',
  another: 'Set up more',
}
