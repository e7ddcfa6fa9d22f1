import type { ConditionalFormat, InputRule, IsoDate } from '../model'
import { TASK_STATES } from '../model'
import { dateRule, listRule, missingFormat, numberRule, textFormat, textRule } from './entryRules'
import type { ListRanges } from './listRanges'

const LONG_TEXT = 500
const SHORT_TEXT = 200
const NAME_LENGTH = 20
const PHONE_LENGTH = 20

/** The input rules of 任务清单; `last` is the later of the plan's end and the due date. */
export function taskRules({ over }: ListRanges, days: { first: IsoDate; last: IsoDate }): readonly InputRule[] {
  return [
    listRule(over('state'), '进展状态', TASK_STATES, '选“已完成”须有佐证材料；选“滞后”须写明问题和措施。'),
    numberRule(over('completion'), '完成率（%）', {
      max: 100,
      severity: 'stop',
      about: '填0至100的数字，不带%，例：完成一半填50。',
    }),
    textRule(over('progress'), '进展情况', LONG_TEXT, '写本期做了什么、到什么程度，有数据的写数据；不要照抄上期。'),
    textRule(over('problems'), '存在问题', LONG_TEXT, '写影响进度的具体问题，没有的填“无”。'),
    textRule(over('nextSteps'), '下一步措施', LONG_TEXT, '写措施、责任人和完成时间。'),
    textRule(over('evidence'), '佐证材料', SHORT_TEXT, '写文件名称、文号或材料存放处。'),
    textRule(over('filler'), '填报人', NAME_LENGTH, '填姓名，'),
    textRule(over('phone'), '联系电话', PHONE_LENGTH, '填手机或座机，座机带区号，'),
    dateRule(over('reportedOn'), '填报日期', { ...days, severity: 'stop' }),
  ]
}

/** State missing in a row that has been begun; a text for a number or a date; progress missing where a state is chosen. */
export function taskFormats({ over, first }: ListRanges): readonly ConditionalFormat[] {
  const others = ['completion', 'progress', 'problems', 'nextSteps', 'evidence'].map(first)
  return [
    textFormat(over('completion'), first('completion')),
    textFormat(over('reportedOn'), first('reportedOn')),
    missingFormat(over('state'), first('state'), others),
    {
      ranges: over('progress'),
      formula: `AND(${first('progress')}="",OR(${first('state')}="推进中",${first('state')}="已完成",${first('state')}="滞后"))`,
      emphasis: 'missing',
    },
    { ranges: over('state'), formula: `${first('state')}="已完成"`, emphasis: 'done' },
    { ranges: over('state'), formula: `${first('state')}="滞后"`, emphasis: 'behind' },
  ]
}
