import type { TaskNode } from '../structure'
import type { Stated } from './stated'

/** What is printed with each task once lines after a group of items are given to their group. */
export interface Printed {
  readonly own: readonly Stated[]
  /** Lines printed after the last of several items: about each of them, and about what is above them. */
  readonly groups: readonly { readonly line: readonly Stated[]; readonly members: readonly TaskNode[] }[]
}

interface Working {
  own: Stated[]
  groups: { line: Stated[]; members: TaskNode[] }[]
}

const emptyWorking = (): Working => ({ own: [], groups: [] })

class Lines {
  readonly byTask = new Map<TaskNode, Working>()

  of(task: TaskNode): Working {
    const working = this.byTask.get(task) ?? emptyWorking()
    this.byTask.set(task, working)
    return working
  }

  /** A line after one item is that item's; after several that say nothing themselves it is about all of them. */
  share(siblings: readonly TaskNode[], parent: TaskNode | null): void {
    let silent: TaskNode[] = []
    for (const task of siblings) {
      const working = this.of(task)
      const lines = task.children.length > 0 ? [] : working.own.filter(({ kind }) => kind === 'line')
      const speaks = working.own.length > lines.length || working.groups.length > 0
      if (!speaks) silent.push(task)
      if (lines.length === 0) continue
      if (silent.length > 1 && lines.some(({ units }) => units.length > 0)) {
        working.own = working.own.filter(({ kind }) => kind !== 'line')
        const group = { line: lines, members: silent }
        if (parent) this.of(parent).groups.push(group)
        else for (const member of silent) this.of(member).own.push(...lines)
      }
      silent = []
    }
  }
}

/** Children before parents, so that a line inside a group is not taken for the group's above it. */
export function shareLines(
  tasks: readonly TaskNode[],
  stated: ReadonlyMap<TaskNode, readonly Stated[]>,
): ReadonlyMap<TaskNode, Printed> {
  const lines = new Lines()
  for (const task of tasks) lines.of(task).own.push(...(stated.get(task) ?? []))
  for (const task of [...tasks].reverse()) lines.share(task.children, task)
  const tops = new Map<string, TaskNode[]>()
  for (const task of tasks.filter(({ parent }) => parent === null)) {
    const beside = tops.get(task.annex) ?? []
    beside.push(task)
    tops.set(task.annex, beside)
  }
  for (const beside of tops.values()) lines.share(beside, null)
  return lines.byTask
}
