import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { compilePlan } from '../../src/domain/plan'
import { readPassages } from '../passages/readPassages'
import { recordFigure } from '../support/figures'
import { matchProposal, scoreMatches, type Part, type Quality } from './scoreProposal'
import { PASSAGE_PARTS, partsOf, scorePassage, type PassagePart, type PassageQuality } from './scorePassage'
import { planIn, seedExpectations, unitsKnownTo } from './seedExpectations'
import { precisionOf, recallOf, type Tally } from './tally'

type Floor = readonly [precision: number, recall: number]

/** Reached, less a passage or two: whoever breaks a rule falls below, whoever adds a hard passage need not lower them. */
const PASSAGE_FLOORS: Readonly<Record<PassagePart, Floor>> = {
  head: [0.93, 0.93],
  tasks: [0.99, 0.99],
  parents: [0.99, 0.99],
  'lead units': [0.99, 0.99],
  'support units': [0.99, 0.99],
  targets: [0.99, 0.985],
  conflicts: [0.95, 0.95],
}

const PASSAGE_QUALITY_FLOORS: Partial<Record<PassageQuality, number>> = {
  'name likeness': 0.87,
  kind: 0.93,
  firmness: 0.98,
  baseline: 0.99,
  deadline: 0.96,
  task: 0.99,
  'task deadline': 0.97,
}

const PLAN_FLOORS: Partial<Record<Part, Floor>> = {
  tasks: [0.995, 0.995],
  parents: [0.995, 0.995],
  'lead units': [0.995, 0.995],
  'support units': [0.995, 0.98],
  targets: [0.95, 0.84],
}

const PLAN_QUALITY_FLOORS: Partial<Record<Quality, number>> = { 'name likeness': 0.76, kind: 0.94, firmness: 0.95 }

const shown = (tally: Tally): string =>
  `precision ${precisionOf(tally)?.toFixed(3) ?? '–'}, recall ${recallOf(tally)?.toFixed(3) ?? '–'}`

function expectAbove(tally: Tally, [precision, recall]: Floor): void {
  expect(precisionOf(tally) ?? 1).toBeGreaterThanOrEqual(precision)
  expect(recallOf(tally) ?? 1).toBeGreaterThanOrEqual(recall)
}

const file = 'test/score/floors.test.ts'

describe('the compiler on the open passages', () => {
  const passages = readPassages('open')
  const scores = passages.map((passage) => scorePassage(passage))
  const parts = partsOf(scores)

  it.each(PASSAGE_PARTS)('%s stay above the floor', (part) => {
    recordFigure({
      id: `compiler-open-passages-${part.replaceAll(' ', '-')}`,
      what: `Plan compiler on ${passages.length} open passages: ${part}`,
      value: shown(parts[part]),
      aim: `≥ ${PASSAGE_FLOORS[part].join(', ')}`,
      measuredBy: file,
    })
    expectAbove(parts[part], PASSAGE_FLOORS[part])
  })

  it.each(Object.entries(PASSAGE_QUALITY_FLOORS) as [PassageQuality, number][])(
    '%s stays above %d',
    (quality, floor) => {
      const reached = scores.flatMap(({ qualities }) => qualities[quality])
      expect(reached.reduce((sum, one) => sum + one, 0) / reached.length).toBeGreaterThanOrEqual(floor)
    },
  )
})

/** Blind once; since then they only keep what was mended from coming back. */
const KEPT_ASIDE_FLOORS: Partial<Record<PassagePart, Floor>> = {
  tasks: [0.99, 0.99],
  parents: [0.99, 0.99],
  'lead units': [0.95, 0.93],
  'support units': [0.98, 0.98],
}

describe('the compiler on the passages that were kept aside', () => {
  const parts = partsOf(readPassages('heldout').map((passage) => scorePassage(passage)))

  it.each(Object.entries(KEPT_ASIDE_FLOORS) as [PassagePart, Floor][])('%s stay above the floor', (part, floor) => {
    expectAbove(parts[part], floor)
  })
})

const TEXT = path.resolve('../shared/plan/yuanjiang-2023-plan.txt')
const whenAtHand = existsSync(TEXT) ? describe : describe.skip

whenAtHand('the compiler on the plan that people made tables from', () => {
  const plan = planIn(path.resolve('seeds/yuanjiang-2023'))
  const matches = matchProposal(seedExpectations(plan), compilePlan(readFileSync(TEXT, 'utf8'), unitsKnownTo(plan)))
  const { parts, qualities } = scoreMatches(matches, null)

  it.each(Object.entries(PLAN_FLOORS) as [Part, Floor][])('%s stay above the floor', (part, floor) => {
    recordFigure({
      id: `compiler-yuanjiang-${part.replaceAll(' ', '-')}`,
      what: `Plan compiler on the text of Yuanjiang’s plan: ${part}`,
      value: shown(parts[part]),
      aim: `≥ ${floor.join(', ')}`,
      measuredBy: file,
    })
    expectAbove(parts[part], floor)
  })

  it.each(Object.entries(PLAN_QUALITY_FLOORS) as [Quality, number][])('%s stays above %d', (quality, floor) => {
    const { sum, over } = qualities[quality]
    expect(sum / over).toBeGreaterThanOrEqual(floor)
  })
})
