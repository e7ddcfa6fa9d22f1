import type { Indicator, QuantityKind } from '../model'
import { LIST_ROWS } from './overviewGrid'
import type { SummaryInput } from './summaryInput'

const HEADLINE_KINDS: ReadonlySet<QuantityKind> = new Set(['growth', 'level', 'money'])
/** The plan's own general goals stand in its main text, before the annexes. */
const MAIN_TEXT = '0'

/**
 * The indicators that a leader asks for first, by rule: the campaigns take turns, each giving first the numeric targets
 * of the plan's general goals, then growth, totals and money led by the campaign's own lead unit, then the plan's order.
 */
export function headlineIndicators({ plan, figures }: Pick<SummaryInput, 'plan' | 'figures'>): readonly Indicator[] {
  const goals = new Set(plan.mentions.filter(({ annex }) => annex === MAIN_TEXT).map(({ indicator }) => indicator))
  const leads = new Map(plan.campaigns.map(({ code, leadUnit }) => [code, leadUnit]))
  const known = new Set(figures.map(({ indicator }) => indicator))
  const rank = ({ code, kind, campaign, leadUnit }: Indicator): number =>
    (goals.has(code) ? 0 : 4) + (HEADLINE_KINDS.has(kind) ? 0 : 2) + (leads.get(campaign) === leadUnit ? 0 : 1)
  const numeric = plan.indicators.filter(({ code, target }) => target.value !== null && known.has(code))
  const byCampaign = plan.campaigns.map(({ code }) =>
    numeric.filter(({ campaign }) => campaign === code).sort((one, other) => rank(one) - rank(other)),
  )
  const turns = Math.max(0, ...byCampaign.map((own) => own.length))
  const inTurn = Array.from({ length: turns }, (_, turn) => byCampaign.flatMap((own) => own.slice(turn, turn + 1)))
  const chosen = new Set(inTurn.flat().slice(0, LIST_ROWS))
  return byCampaign.flatMap((own) => own.filter((indicator) => chosen.has(indicator)))
}
