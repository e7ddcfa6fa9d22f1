import { compare } from '../../../lib'
import type { ProposedConflict } from '../proposal'
import { gathered, type HeldTarget } from './reading'

const LEAST_CORE = 3
/** More values for one name are a list of different things and no contradiction. */
const MOST_VALUES = 3
const AMOUNTS = ['amount', 'growth', 'share', 'decrease']

/** A figure for one place, date or part says nothing against the whole. */
function keyOf({ wording, measure, scope, target }: HeldTarget): string {
  return [wording.core, wording.adds, measure.key, scope, target.deadline ?? ''].join('|')
}

function mayContradict({ target, wording, measure }: HeldTarget): boolean {
  const sort = measure.key.split(' ')[0] ?? ''
  return target.value !== null && target.partOf === null && wording.core.length >= LEAST_CORE && AMOUNTS.includes(sort)
}

/** 力争 beside a plain figure, and a floor below an aim, are two steps of one target. */
function isStep(one: HeldTarget, other: HeldTarget): boolean {
  return (
    (one.target.firmness === 'aim') !== (other.target.firmness === 'aim') &&
    one.target.citation.line === other.target.citation.line
  )
}

function disagree(one: HeldTarget, other: HeldTarget): boolean {
  const apart = one.target.citation.line !== other.target.citation.line
  const both = one.measure.value !== null && other.measure.value !== null
  return apart && both && !isStep(one, other) && compare(one.measure.value, other.measure.value) !== 0
}

/** One thing with different figures in different places; each thing speaks through its first place. */
export function contradictions(things: readonly (readonly HeldTarget[])[]): readonly ProposedConflict[] {
  const spoken = things.flatMap((thing) => thing.filter(mayContradict).slice(0, 1))
  return [...gathered(spoken, keyOf).values()].flatMap((group) => {
    const [first, ...others] = group
    if (!first || group.length > MOST_VALUES) return []
    const against = others.filter((other) => disagree(first, other))
    if (against.length === 0) return []
    const all = [first, ...against].map(({ target }) => target)
    return [
      {
        kind: 'contradiction' as const,
        codes: all.map(({ code }) => code),
        places: all.map(({ citation }) => citation),
      },
    ]
  })
}
