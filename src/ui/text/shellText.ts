import type { ScreenName } from '../services'

export interface ScreenText {
  /** In the row of screens: a word. */
  readonly tab: string
  readonly title: string
}

/** What stands around every screen. */
export interface ShellText {
  readonly navigation: string
  readonly screens: Readonly<Record<ScreenName, ScreenText>>
  readonly loading: string
  readonly stop: string
  readonly stopping: string
  readonly tryAgain: string
  readonly more: (count: number) => string
  readonly back: string
}

export const shellZh: ShellText = {
  navigation: '各项工作',
  screens: {
    start: { tab: '开始', title: '开始' },
    setUp: { tab: '模板', title: '建立模板' },
    check: { tab: '审核', title: '填报审核' },
    rollUp: { tab: '汇总', title: '汇总' },
    trace: { tab: '溯源', title: '溯源' },
    settings: { tab: '设置', title: '设置与自检' },
    checkReturns: { tab: '审核', title: '审核回收文件' },
    importPlan: { tab: '方案', title: '导入方案' },
  },
  loading: '正在打开…',
  stop: '停止',
  stopping: '正在停止…',
  tryAgain: '再试一次',
  more: (count) => `再显示 ${count} 条`,
  back: '返回',
}

export const shellEn: ShellText = {
  navigation: 'Screens',
  screens: {
    start: { tab: 'Start', title: 'Start' },
    setUp: { tab: 'Set up', title: 'Set up templates' },
    check: { tab: 'Check', title: 'Fill in and check' },
    rollUp: { tab: 'Roll up', title: 'Roll up' },
    trace: { tab: 'Trace', title: 'Trace a figure' },
    settings: { tab: 'Settings', title: 'Settings' },
    checkReturns: { tab: 'Check', title: 'Check returned files' },
    importPlan: { tab: 'Plan', title: 'Import a plan' },
  },
  loading: 'Opening…',
  stop: 'Stop',
  stopping: 'Stopping…',
  tryAgain: 'Try again',
  more: (count) => `Show ${count} more`,
  back: 'Back',
}
