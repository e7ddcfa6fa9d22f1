import { NO_UNITS, REVIEW_BELOW, compilePlan } from '../../src/domain/plan'
import { doubtsOf, openListRows } from '../../src/ui/screens/importPlan/entryWords'
import { importPlanEn } from '../../src/ui/text/importPlanEn'
import { importPlanZh } from '../../src/ui/text/importPlanZh'
import type { DutyEntry } from '../../src/usecases/reviewPlan'
import { startReview } from '../../src/usecases/reviewPlan'

const TEXT = ['清河县2025年重点工作方案', '（一）做强工业。新增企业12家以上。（县工信局牵头）'].join('\n')
const proposal = compilePlan(TEXT, NO_UNITS)

/** The first duty with another confidence, and no reason for it. */
function dutyAt(confidence: number): DutyEntry {
  const [read] = proposal.duties
  if (!read) throw new Error('a duty is expected')
  return { id: 'duty 1', what: 'duty', verdict: 'open', read: { ...read, sureness: { confidence, doubts: [] } } }
}

describe('why an entry may be wrong', () => {
  it('is said even where no reason could be named', () => {
    expect(doubtsOf(dutyAt(REVIEW_BELOW - 0.01), importPlanZh, 'zh')).toEqual(['读得没有把握，请对照原文'])
    expect(doubtsOf(dutyAt(REVIEW_BELOW), importPlanZh, 'zh')).toEqual([])
  })

  it('stands in the list to confirm, in the language of the screen', () => {
    const review = { ...startReview(proposal), entries: [dutyAt(0.5)] }
    expect(openListRows(review, importPlanZh, 'zh')).toEqual([
      { 类别: '职责', 编码: '0.1', 内容: '牵头 县工信局', 原文: '县工信局', 行: '2', 原因: '读得没有把握，请对照原文' },
    ])
    expect(openListRows(review, importPlanEn, 'en')[0]).toMatchObject({ What: 'Duties', Why: importPlanEn.unsure })
  })
})
