import { defineCheck } from '../defineCheck'
import { isAnsweredWithout, observedIn } from '../observed'

/** [CK01] Blank is not 0; 「不适用」 and 「未统计」 are answers with a status. */
export const ck01FigureMissing = defineCheck({
  id: 'CK01',
  level: '强制性',
  about: { zh: '应填的数没有填', en: 'A required figure is missing' },
  messages: {
    blank: {
      text: {
        zh: '「{name}」本期数没有填写。空白不等于0。',
        en: '“{name}” has no figure for this period. A blank is not a zero.',
      },
      advice: {
        zh: '请填写本期数；确实没有的填0，不适用或未统计的在“数据状态”中选择。',
        en: 'Enter the figure; enter 0 if there is none, or choose “not applicable” or “not collected” as status.',
      },
    },
    'no-cumulative': {
      text: {
        zh: '「{name}」填了本期数，但本年累计是空的。',
        en: '“{name}” has a figure for this period but no cumulative figure.',
      },
      advice: {
        zh: '请填写年初至本期末的累计数。',
        en: 'Enter the figure from the start of the year to the period’s end.',
      },
    },
    'no-state': {
      text: { zh: '牵头任务「{title}」没有选择进展状态。', en: 'Task “{title}”, led by this unit, has no state.' },
      advice: { zh: '请在“进展状态”中选择一项。', en: 'Choose one of the states.' },
    },
  },
  run: (scope) => {
    const figures = observedIn(scope).flatMap(({ indicator, observation }) => {
      const { value, cumulative, lastCumulative } = observation
      if (isAnsweredWithout(observation)) return []
      const report = { values: { name: indicator.name }, indicator: indicator.code }
      if (value.reading.kind === 'blank') return [{ ...report, message: 'blank', cells: [value.cell] }]
      const wanting =
        indicator.behaviour === 'flow' && cumulative.reading.kind === 'blank' && value.reading.kind === 'number'
      return wanting ? [{ ...report, message: 'no-cumulative', cells: [cumulative.cell, lastCumulative.cell] }] : []
    })
    const states = scope.submission.taskReports
      .filter(({ role, stateEntry }) => role === 'lead' && stateEntry.text === '')
      .map(({ task, stateEntry }) => ({
        message: 'no-state',
        values: { title: scope.index.tasks.get(task)?.title ?? task },
        cells: [stateEntry.cell],
        task,
      }))
    return [...figures, ...states]
  },
})
