import { checkZh } from './checkText'
import { checkReturnsZh } from './checkReturnsText'
import { commonZh } from './commonText'
import { importPlanZh } from './importPlanZh'
import type { PaneText } from './paneText'
import { problemZh } from './problemText'
import { rollUpZh } from './rollUpText'
import { settingsZh } from './settingsText'
import { setUpZh } from './setUpText'
import { shellZh } from './shellText'
import { startZh } from './startText'
import { startUpZh } from './startUpText'
import { traceZh } from './traceText'

/** 中文。 */
export const zhCN: PaneText = {
  ...commonZh,
  shell: shellZh,
  problems: problemZh,
  startUp: startUpZh,
  start: startZh,
  setUp: setUpZh,
  check: checkZh,
  checkReturns: checkReturnsZh,
  rollUp: rollUpZh,
  trace: traceZh,
  settings: settingsZh,
  importPlan: importPlanZh,
}
