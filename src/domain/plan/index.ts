/** Plan tables in; a plan that is complete and consistent, and its index, out. */
export { buildPlan } from './buildPlan'
export type { PlanRemark } from './checkPlan'
export { checkPlan } from './checkPlan'
export type {
  ChangedField,
  ChangedPair,
  CodeMapping,
  Difference,
  FieldChange,
  FigureChange,
  LeftOutFigure,
  LeftOutReason,
  MigratedArchive,
  Pair,
  PairState,
  PlanDifference,
} from './change'
export { CHANGED_FIELDS, comparePlans, figureChangeOf, keepCodes, mappingOf, migrateArchive, stateOf } from './change'
export { compilePlan } from './compile/compilePlan'
export type {
  Citation,
  ConflictKind,
  Doubt,
  DoubtKind,
  KnownUnits,
  PlanProposal,
  ProposedAnnex,
  ProposedConflict,
  ProposedDuty,
  ProposedHead,
  ProposedRole,
  ProposedTarget,
  ProposedTask,
  Sureness,
  UnitLikeness,
} from './compile/proposal'
export { CONFLICT_TEXT, DOUBT_TEXT } from './compile/doubtText'
export { CONFLICT_KINDS, DOUBTS, NO_UNITS, PROPOSED_ROLES, REVIEW_BELOW } from './compile/proposal'
export type { ReviewItem } from './compile/reviewItems'
export { reviewItems } from './compile/reviewItems'
export type { TabledPlan } from './compile/tables'
export { knownUnitsOf, planTablesOf, planYearOf, tabledPlan } from './compile/tables'
export { describeProblem } from './describeProblem'
export type { TargetWords } from './describeTarget'
export { describeTarget } from './describeTarget'
export type { PlanIndex, UnitTask } from './indexPlan'
export { indexPlan } from './indexPlan'
export { isMet } from './isMet'
export type { PlanRuleKind } from './planRules'
export type { PlanProblem, PlanProblemKind, PlanRow, PlanTableName, PlanTables } from './planTables'
export { PLAN_TABLES } from './planTables'
export { tablesOfPlan } from './tablesOfPlan'
