import type { StartUpProblem } from '../services'

type Sentences = {
  readonly [Kind in StartUpProblem['kind']]: (problem: Extract<StartUpProblem, { kind: Kind }>) => string
}

/** What the pane says when it starts without a workbook: what is missing, what still works, and the way out. */
export interface StartUpText extends Sentences {
  readonly filesStillWork: string
  readonly connecting: string
  readonly tryAgain: string
}

export const startUpZh: StartUpText = {
  'library-unreachable': ({ address }) =>
    `连不上 Office 的程序库（${address}），窗格读不到这个工作簿。请检查网络；内网没有互联网时，请管理员部署自带程序库的版本。`,
  'office-silent': () => 'Excel 没有回应，窗格读不到这个工作簿。请关闭窗格再打开；仍不行时重新启动 Excel。',
  'not-excel': ({ application }) => `这里不是 Excel（${application || '未知程序'}）。请在 Excel 里打开指标汇。`,
  'excel-too-old': ({ version }) =>
    `这个 Excel${version === '' ? '' : `（${version}）`}太旧，缺少 ExcelApi 1.8，窗格读不到这个工作簿。请用 Excel 2021、LTSC、Microsoft 365 或网页版。`,
  filesStillWork: '审核和汇总文件照常可用。',
  connecting: '正在连接 Excel…',
  tryAgain: '再连一次',
}

export const startUpEn: StartUpText = {
  'library-unreachable': ({ address }) =>
    `Office’s library (${address}) cannot be reached, so the pane cannot read this workbook. Check the network; on an intranet without internet, ask for the version that carries the library.`,
  'office-silent': () =>
    'Excel does not answer, so the pane cannot read this workbook. Close the pane and open it again; if that does not help, restart Excel.',
  'not-excel': ({ application }) =>
    `This is not Excel (${application || 'unknown application'}). Open PlanTally in Excel.`,
  'excel-too-old': ({ version }) =>
    `This Excel${version === '' ? '' : ` (${version})`} is too old: it lacks ExcelApi 1.8, so the pane cannot read this workbook. Use Excel 2021, LTSC, Microsoft 365 or Excel on the web.`,
  filesStillWork: 'Checking and rolling up files works as usual.',
  connecting: 'Connecting to Excel…',
  tryAgain: 'Try again',
}
