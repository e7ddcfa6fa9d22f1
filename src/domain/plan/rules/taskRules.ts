import type { Task, TaskRole, UnitKind } from '../../model'
import { TASK_LEVELS } from '../../model'
import type { PlanScope, RemarkedRow } from '../planRule'
import { definePlanRule, remarkRows } from '../planRule'

const segments = (code: string): readonly string[] => code.split('.')

/** A task directly under its campaign: `3.1`. */
const isTopCode = (code: string): boolean => segments(code).length === 2

const nests = ({ code, parent }: Task): boolean => (parent === null ? isTopCode(code) : code.startsWith(`${parent}.`))

export const parentOffPath = definePlanRule({
  kind: 'parent-off-path',
  severity: 'error',
  text: {
    zh: '任务 {code} 的上级“{parent}”与编码路径不符。',
    en: 'Task {code} does not lie below its parent “{parent}” by its code.',
  },
  run: ({ plan }) => remarkRows('tasks', plan.tasks, (task) => (nests(task) ? null : { parent: task.parent ?? '' })),
})

export const levelNotBelowParent = definePlanRule({
  kind: 'level-not-below-parent',
  severity: 'error',
  text: {
    zh: '任务 {code} 的层级（{level}）不低于上级 {parent} 的层级（{parentLevel}）。',
    en: 'Task {code} is a {level}, which is not below its parent {parent}, a {parentLevel}.',
  },
  run: ({ plan, index }) =>
    remarkRows('tasks', plan.tasks, ({ level, parent }) => {
      const above = parent === null ? undefined : index.tasks.get(parent)
      if (!above || TASK_LEVELS.indexOf(level) > TASK_LEVELS.indexOf(above.level)) return null
      return { level, parent: above.code, parentLevel: above.level }
    }),
})

export const campaignOffPath = definePlanRule({
  kind: 'campaign-off-path',
  severity: 'error',
  text: {
    zh: '任务 {code} 登记在第 {campaign} 仗，与编码不符。',
    en: 'Task {code} is entered under campaign {campaign}, which its code denies.',
  },
  run: ({ plan }) =>
    remarkRows('tasks', plan.tasks, ({ code, campaign }) => (segments(code)[0] === campaign ? null : { campaign })),
})

export const taskWithoutLead = definePlanRule({
  kind: 'task-without-lead',
  severity: 'notice',
  text: {
    zh: '任务 {code}「{title}」没有牵头单位，将不会下发给任何牵头单位。',
    en: 'Task {code} “{title}” has no lead unit: nobody is asked for it as lead.',
  },
  run: ({ plan }) => {
    const headings = new Set(plan.tasks.map(({ parent }) => parent))
    const led = new Set(plan.taskUnits.filter(({ role }) => role === 'lead').map(({ task }) => task))
    return remarkRows('tasks', plan.tasks, ({ code, title }) =>
      headings.has(code) || led.has(code) ? null : { title },
    )
  },
})

function leadsOfKind({ plan, index }: PlanScope, kind: UnitKind, resolves: (members: number) => boolean) {
  const lead: TaskRole = 'lead'
  return plan.taskUnits.flatMap(({ task, unit, role }, at): readonly RemarkedRow[] => {
    const named = index.units.get(unit)
    if (role !== lead || named?.kind !== kind || !resolves(index.membersOf(unit).length)) return []
    return [{ table: 'task_units', at, code: task, values: { unit: named.name } }]
  })
}

export const groupLeadsTask = definePlanRule({
  kind: 'group-leads-task',
  severity: 'notice',
  text: {
    zh: '任务 {code} 由单位组「{unit}」牵头，组内每个成员都按牵头单位填报。',
    en: 'Task {code} is led by the group “{unit}”: each of its members reports as lead.',
  },
  run: (scope) => leadsOfKind(scope, 'group', (members) => members > 0),
})

/** The plan's own words, so no error: who is meant is not ours to settle. */
export const openGroupLeadsTask = definePlanRule({
  kind: 'open-group-leads-task',
  severity: 'notice',
  text: {
    zh: '任务 {code} 的牵头单位「{unit}」是没有成员的单位组，不会下发到具体单位；请补充成员或指定牵头单位。',
    en: 'Task {code} is led by “{unit}”, a group without members: no unit is asked for it. Add members or name a lead.',
  },
  run: (scope) => leadsOfKind(scope, 'group', (members) => members === 0),
})

export const personLeadsTask = definePlanRule({
  kind: 'person-leads-task',
  severity: 'error',
  text: {
    zh: '任务 {code} 的牵头单位「{unit}」是个人，不是填报单位。',
    en: 'Task {code} is led by “{unit}”, a person and not a reporting unit.',
  },
  run: (scope) => leadsOfKind(scope, 'person', () => true),
})
