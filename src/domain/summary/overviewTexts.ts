/** The overview's own words. */
export const OVERVIEW = {
  campaigns: '一、各仗进度',
  headline: '二、主要指标',
  behind: (count: number, shown: number): string =>
    count > shown
      ? `三、滞后指标（共${count}项，列差距最大的${shown}项，另有${count - shown}项见指标汇总）`
      : `三、滞后指标（共${count}项）`,
  nothingBehind: '本期没有滞后指标。',
  total: '合　计',
  campaign: '仗',
  office: '专班办公室',
  indicators: '指标数',
  notJudged: '—\n不评价',
  onPace: '达标率\n（%）',
  tasks: '任务数',
  taskStates: ['任务\n已完成', '任务\n推进中', '任务\n滞后', '任务\n未启动', '任务\n未报', '其他'],
  onTime: '及时率\n（%）',
  headlineHeader: ['指标', '目标', '实际', '完成率', '序时', '差距', '亮灯'],
  behindHeader: ['指标', '牵头单位', '差距'],
  lightsChart: '各仗指标亮灯（项）',
  onPaceChart: '各仗达标率（%）',
  selection:
    '主要指标的选取：各仗轮流取，先取方案总目标中的数值指标，再取该仗牵头单位负责的增速、总量、金额类，同等的依方案次序。',
  rates:
    '达标率＝（●已完成＋●正常）÷（指标数－不评价）；任务“其他”指不适用和无填报单位；及时率＝按时上报单位÷承担该仗工作的单位；差距为百分点。',
} as const
