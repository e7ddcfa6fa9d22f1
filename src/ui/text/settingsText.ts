import type { Light } from '../../domain/model'
import type { HostReport } from '../../usecases/ports'

export interface SettingsText {
  readonly about: string
  readonly tolerance: string
  readonly toleranceHint: string
  readonly toleranceUnset: string
  readonly notANumber: string
  readonly bands: string
  readonly bandsHint: string
  readonly lights: Readonly<Record<Exclude<Light, 'none' | 'done' | 'silent'>, string>>
  readonly from: (light: string) => string
  readonly below: (light: string) => string
  readonly points: string
  readonly percent: string
  readonly outOfOrder: string
  readonly language: string
  readonly languages: { readonly zh: string; readonly en: string }
  readonly theme: string
  readonly save: string
  readonly saving: string
  readonly saved: string
  readonly defaults: string
  readonly selfCheck: string
  readonly host: (report: HostReport) => string
  readonly version: string
  readonly platform: string
  readonly requirementSet: string
  readonly unknown: string
  readonly noRequirementSet: string
  readonly nothingMissing: string
  readonly missing: (count: number) => string
  /** What a missing feature costs, by its name. */
  readonly costs: Readonly<Record<string, string>>
  readonly otherCost: (feature: string) => string
  readonly noWorkbook: string
  readonly privacy: string
}

export const settingsZh: SettingsText = {
  about: '下面的规定随本工作簿保存，并写在每张亮灯的表上。',
  tolerance: '“左右”允许低于目标',
  toleranceHint: '例如填 5：目标 8%左右，达到 7.6% 就算完成。不填：按目标数本身算。',
  toleranceUnset: '不设',
  notANumber: '请填 0 到 100 之间的数，或者不填。',
  bands: '亮灯界线',
  bandsHint: '差距＝完成率－序时进度，单位是百分点；负数表示落后。',
  lights: { normal: '●正常', watch: '▲关注', behind: '■滞后' },
  from: (light) => `${light}：差距不低于`,
  below: (light) => `${light}：再低的。`,
  points: '百分点',
  percent: '%',
  outOfOrder: '“关注”的界线要比“正常”的低，两条都要填数。',
  language: '语言 / Language',
  languages: { zh: '中文', en: 'English' },
  theme: '深浅颜色和高对比度跟随 Office 与系统，不用设置。',
  save: '保存设置',
  saving: '正在保存…',
  saved: '已保存。下一次审核和汇总按新的规定算。',
  defaults: '恢复默认',
  selfCheck: '自检',
  host: ({ application }) => (application === 'excel' ? 'Excel' : '演示用的表格，不是 Excel'),
  version: '版本',
  platform: '平台',
  requirementSet: '接口版本',
  unknown: '不详',
  noRequirementSet: '低于 ExcelApi 1.8，本加载项可能用不了',
  nothingMissing: '需要的功能都有。',
  missing: (count) => `缺 ${count} 项功能，都有替代的做法：`,
  costs: {
    'many-ranges': '格式要一块一块地刷：写表慢一些，结果一样。',
    'screen-at-rest': '写表时画面会跟着跳动，不影响结果。',
    'sheet-events': '每张表要单独监听：表很多时自动复核慢一些。',
    'visible-cells': '有隐藏行的表要多问 Excel 一次，读表慢一些。',
    'auto-filter': '新建的表没有筛选箭头，要用时请自己点“数据”里的“筛选”。',
    'print-setup': '打印版式按 Excel 的默认，打印前请自己设置 A4 横向和标题行。',
    'merged-cells': '清单里被合并的单元格看不出来，请不要在清单里合并单元格。',
  },
  otherCost: (feature) => `没有“${feature}”：改用较慢的做法，结果一样。`,
  noWorkbook: '本页没有连接 Excel，只能处理文件。要在表里审核和溯源，请从 Excel 打开本窗格。',
  privacy: '所有数据只在本机处理，不上传，也不联网。',
}

export const settingsEn: SettingsText = {
  about: 'These rules are kept with this workbook and stated on every sheet that shows lights.',
  tolerance: '“About” may fall short of its target by',
  toleranceHint: 'With 5, a target of about 8% counts as reached at 7.6%. Left empty, the bare target counts.',
  toleranceUnset: 'not set',
  notANumber: 'Enter a number from 0 to 100, or nothing.',
  bands: 'Light bands',
  bandsHint: 'The gap is achievement minus expected pace, in percentage points; negative means behind.',
  lights: { normal: '● on track', watch: '▲ watch', behind: '■ behind' },
  from: (light) => `${light}: gap at least`,
  below: (light) => `${light}: anything lower.`,
  points: 'points',
  percent: '%',
  outOfOrder: 'The limit of “watch” must be lower than that of “on track”; both need a number.',
  language: '语言 / Language',
  languages: { zh: '中文', en: 'English' },
  theme: 'Light, dark and high contrast follow Office and the system; there is nothing to set.',
  save: 'Save settings',
  saving: 'Saving…',
  saved: 'Saved. The next check and roll-up use the new rules.',
  defaults: 'Back to defaults',
  selfCheck: 'Self-check',
  host: ({ application }) => (application === 'excel' ? 'Excel' : 'A stand-in sheet for trying out, not Excel'),
  version: 'Version',
  platform: 'Platform',
  requirementSet: 'Requirement set',
  unknown: 'unknown',
  noRequirementSet: 'below ExcelApi 1.8; the add-in may not work',
  nothingMissing: 'Everything that is needed is there.',
  missing: (count) => `${count === 1 ? 'One feature is' : `${count} features are`} missing; each has another way:`,
  costs: {
    'many-ranges': 'Looks are laid on range by range: writing is slower, the result is the same.',
    'screen-at-rest': 'The screen flickers while sheets are written; the result is the same.',
    'sheet-events': 'Every sheet is listened to by itself: live checking is slower with many sheets.',
    'visible-cells': 'Sheets with hidden rows are asked once more: reading is slower.',
    'auto-filter': 'New sheets have no filter arrows; switch them on under Data, Filter.',
    'print-setup': 'Sheets print as Excel sets them up; choose A4 landscape and repeated title rows yourself.',
    'merged-cells': 'Merged cells inside a list go unnoticed; please do not merge cells in the lists.',
  },
  otherCost: (feature) => `Without “${feature}” a slower way is used; the result is the same.`,
  noWorkbook:
    'This page is not connected to Excel and works on files only. To check and trace in sheets, open the pane from Excel.',
  privacy: 'All data stays on this machine; nothing is uploaded and nothing is fetched.',
}
