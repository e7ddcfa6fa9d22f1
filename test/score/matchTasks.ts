import type { PlanProposal, ProposedTask } from '../../src/domain/plan'
import type { ExpectedTask } from './expected'
import { plainNumber, plainSpelling } from './spelling'

export interface MatchedTasks {
  readonly pairs: readonly { readonly expected: ExpectedTask; readonly proposed: ProposedTask }[]
  readonly missed: readonly ExpectedTask[]
  readonly extra: readonly ProposedTask[]
  /** Right tasks that hang below another task than they should. */
  readonly underOther: readonly { readonly expected: ExpectedTask; readonly proposed: ProposedTask }[]
  /** Expected key -> proposed code, and back. */
  readonly keyOf: ReadonlyMap<string, string>
}

const placeOf = (annex: string, line: number, number: string, words: string): string =>
  [annex, line, number === '' ? plainSpelling(words).slice(0, 4) : plainNumber(number)].join('|')

/** A task is right where annex, line and printed number agree (brackets and points around it aside); without a number its first four characters. */
export function matchTasks(expected: readonly ExpectedTask[], { tasks }: PlanProposal): MatchedTasks {
  const waiting = new Map<string, ProposedTask[]>()
  for (const task of tasks) {
    const place = placeOf(task.annex, task.at.line, task.number, task.heading)
    waiting.set(place, [...(waiting.get(place) ?? []), task])
  }
  const pairs = expected.flatMap((task) => {
    const proposed = waiting.get(placeOf(task.annex, task.line, task.number, task.words))?.shift()
    return proposed ? [{ expected: task, proposed }] : []
  })
  const keyOf = new Map(pairs.map(({ expected: { key }, proposed: { code } }) => [code, key]))
  const found = new Set(pairs.map(({ expected: task }) => task))
  const taken = new Set(pairs.map(({ proposed }) => proposed))
  return {
    pairs,
    missed: expected.filter((task) => !found.has(task)),
    extra: tasks.filter((task) => !taken.has(task)),
    underOther: pairs.filter(({ expected: { parent }, proposed }) => {
      const given = proposed.parent === null ? null : (keyOf.get(proposed.parent) ?? proposed.parent)
      return given !== parent
    }),
    keyOf,
  }
}
