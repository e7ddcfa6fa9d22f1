import { checkEn } from './checkText'
import { checkReturnsEn } from './checkReturnsText'
import { commonEn } from './commonText'
import { importPlanEn } from './importPlanEn'
import type { PaneText } from './paneText'
import { problemEn } from './problemText'
import { rollUpEn } from './rollUpText'
import { settingsEn } from './settingsText'
import { setUpEn } from './setUpText'
import { shellEn } from './shellText'
import { startEn } from './startText'
import { startUpEn } from './startUpText'
import { traceEn } from './traceText'

/** English. */
export const enUS: PaneText = {
  ...commonEn,
  shell: shellEn,
  problems: problemEn,
  startUp: startUpEn,
  start: startEn,
  setUp: setUpEn,
  check: checkEn,
  checkReturns: checkReturnsEn,
  rollUp: rollUpEn,
  trace: traceEn,
  settings: settingsEn,
  importPlan: importPlanEn,
}
