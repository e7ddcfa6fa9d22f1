import type { KnownUnits, PlanProposal, PlanTables, ReviewItem } from '../domain/plan'
import { compilePlan, planYearOf, reviewItems, tabledPlan } from '../domain/plan'

/** A plan's text read: what it proposes, the tables if all of it is accepted, and what to look at first. */
export interface CompiledPlan {
  readonly proposal: PlanProposal
  readonly tables: PlanTables
  /** With the codes of the tables. */
  readonly review: readonly ReviewItem[]
  /** Null where the text names no year and `yearOtherwise` was taken. */
  readonly year: number | null
  /** Nothing was found that a plan could be made of. */
  readonly empty: boolean
}

/** Reads the text of a yearly plan. The tables always make a plan without errors; doubtful rows are marked in them. */
export function compilePlanText(text: string, known: KnownUnits, yearOtherwise: number): CompiledPlan {
  const proposal = compilePlan(text, known)
  const { tables, codes } = tabledPlan(proposal, known, yearOtherwise)
  return {
    proposal,
    tables,
    review: reviewItems(proposal).map((item) => ({ ...item, code: codes.get(item.code) ?? item.code })),
    year: planYearOf(proposal),
    empty: proposal.tasks.length === 0 && proposal.targets.length === 0,
  }
}
