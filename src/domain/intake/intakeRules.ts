import { in01NotAWorkbook } from './rules/in01NotAWorkbook'
import {
  in02NoIdentity,
  in03OtherVersion,
  in09ForeignParts,
  in11NotForThisRollUp,
  in12SubmittedTwice,
  in14ChangedAfterStamp,
} from './rules/fileRules'
import type { IntakeRule } from './rules/intakeRule'
import { in06RowChanged, in07FormulaChanged, in08NoResult, in13TextNeedsCare } from './rules/rowRules'
import { in04SheetChanged, in05ColumnChanged, in10HiddenOrMerged } from './rules/sheetRules'

/** The rules by id with their exact messages: what intake itself may report. */
export const RULES_BY_ID = {
  IN01: in01NotAWorkbook,
  IN02: in02NoIdentity,
  IN03: in03OtherVersion,
  IN04: in04SheetChanged,
  IN05: in05ColumnChanged,
  IN06: in06RowChanged,
  IN07: in07FormulaChanged,
  IN08: in08NoResult,
  IN09: in09ForeignParts,
  IN10: in10HiddenOrMerged,
  IN11: in11NotForThisRollUp,
  IN12: in12SubmittedTwice,
  IN13: in13TextNeedsCare,
  IN14: in14ChangedAfterStamp,
} satisfies Readonly<Record<string, IntakeRule>>

/** Every intake rule (design: checks.md, IN01–IN14) by id: what it is about and what it may say. */
export const INTAKE_RULES: Readonly<Record<string, IntakeRule>> = RULES_BY_ID
