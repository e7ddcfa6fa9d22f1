/** Submissions in; findings out, each with its rule, level, cells and a sentence. */
export type { CheckContext, CheckDefinition, CheckReport, CheckScope, CheckSettings } from './defineCheck'
export { DEFAULT_CHECK_SETTINGS, defineCheck } from './defineCheck'
export { findingText, levelText, RULES } from './findingText'
export type { BoundReason, ExplainedFinding, ReasonState, ValuesOf, WrittenReasons } from './reasons'
/** Reasons in 上报说明, bound to rule and values: read, written and held against the findings. */
export { asksForReason, explainFindings, parseReasons, unexplainedIn, valuesOf, withReason } from './reasons'
export { CHECKS } from './registry'
export { runChecks } from './runChecks'
