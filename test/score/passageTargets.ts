import type { ProposedTarget } from '../../src/domain/plan'
import type { ExpectedTarget, OtherReading, Passage } from '../passages/passage'
import { nameLikeness } from './nameLikeness'
import { plainSpelling, plainValue } from './spelling'

/** Half-open range of offsets in the passage's text. */
export type Stretch = readonly [start: number, end: number]

/** Every place where words stand in a text. */
export function placesOf(text: string, words: string): readonly Stretch[] {
  const places: Stretch[] = []
  if (words === '') return places
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push([at, at + words.length])
  return places
}

export const overlaps = ([start, end]: Stretch, [from, to]: Stretch): boolean => start < to && from < end

/** Where an expected target stands: its words, from the start of its line on. */
function placeOf(text: string, { line, words }: ExpectedTarget): Stretch {
  let start = 0
  for (let number = 1; number < line; number += 1) start = text.indexOf('\n', start) + 1
  const at = text.indexOf(words, start)
  return at < 0 ? [start, start] : [at, at + words.length]
}

const figureStretch = ({ figure, citation }: ProposedTarget): Stretch =>
  figure.end > figure.start ? [figure.start, figure.end] : [citation.start, citation.end]

const unitOf = (text: string): string => plainSpelling(text)

function fits(wanted: ExpectedTarget, reading: OtherReading, given: ProposedTarget): boolean {
  const { comparator, value, unitOfMeasure } = { ...wanted, ...reading }
  const valueHigh = reading.value === undefined ? wanted.valueHigh : null
  return (
    comparator === given.comparator &&
    plainValue(value) === plainValue(given.value) &&
    plainValue(valueHigh) === plainValue(given.valueHigh) &&
    (unitOfMeasure === undefined || value === null || unitOf(unitOfMeasure) === unitOf(given.unitOfMeasure))
  )
}

/** The scope printed apart belongs to the name on both sides. */
const wholeName = ({ scope, indicator }: { readonly scope?: string; readonly indicator: string }): string =>
  `${scope ?? ''}${indicator}`

export interface PassagePair {
  readonly wanted: ExpectedTarget
  /** The reading that fits: fields that it gives stand in place of the expected ones. */
  readonly reading: OtherReading
  readonly given: ProposedTarget
  readonly likeness: number
}

export interface PassageTargets {
  readonly pairs: readonly PassagePair[]
  readonly missed: readonly ExpectedTarget[]
  readonly extra: readonly ProposedTarget[]
}

function candidatesOf(passage: Passage, given: readonly ProposedTarget[]): readonly PassagePair[] {
  return (passage.targets ?? []).flatMap((wanted) => {
    const place = placeOf(passage.text, wanted)
    return given
      .filter((one) => overlaps(place, figureStretch(one)))
      .flatMap((one): PassagePair[] => {
        const reading = [{}, ...(wanted.or ?? [])].find((reading) => fits(wanted, reading, one))
        const names = [wanted.indicator, ...(wanted.or ?? []).flatMap(({ indicator }) => indicator ?? [])]
        const likeness = Math.max(
          ...names.map((indicator) => nameLikeness(wholeName({ ...wanted, indicator }), wholeName(one))),
        )
        return reading ? [{ wanted, reading, given: one, likeness }] : []
      })
  })
}

/** One to one, greedy, the most alike by name first. What touches `eitherWay` and answers nothing counts neither way; `notTargets` always count. */
export function matchPassageTargets(passage: Passage, given: readonly ProposedTarget[]): PassageTargets {
  const pairs = new Map<ExpectedTarget, PassagePair>()
  const taken = new Set<ProposedTarget>()
  const best = [...candidatesOf(passage, given)].sort((one, other) => other.likeness - one.likeness)
  for (const pair of best) {
    if (pairs.has(pair.wanted) || taken.has(pair.given)) continue
    pairs.set(pair.wanted, pair)
    taken.add(pair.given)
  }
  const never = passage.notTargets.flatMap((words) => placesOf(passage.text, words))
  const either = passage.eitherWay.flatMap((words) => placesOf(passage.text, words))
  const touches = (one: ProposedTarget, places: readonly Stretch[]): boolean =>
    places.some((place) => overlaps(place, figureStretch(one)))
  return {
    pairs: (passage.targets ?? []).flatMap((wanted) => pairs.get(wanted) ?? []),
    missed: (passage.targets ?? []).filter((wanted) => !pairs.has(wanted)),
    extra: given.filter((one) => !taken.has(one) && (touches(one, never) || !touches(one, either))),
  }
}
