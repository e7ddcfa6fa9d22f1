import type { ProposedConflict, ProposedDuty, ProposedTask } from '../proposal'
import { gathered, type HeldTarget } from './reading'
import { foldWidth } from '../text'

const LEAST_HEADING = 5

const keyOfUnit = ({ unit, name }: ProposedDuty): string => unit ?? name

/** Leads of tasks that print them, or are handed them from above. */
function leadsOf(duties: readonly ProposedDuty[]): ReadonlyMap<string, ReadonlySet<string>> {
  const leads = gathered(
    duties.filter(({ role }) => role === 'lead'),
    ({ task }) => task,
  )
  return new Map([...leads].map(([task, led]) => [task, new Set(led.map(keyOfUnit))]))
}

function differ(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): boolean {
  if (!one || !other) return false
  return ![...one].some((unit) => other.has(unit))
}

/** A task printed twice, or a figure that stands in two tasks, where different units lead. */
export function responsibilities(
  tasks: readonly ProposedTask[],
  duties: readonly ProposedDuty[],
  things: readonly (readonly HeldTarget[])[],
): readonly ProposedConflict[] {
  const leads = leadsOf(duties)
  const byCode = new Map(tasks.map((task) => [task.code, task]))
  const bySame = [
    ...gathered(
      tasks.filter(({ heading }) => heading.length >= LEAST_HEADING),
      ({ heading }) => foldWidth(heading).replace(/\s/g, ''),
    ).values(),
  ]
  const byFigure = things.map((thing) =>
    [...new Set(thing.flatMap(({ target }) => target.task ?? []))].flatMap((code) => byCode.get(code) ?? []),
  )
  const seen = new Set<string>()
  return [...bySame, ...byFigure].flatMap(([first, ...others]): ProposedConflict[] => {
    if (!first) return []
    const against = others.filter(({ code }) => differ(leads.get(first.code), leads.get(code)))
    const all = [first, ...against]
    const codes = all.map(({ code }) => code)
    if (against.length === 0 || seen.has(codes.join(' '))) return []
    seen.add(codes.join(' '))
    return [{ kind: 'responsibility-differs', codes, places: all.map(({ at }) => at) }]
  })
}
