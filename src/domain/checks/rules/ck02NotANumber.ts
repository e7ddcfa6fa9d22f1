import type { FigureEntry } from '../../model'
import { defineCheck } from '../defineCheck'
import { observedIn, typedText } from '../observed'

const isUnreadable = ({ reading }: FigureEntry): boolean => reading.kind === 'unreadable'

/** [CK02] What cannot be read as a number is an error, never 0. */
export const ck02NotANumber = defineCheck({
  id: 'CK02',
  level: '强制性',
  about: { zh: '填的不是数', en: 'Not a number and not readable as one' },
  messages: {
    unreadable: {
      text: { zh: '「{name}」填的是“{typed}”，读不出数。', en: '“{name}” holds “{typed}”, which is no number.' },
      advice: {
        zh: '请只填阿拉伯数字，计量单位是“{unitOfMeasure}”；文字说明写在“上报说明”里。',
        en: 'Enter digits only, in {unitOfMeasure}; put words into the explanation.',
      },
    },
  },
  run: (scope) => [
    ...observedIn(scope).flatMap(({ indicator, observation }) =>
      [observation.value, observation.cumulative, observation.samePeriodBase, observation.growth]
        .filter(isUnreadable)
        .map((entry) => ({
          message: 'unreadable',
          values: { name: indicator.name, typed: typedText(entry), unitOfMeasure: indicator.unitOfMeasure },
          cells: [entry.cell],
          indicator: indicator.code,
        })),
    ),
    ...scope.submission.taskReports
      .filter(({ completion }) => isUnreadable(completion))
      .map(({ task, completion }) => ({
        message: 'unreadable',
        values: {
          name: scope.index.tasks.get(task)?.title ?? task,
          typed: typedText(completion),
          unitOfMeasure: '%',
        },
        cells: [completion.cell],
        task,
      })),
  ],
})
