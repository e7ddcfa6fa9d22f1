import { decimal } from '../../lib'
import type { TaskReport } from '../../model'
import { describeTarget, isMet } from '../../plan'
import type { CheckReport, CheckScope } from '../defineCheck'
import { defineCheck } from '../defineCheck'
import { figureText, judgedEntry, numberIn, observedIn } from '../observed'

function contradictions(report: TaskReport, scope: CheckScope): CheckReport[] {
  const { state } = report
  if (state !== '已完成' && state !== '未启动') return []
  const tolerance = scope.settings.aboutTolerance === null ? null : decimal(scope.settings.aboutTolerance)
  const related = observedIn(scope).filter(
    ({ indicator }) => indicator.task === report.task && scope.index.reportersOf(indicator).length === 1,
  )
  const judged = related.flatMap((observed) => {
    const entry = judgedEntry(observed)
    const value = numberIn(entry)
    const met = value === null ? null : isMet(observed.indicator, value, tolerance)
    return value === null || met === null ? [] : [{ ...observed, entry, value, met }]
  })
  const reported = (message: string, { indicator, entry, value }: (typeof judged)[number]): CheckReport => ({
    message,
    values: {
      title: scope.index.tasks.get(report.task)?.title ?? report.task,
      state,
      name: indicator.name,
      value: figureText(value, indicator),
      target: describeTarget(indicator),
    },
    cells: [report.stateEntry.cell, entry.cell],
    task: report.task,
    indicator: indicator.code,
  })
  if (state === '已完成') return judged.filter(({ met }) => !met).map((one) => reported('not-reached', one))
  const allReached = judged.length > 0 && judged.every(({ met, indicator }) => met && indicator.direction === 'more')
  return allReached ? [reported('already-reached', judged[0]!)] : []
}

/**
 * [CK13] The state says 已完成 but a figure misses its target, or 未启动 although every figure reaches it. Only figures that
 * are the unit's alone are held against it: a target shared by many says nothing of one.
 */
export const ck13StateAgainstFigure = defineCheck({
  id: 'CK13',
  level: '核实性',
  about: { zh: '进展状态与指标数不一致', en: 'The state of a task contradicts its figures' },
  messages: {
    'not-reached': {
      text: {
        zh: '任务「{title}」填“{state}”，但「{name}」为 {value}，未达到目标（{target}）。',
        en: 'Task “{title}” is “{state}”, yet “{name}” is {value}; the target is {target}.',
      },
      advice: {
        zh: '请改状态或核对指标数；如无误，请在“上报说明”中写明原因。',
        en: 'Mend the state or the figure, or say why in the explanation.',
      },
    },
    'already-reached': {
      text: {
        zh: '任务「{title}」填“{state}”，但「{name}」为 {value}，已达到目标（{target}）。',
        en: 'Task “{title}” is “{state}”, yet “{name}” is {value} and reaches its target ({target}).',
      },
      advice: { zh: '请核对进展状态。', en: 'Check the state.' },
    },
  },
  run: (scope) => scope.submission.taskReports.flatMap((report) => contradictions(report, scope)),
})
