import type { TaskLevel } from '../../../model'
import { TASK_LEVELS } from '../../../model'
import type { PlanRow } from '../../planTables'
import type { ProposedDuty, ProposedTask } from '../proposal'
import type { TabledTask, TaskCodes } from './taskCodes'
import type { UnitBook } from './unitBook'

const LONGEST_TITLE = 40
const LOWEST = TASK_LEVELS.length - 1

const squeezed = (words: string): string => words.replace(/\s+/g, '')

/** The heading, or the first words under the number; cut at a comma where it is a whole sentence. */
function titleOf({ heading, body, number }: ProposedTask): string {
  const words = squeezed(heading) || squeezed(body.words).slice(0, LONGEST_TITLE) || squeezed(number) || '无标题'
  if (words.length <= LONGEST_TITLE) return words
  const comma = words.slice(0, LONGEST_TITLE).search(/[，,；;]/)
  return comma > 0 ? words.slice(0, comma) : `${words.slice(0, LONGEST_TITLE - 1)}…`
}

interface Placed {
  readonly level: TaskLevel
  readonly parent: string | null
}

/** How many levels of tasks lie below each. */
function heightsOf(tasks: readonly TabledTask[], byCode: ReadonlyMap<string, TabledTask>): ReadonlyMap<string, number> {
  const heights = new Map<string, number>()
  for (const { parent } of tasks) {
    let height = 1
    for (let above = parent; above !== null && (heights.get(above) ?? 0) < height; height += 1) {
      heights.set(above, height)
      above = byCode.get(above)?.parent ?? null
    }
  }
  return heights
}

/**
 * A task lies at least one level below its parent, and leaves room for what lies below it; where the levels run out all the
 * same, it hangs from the task above its parent.
 */
function placesOf(tasks: readonly TabledTask[]): ReadonlyMap<string, Placed> {
  const byCode = new Map(tasks.map((tabled) => [tabled.code, tabled]))
  const heights = heightsOf(tasks, byCode)
  const places = new Map<string, Placed>()
  const place = ({ code, parent, task }: TabledTask): Placed => {
    const done = places.get(code)
    if (done) return done
    const own = Math.min(TASK_LEVELS.indexOf(task.level), Math.max(0, LOWEST - (heights.get(code) ?? 0)))
    let above = parent === null ? undefined : byCode.get(parent)
    while (above && TASK_LEVELS.indexOf(place(above).level) >= LOWEST) {
      const higher = place(above).parent
      above = higher === null ? undefined : byCode.get(higher)
    }
    const least = above ? TASK_LEVELS.indexOf(place(above).level) + 1 : 0
    const placed = { level: TASK_LEVELS[Math.max(own, least)] ?? 'submeasure', parent: above?.code ?? null }
    places.set(code, placed)
    return placed
  }
  tasks.forEach(place)
  return places
}

export function taskRows({ tasks }: TaskCodes): readonly PlanRow[] {
  const places = placesOf(tasks)
  return tasks.map(({ task, code, campaign }) => ({
    code,
    parent: places.get(code)?.parent ?? '',
    campaign,
    level: places.get(code)?.level ?? task.level,
    number: task.number,
    title: titleOf(task),
    summary: '',
    deadline: task.deadline ?? '',
    recurrence: '',
    annex: task.annex,
    section: task.section,
    line: String(task.at.line),
  }))
}

const roleOf = ({ role }: ProposedDuty): 'lead' | 'support' => (role === 'lead' ? 'lead' : 'support')

/** Each unit once per task: as lead where it is one, as printed where it is that too. Persons lead nothing. */
export function taskUnitRows(duties: readonly ProposedDuty[], codes: TaskCodes, units: UnitBook): readonly PlanRow[] {
  const rows = new Map<string, PlanRow>()
  const ranked = (role: string, basis: string): number => (role === 'lead' ? 2 : 0) + (basis === 'printed' ? 1 : 0)
  for (const duty of duties) {
    const [task, unit] = [codes.codeOf(duty.task), units.codeOf(duty)]
    if (task === null || unit === null || units.kindOf(unit) === 'person') continue
    const row = { task, unit, role: roleOf(duty), basis: duty.basis }
    const there = rows.get(`${task} ${unit}`)
    const better = !there || ranked(row.role, row.basis) > ranked(there.role ?? '', there.basis ?? '')
    if (better) rows.set(`${task} ${unit}`, row)
  }
  return [...rows.values()]
}
