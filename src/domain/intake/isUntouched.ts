import type { FigureEntry, Observation, Submission, TaskReport } from '../model'
import { isBlank } from './sheetCells'

/** What the template puts where a column means nothing for the indicator. */
const NOTHING_TO_FILL = '—'

const isOpen = ({ typed }: FigureEntry): boolean => isBlank(typed) || typed === NOTHING_TO_FILL
/** Ours as long as our formula stands in it. */
const isOurs = (entry: FigureEntry): boolean => entry.computed || isOpen(entry)

const isUnfilled = (observation: Observation): boolean => {
  const { value, samePeriodBase, cumulative, growth, status, explanation, source } = observation
  const figures = isOpen(value) && isOpen(samePeriodBase) && isOurs(cumulative) && isOurs(growth)
  return figures && status === 'A' && explanation.text === '' && source.text === ''
}

function isUnanswered(report: TaskReport): boolean {
  const { stateEntry, progress, problems, nextSteps, evidence, filler, phone } = report
  const texts = [stateEntry, progress, problems, nextSteps, evidence, filler, phone]
  return texts.every(({ text }) => text === '') && isOpen(report.completion) && isBlank(report.reportedOn.typed)
}

/** True where the unit has filled in nothing at all: a template as it was issued is no return. */
export const isUntouched = ({ observations, taskReports, projects, policies, risks, stamp }: Submission): boolean =>
  stamp === null &&
  projects.length + policies.length + risks.length === 0 &&
  observations.every(isUnfilled) &&
  taskReports.every(isUnanswered)
