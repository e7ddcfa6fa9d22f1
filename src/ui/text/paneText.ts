import type { CheckReturnsText } from './checkReturnsText'
import type { CheckText } from './checkText'
import type { CommonText } from './commonText'
import type { ImportPlanText } from './importPlanText'
import type { ProblemText } from './problemText'
import type { RollUpText } from './rollUpText'
import type { SettingsText } from './settingsText'
import type { SetUpText } from './setUpText'
import type { ShellText } from './shellText'
import type { StartText } from './startText'
import type { StartUpText } from './startUpText'
import type { TraceText } from './traceText'

/** Everything that the pane says in one language. Sentences of findings come from their rules. */
export interface PaneText extends CommonText {
  readonly shell: ShellText
  readonly problems: ProblemText
  readonly startUp: StartUpText
  readonly start: StartText
  readonly setUp: SetUpText
  readonly check: CheckText
  readonly checkReturns: CheckReturnsText
  readonly rollUp: RollUpText
  readonly trace: TraceText
  readonly settings: SettingsText
  readonly importPlan: ImportPlanText
}
