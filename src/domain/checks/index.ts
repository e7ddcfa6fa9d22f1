/** Submissions in; findings out, each with its rule, level, cells and a sentence. */
export type { CheckContext, CheckDefinition, CheckReport, CheckScope, CheckSettings } from './defineCheck'
export { DEFAULT_CHECK_SETTINGS, defineCheck } from './defineCheck'
export { findingText, levelText, RULES } from './findingText'
export { CHECKS } from './registry'
export { runChecks } from './runChecks'
