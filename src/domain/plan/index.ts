/** Plan tables in; a plan that is complete and consistent, and its index, out. */
export { buildPlan } from './buildPlan'
export type { TargetWords } from './describeTarget'
export { describeTarget } from './describeTarget'
export type { PlanIndex, UnitTask } from './indexPlan'
export { indexPlan } from './indexPlan'
export { isMet } from './isMet'
export type { PlanProblem, PlanProblemKind, PlanRow, PlanTableName, PlanTables } from './planTables'
export { PLAN_TABLES } from './planTables'
