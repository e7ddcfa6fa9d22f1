/** The rows of domain.md from a proposal that a person has accepted. */
export { planYearOf } from './planRow'
export { planTablesOf } from './planTablesOf'
export { unitKindOf } from './unitKind'
