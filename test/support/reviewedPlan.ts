import type { IsoDate, WorkbookLayout } from '../../src/domain/model'
import { isoDate } from '../../src/domain/model'
import type { PlanRow, PlanTables } from '../../src/domain/plan'
import { compilePlan, NO_UNITS, planTablesOf } from '../../src/domain/plan'
import { planSheets } from '../../src/usecases/planSheets'
import type { PlanReview } from '../../src/usecases/reviewPlan'
import { accept, leftToDecide, reject, startReview } from '../../src/usecases/reviewPlan'
import { outcomeOf } from '../../src/usecases/reviewPlanOutcome'

/** An invented county's plan: two bounds that contradict each other, a unit printed twice. */
export const COUNTY_TEXT = [
  '清河县2025年重点工作方案',
  '一、重点任务',
  '（一）做强工业。新增规模以上工业企业12家以上，工业增加值增长8.5%左右。（县工信局牵头，县商务局配合）',
  '（二）办好教育。新建学校10所，改造校舍和操场6处。（县教育局负责）',
  '（三）再抓工业。新增规模以上工业企业15家。（县工信局负责）',
].join('\n')

export const OPEN_COLUMNS = ['类别', '编码', '内容', '原文', '行', '原因']
const SAVED_ON: IsoDate = isoDate('2025-01-20')

/** A review in which one entry was accepted and one left out. */
export function countyReview(text = COUNTY_TEXT): PlanReview {
  const fresh = startReview(compilePlan(text, NO_UNITS))
  const [first] = leftToDecide(fresh)
  const last = fresh.entries.findLast(({ what }) => what === 'target')
  return reject(accept(fresh, first?.id ?? ''), last?.id ?? '')
}

export interface ReviewedPlan {
  readonly review: PlanReview
  readonly tables: PlanTables
  readonly layout: WorkbookLayout
}

/** The review's tables and its sheets. */
export function reviewedPlan(
  review = countyReview(),
  openList: readonly PlanRow[] = [],
  text = COUNTY_TEXT,
): ReviewedPlan {
  const tables = planTablesOf(outcomeOf(review), NO_UNITS, 2025)
  const kept = { text, known: NO_UNITS, review }
  return {
    ...{ review, tables },
    layout: planSheets({ tables, openColumns: OPEN_COLUMNS, openList, review: kept, madeOn: SAVED_ON }),
  }
}
