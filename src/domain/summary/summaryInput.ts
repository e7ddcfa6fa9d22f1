import type { Assessment } from '../assess'
import type {
  CampaignCode,
  CityFigure,
  Finding,
  Indicator,
  IndicatorCode,
  IsoDate,
  LightPolicy,
  Period,
  Plan,
  Submission,
  UnitCode,
} from '../model'
import type { PlanIndex } from '../plan'
import type { UnitReport } from '../rollup'
import type { OpenCells } from './liveCells'

/** What the summary is made from; the same input gives the same layout. */
export interface SummaryInput {
  readonly plan: Plan
  readonly index: PlanIndex
  readonly period: Period
  /** One per indicator, in the plan's order. */
  readonly figures: readonly CityFigure[]
  /** One per figure. */
  readonly assessments: readonly Assessment[]
  readonly submissions: readonly Submission[]
  readonly reports: readonly UnitReport[]
  /** Everything that intake and checks said, refused files included. */
  readonly findings: readonly Finding[]
  readonly policy: LightPolicy
  readonly preparedOn: IsoDate
  readonly receipts: readonly Receipt[]
  /** Relative path from the summary to the folder of the returned files, `returned/`; absent where they lie beside it. */
  readonly returnedIn?: string
  /** The workbook that the summary is written into, where some of the sources stand in its own sheets. */
  readonly open?: OpenCells
  /** Of units whose templates lie in that workbook as they were issued: no returns, but what is filled in later is told. */
  readonly untouched?: readonly Submission[]
}

/** SHA-256 (hex) of a file that went in. */
export interface Receipt {
  readonly file: string
  readonly sha256: string
}

/** The unit's name. Throws where the plan has none: figures and findings name units of the plan. */
export function unitName({ index }: Pick<SummaryInput, 'index'>, code: UnitCode): string {
  const unit = index.units.get(code)
  if (!unit) throw new Error(`No unit ${code} in the plan`)
  return unit.name
}

/** Throws where the plan has no such indicator. */
export function indicatorOf({ index }: Pick<SummaryInput, 'index'>, code: IndicatorCode): Indicator {
  const indicator = index.indicators.get(code)
  if (!indicator) throw new Error(`No indicator ${code} in the plan`)
  return indicator
}

export const campaignName = ({ index }: Pick<SummaryInput, 'index'>, code: CampaignCode): string =>
  index.campaigns.get(code)?.shortName ?? code
