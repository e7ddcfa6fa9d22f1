import type { ProposedTarget } from '../proposal'
import { measureOf, valueText, type Measure } from './measure'
import { wordingOf, type Wording } from './wording'

/** A target with what is needed to hold it against others. */
export interface HeldTarget {
  readonly target: ProposedTarget
  readonly wording: Wording
  readonly measure: Measure
  readonly value: string
  /** Whom it covers, the whole city left out. */
  readonly scope: string
}

export const heldTarget = (target: ProposedTarget): HeldTarget => {
  const measure = measureOf(target)
  const scope = target.scope.startsWith('全') ? '' : target.scope
  return { target, wording: wordingOf(target.indicator), measure, value: valueText(measure), scope }
}

/** The members of each key, in the order of the text. */
export function gathered<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
