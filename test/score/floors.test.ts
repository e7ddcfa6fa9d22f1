import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { compilePlan } from '../../src/domain/plan'
import { readPassages } from '../passages/readPassages'
import { recordFigure } from '../support/figures'
import { matchProposal, scoreMatches, type Part } from './scoreProposal'
import { PASSAGE_PARTS, partsOf, scorePassage, type PassagePart } from './scorePassage'
import { planIn, seedExpectations, unitsKnownTo } from './seedExpectations'
import { precisionOf, recallOf, type Tally } from './tally'

type Floor = readonly [precision: number, recall: number]

/** Reached, less a passage or two: whoever breaks a rule falls below, whoever adds a hard passage need not lower them. */
const PASSAGE_FLOORS: Readonly<Record<PassagePart, Floor>> = {
  head: [0.9, 0.9],
  tasks: [0.98, 0.98],
  parents: [0.98, 0.98],
  'lead units': [0.97, 0.97],
  'support units': [0.97, 0.97],
  targets: [0.95, 0.93],
  conflicts: [0.9, 0.9],
}

const PLAN_FLOORS: Partial<Record<Part, Floor>> = {
  tasks: [0.99, 0.99],
  parents: [0.99, 0.99],
  'lead units': [0.98, 0.98],
  'support units': [0.98, 0.96],
  targets: [0.95, 0.8],
}

const shown = (tally: Tally): string =>
  `precision ${precisionOf(tally)?.toFixed(3) ?? '–'}, recall ${recallOf(tally)?.toFixed(3) ?? '–'}`

function expectAbove(tally: Tally, [precision, recall]: Floor): void {
  expect(precisionOf(tally) ?? 1).toBeGreaterThanOrEqual(precision)
  expect(recallOf(tally) ?? 1).toBeGreaterThanOrEqual(recall)
}

const file = 'test/score/floors.test.ts'

describe('the compiler on the open passages', () => {
  const passages = readPassages('open')
  const parts = partsOf(passages.map((passage) => scorePassage(passage)))

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
})

const TEXT = path.resolve('../shared/plan/yuanjiang-2023-plan.txt')
const whenAtHand = existsSync(TEXT) ? describe : describe.skip

whenAtHand('the compiler on the plan that people made tables from', () => {
  const plan = planIn(path.resolve('seeds/yuanjiang-2023'))
  const matches = matchProposal(seedExpectations(plan), compilePlan(readFileSync(TEXT, 'utf8'), unitsKnownTo(plan)))
  const { parts } = scoreMatches(matches, null)

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
})
