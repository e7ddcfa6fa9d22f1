import type { IsoDate } from '../../../model'
import { isoDate } from '../../../model'
import type { PlanRow } from '../../planTables'
import type { PlanProposal } from '../proposal'

const HASH_START = 0x811c9dc5
const HASH_STEP = 0x01000193
const HASH_PLACES = 6

/** FNV-1a: keeps the codes of two cities' plans of one year apart, and the same for the same plan. */
function shortHash(text: string): string {
  let hash = HASH_START
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), HASH_STEP) >>> 0
  return hash.toString(16).padStart(8, '0').slice(0, HASH_PLACES)
}

const squeezed = (words: string): string => words.replace(/\s+/g, '')

/** The year that a plan is for: as named, else that of its issue, else the latest year of its deadlines; null where nothing says. */
export function planYearOf({ head, targets, tasks }: PlanProposal): number | null {
  const years = [...targets, ...tasks].flatMap(({ deadline }) =>
    deadline === null ? [] : [Number(deadline.slice(0, 4))],
  )
  const issued = head.issuedOn === null ? null : Number(head.issuedOn.slice(0, 4))
  return head.year ?? issued ?? (years.length === 0 ? null : Math.max(...years))
}

export const yearEnd = (year: number): IsoDate => isoDate(`${year}-12-31`)

export function planRow(proposal: PlanProposal, year: number): PlanRow {
  const { head } = proposal
  const title = squeezed(head.title?.words ?? '') || `${year}年工作方案`
  const number = squeezed(head.documentNumber?.words ?? '')
  return {
    code: `plan-${year}-${shortHash(`${title}${number}`)}`,
    title,
    document_number: number,
    issued_on: head.issuedOn ?? `${year}-01-01`,
    period_start: `${year}-01-01`,
    period_end: yearEnd(year),
  }
}
