import { compilePlan } from '../../../src/domain/plan'
import { succeed } from '../../../src/domain/lib'
import type { PaneServices } from '../../../src/ui/services'

/** A made-up plan with what people have to look at: a contradiction, units that nobody knows, a figure that may be no target. */
export const IMPORTED_TEXT = [
  '清河县2025年重点工作实施方案',
  '一、工作目标',
  '2025年，地区生产总值增长6.5%左右，新增规模以上工业企业12家以上，城镇新增就业3200人，空气质量优良天数比例达到88%以上。',
  '二、重点任务',
  '（一）做强县域工业。新增规模以上工业企业15家，规模以上工业增加值增长8%左右，技术改造投资突破20亿元。（县工信局牵头，县商务局、各乡镇按职责分工负责）',
  '（二）办好民生实事。新建学校10所，改造校舍和操场6处，城乡低保标准从每人每月600元提高到650元。（县教育局、县民政局负责，列第一位者为牵头单位）',
  '（三）守住生态底线。主要河流断面水质达标率100%，造林绿化2.4万亩，力争单位生产总值能耗下降3%。（县生态环境分局牵头）',
].join('\n')

/** The compiler on the page's own thread: the gallery has no worker. */
export const compileImportedText: PaneServices['compilePlan'] = ({ known }) =>
  Promise.resolve(succeed({ text: IMPORTED_TEXT, proposal: compilePlan(IMPORTED_TEXT, known) }))
