/** The rows of domain.md from a proposal that a person has accepted. */
export { knownUnitsOf } from './knownUnitsOf'
export { planYearOf } from './planRow'
export type { TabledPlan } from './planTablesOf'
export { planTablesOf, tabledPlan } from './planTablesOf'
export { unitKindOf } from './unitKind'
