import type { Cadence, SheetLayout, Task, TaskRole } from '../model'
import { excelSerialOf, periodName } from '../model'
import { listRanges } from './listRanges'
import type { CellContent, ListRow } from './listSheet'
import { layoutList } from './listSheet'
import { plainFormat } from './numberFormats'
import type { SheetFrame, TemplateRequest } from './sheetFrame'
import { unitOf } from './sheetFrame'
import { taskFormats, taskRules } from './taskRules'
import type { TemplateTask } from './templateTasks'
import { templateTasks } from './templateTasks'

const ROLE_WORDS: Readonly<Record<TaskRole, string>> = { lead: '牵头', support: '配合', member: '参与' }

const CADENCE_WORDS: Readonly<Record<Cadence, string>> = {
  daily: '每日',
  weekly: '每周',
  'ten-day': '每旬',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '全年',
}

function deadlineCell({ deadline, recurrence }: Task): CellContent {
  if (deadline !== null) return { value: excelSerialOf(deadline) }
  return { value: CADENCE_WORDS[recurrence ?? 'year'], style: 'referenceCentred' }
}

function headingsAbove(task: Task, { index }: Pick<TemplateRequest, 'index'>): readonly Task[] {
  const above = task.parent === null ? undefined : index.tasks.get(task.parent)
  return above ? [...headingsAbove(above, { index }), above] : []
}

/** 工作任务: the item (and measure) that the task stands under; an item is its own heading. */
function headingOf(task: Task, request: TemplateRequest): string {
  if (task.level === 'section' || task.level === 'item') return task.title
  const above = headingsAbove(task, request)
  const items = above.filter(({ level }) => level !== 'section')
  return (items.length > 0 ? items : above).map(({ title }) => title).join('\n') || task.title
}

/** 工作举措: the task's own title with what is meant by it; an item under a section is told by its summary alone. */
function measureOf(task: Task, heading: string): string {
  if (heading === task.title) return task.summary || task.title
  return task.summary === '' ? task.title : `${task.title}\n${task.summary}`
}

function unitNames(task: Task, { plan, index }: TemplateRequest, roles: readonly TaskRole[]): string {
  const names = plan.taskUnits
    .filter((link) => link.task === task.code && roles.includes(link.role))
    .map(({ unit }) => unitOf(index, unit).name)
  return [...new Set(names)].join('、')
}

function taskRow({ task, role }: TemplateTask, request: TemplateRequest): ListRow {
  const heading = headingOf(task, request)
  return {
    code: { value: task.code },
    title: { value: heading },
    measure: { value: measureOf(task, heading) },
    role: role === 'lead' ? { value: ROLE_WORDS[role], style: 'centred' } : { value: ROLE_WORDS[role] },
    leadUnits: { value: unitNames(task, request, ['lead']) },
    supportUnits: { value: unitNames(task, request, ['support', 'member']) },
    deadline: deadlineCell(task),
    completion: { value: null, numberFormat: plainFormat(0) },
  }
}

const FROZEN_COLUMNS = 3

const NOTES = [
  '黄底为填写格，由填报人填写；白底为方案内容，不能改动。牵头任务排在前，配合任务排在后；配合任务只写本单位承担的部分。',
  '进展状态：未启动、推进中、已完成、滞后、不适用，五选一。选“滞后”的，须填存在问题和下一步措施；选“已完成”的，完成率填100。',
  '完成时限为“每月”“每季度”等的，是按期反复开展的工作，写本期开展情况；为“全年”的，年内完成。',
]

/** 任务清单: one row per lowest task of the unit. */
export function layoutTasks(frame: SheetFrame): SheetLayout {
  const { request, unit } = frame
  const tasks = templateTasks(request, unit.code)
  const led = tasks.filter(({ role }) => role === 'lead').length
  const { periodStart, periodEnd } = request.plan
  const last = request.dueOn > periodEnd ? request.dueOn : periodEnd
  const ranges = listRanges('tasks', tasks.length)
  return layoutList(frame, {
    list: 'tasks',
    title: `${unit.name}工作任务清单`,
    meta: `填报单位：${unit.name}　报告期：${periodName(request.period)}　任务${tasks.length}项（牵头${led}项、配合${tasks.length - led}项）　数据来源：填报单位　报送截止：${request.dueOn}`,
    rows: tasks.map((task) => taskRow(task, request)),
    notes: tasks.length === 0 ? ['本单位没有需要填报的任务，本表不用填写。'] : NOTES,
    inputRules: tasks.length === 0 ? [] : taskRules(ranges, { first: periodStart, last }),
    conditionalFormats: tasks.length === 0 ? [] : taskFormats(ranges),
    frozenColumns: FROZEN_COLUMNS,
    entryLines: 3,
  })
}
