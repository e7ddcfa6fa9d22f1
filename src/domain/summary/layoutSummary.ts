import type { WorkbookLayout } from '../model'
import { periodName } from '../model'
import { layoutFindings } from './findingSheet'
import { layoutIndicatorSummary } from './indicatorSheet'
import { layoutNotes } from './notesSheet'
import { layoutOverview } from './overviewSheet'
import { sourceBlocks } from './sourceRows'
import { layoutSources } from './sourceSheet'
import type { SummaryInput } from './summaryInput'
import { layoutTaskSummary } from './taskSheet'
import { reportedTasks } from './taskRows'
import { involvementOf, layoutUnits } from './unitSheet'

/**
 * The city's summary workbook as data: overview, indicators, tasks, units, findings, sources, notes. Every total is a
 * formula over the sheets below it, with the engine's value as its stored result. Throws where figures, assessments or
 * findings name what the plan has not.
 */
export function layoutSummary(input: SummaryInput): WorkbookLayout {
  const blocks = sourceBlocks(input)
  const tasks = reportedTasks(input)
  const involved = involvementOf(input)
  const indicators = layoutIndicatorSummary(input, blocks)
  return {
    title: `${input.plan.title}汇总（${periodName(input.period)}）`,
    createdOn: input.preparedOn,
    sheets: [
      layoutOverview(input, { tasks, involved }, indicators),
      indicators,
      layoutTaskSummary(input, tasks),
      layoutUnits(input, involved),
      layoutFindings(input),
      layoutSources(input, blocks),
      layoutNotes(input),
    ],
    properties: {
      'plantally.kind': 'summary',
      'plantally.plan': input.plan.code,
      'plantally.period': input.period.key,
    },
  }
}
