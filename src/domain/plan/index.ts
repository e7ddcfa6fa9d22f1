/** Plan tables in; a plan that is complete and consistent, and its index, out. */
export type { TargetWords } from './describeTarget'
export { describeTarget } from './describeTarget'
export type { PlanIndex, UnitTask } from './indexPlan'
export { indexPlan } from './indexPlan'
export { isMet } from './isMet'
export { isMet } from './isMet'
