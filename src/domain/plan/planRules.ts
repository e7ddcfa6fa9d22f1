import type { PlanRule } from './planRule'
import { duplicateCode, duplicateRow, unknownKeeper, unknownReference } from './rules/codeRules'
import {
  contradiction,
  contradictionUnexplained,
  groupLeadsIndicator,
  personLeadsIndicator,
  rateSummedOverUnits,
  ratioIncomplete,
  stockSummedOverTime,
} from './rules/indicatorRules'
import { mentionNotOnLine, withoutMention } from './rules/mentionRules'
import { sumDoesNotHold, unitsOfMeasureDiffer } from './rules/relationRules'
import {
  countNotWhole,
  dateMissing,
  finerThanDeclared,
  rangeEnds,
  shareOutOfRange,
  valueMissing,
  valueNotWanted,
} from './rules/targetRules'
import {
  campaignOffPath,
  groupLeadsTask,
  levelNotBelowParent,
  openGroupLeadsTask,
  parentOffPath,
  personLeadsTask,
  taskWithoutLead,
} from './rules/taskRules'
import { aliasOfTwoUnits, groupInCycle, membersOfNoGroup, nameOfTwoUnits, openGroup } from './rules/unitRules'

const RULES = [
  unknownReference,
  unknownKeeper,
  duplicateCode,
  duplicateRow,
  nameOfTwoUnits,
  aliasOfTwoUnits,
  membersOfNoGroup,
  groupInCycle,
  openGroup,
  parentOffPath,
  levelNotBelowParent,
  campaignOffPath,
  taskWithoutLead,
  groupLeadsTask,
  openGroupLeadsTask,
  personLeadsTask,
  groupLeadsIndicator,
  personLeadsIndicator,
  valueMissing,
  valueNotWanted,
  rangeEnds,
  dateMissing,
  shareOutOfRange,
  countNotWhole,
  finerThanDeclared,
  ratioIncomplete,
  stockSummedOverTime,
  rateSummedOverUnits,
  contradiction,
  contradictionUnexplained,
  withoutMention,
  mentionNotOnLine,
  unitsOfMeasureDiffer,
  sumDoesNotHold,
] as const

export type PlanRuleKind = (typeof RULES)[number]['kind']

/** Every rule of `checkPlan`, in the order of its remarks. */
export const PLAN_RULES: readonly PlanRule<PlanRuleKind>[] = RULES
