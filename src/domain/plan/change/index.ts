/** A revised plan against the current one: what changed, which codes go on, and what becomes of archived figures. */
export type { CodeMapping } from './codeMapping'
export { mappingOf } from './codeMapping'
export type { ChangedField, ChangedPair, Difference, FieldChange, PairState, PlanDifference } from './comparePlans'
export { CHANGED_FIELDS, comparePlans, stateOf } from './comparePlans'
export { keepCodes } from './keepCodes'
export type { LeftOutFigure, LeftOutReason, MigratedArchive } from './migrateArchive'
export { migrateArchive } from './migrateArchive'
export type { Pair } from './pairUp'
