import fc from 'fast-check'
import { NO_UNITS, buildPlan, compilePlan, planTablesOf } from '../../src/domain/plan'
import type { PlanReview, ReviewEntry } from '../../src/usecases/reviewPlan'
import {
  accept,
  countVerdicts,
  entryOf,
  leftToDecide,
  nameOfEntry,
  reject,
  startReview,
  undo,
} from '../../src/usecases/reviewPlan'
import { correct } from '../../src/usecases/reviewPlanCorrect'
import { merge, mergeCandidates } from '../../src/usecases/reviewPlanMerge'
import { openRows, outcomeOf } from '../../src/usecases/reviewPlanOutcome'
import { halvesOf, split } from '../../src/usecases/reviewPlanSplit'

const TEXT = [
  '清河县2025年重点工作方案',
  '一、重点任务',
  '（一）做强工业。新增规模以上工业企业12家以上，工业增加值增长8%左右。（县工信局牵头，县商务局配合）',
  '（二）办好教育。新建学校10所，改造校舍和操场6处。（县教育局负责）',
  '（三）再抓工业。新增规模以上工业企业15家。（县工信局负责）',
].join('\n')
const start = (): PlanReview => startReview(compilePlan(TEXT, NO_UNITS))
const named = (review: PlanReview, words: string): ReviewEntry => {
  const found = review.entries.find((entry) => nameOfEntry(entry).includes(words))
  if (!found) throw new Error(`${words} is not among ${review.entries.map(nameOfEntry).join(' | ')}`)
  return found
}

describe('a review of what was read', () => {
  it('keeps everything: what is open, certain, accepted or rejected is all that there is', () => {
    const review = reject(accept(start(), named(start(), '学校').id), named(start(), '增加值').id)
    const counts = Object.values(countVerdicts(review)).flatMap((of) => Object.values(of))
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(review.entries.length)
    expect(review.entries).toHaveLength(start().entries.length)
  })

  it('leaves out what was rejected, and the units of a rejected task with it', () => {
    const review = reject(start(), named(start(), '办好教育').id)
    const { tasks, duties, targets } = outcomeOf(review)
    expect(tasks.map(({ heading }) => heading)).not.toContain('办好教育')
    expect(duties.map(({ name }) => name)).not.toContain('县教育局')
    expect(targets.map(({ indicator }) => indicator).join()).toContain('学校')
  })

  it('puts right what a person says, and asks nothing more about it', () => {
    const target = named(start(), '学校')
    const done = correct(start(), target.id, { what: 'target', changes: { indicator: '新建小学数', value: '11' } })
    if (!done.ok) throw new Error('refused')
    expect(entryOf(done.value, target.id)).toMatchObject({
      verdict: 'accepted',
      read: { indicator: '新建小学数', value: '11' },
    })
    const [only] = outcomeOf(done.value).targets.filter(({ indicator }) => indicator === '新建小学数')
    expect(only?.sureness).toEqual({ confidence: 1, doubts: [] })
  })

  it.each([
    ['a blank name', { indicator: ' ' }, 'indicator', 'blank'],
    ['a value that is no number', { value: '约10' }, 'value', 'not-a-decimal'],
    ['a day that does not exist', { deadline: '2025-02-30' }, 'deadline', 'not-a-date'],
    ['a range that falls', { comparator: 'between', value: '5', valueHigh: '3' }, 'valueHigh', 'range-falls'],
  ])('refuses %s and changes nothing', (_, changes, field, kind) => {
    const review = start()
    const done = correct(review, named(review, '学校').id, { what: 'target', changes: changes as never })
    expect(done).toEqual({ ok: false, problem: [{ field, kind }] })
  })

  it('splits a target in two that are open, with the same words behind them', () => {
    const before = start()
    const both = split(before, named(before, '校舍').id)
    expect(both.entries).toHaveLength(before.entries.length + 1)
    const halves = both.entries.filter((entry) => !before.entries.includes(entry))
    expect(halves.map(({ verdict }) => verdict)).toEqual(['open', 'open'])
    expect(new Set(halves.map((entry) => (entry.what === 'target' ? entry.read.citation.words : ''))).size).toBe(1)
  })

  it.each([
    ['校舍和操场', ['校舍', '操场']],
    ['学校以及医院', ['学校', '医院']],
    ['学校', ['学校', '学校']],
  ])('halves %s', (name, halves) => {
    expect(halvesOf(name)).toEqual(halves)
  })

  it('merges two targets of one thing into one indicator with two mentions', () => {
    const review = start()
    const [first, second] = review.entries.filter((entry) => nameOfEntry(entry).includes('规模以上工业企业'))
    if (!first || !second) throw new Error('two targets are expected')
    expect(mergeCandidates(review, second.id, 3).map(({ id }) => id)).toContain(first.id)
    const merged = outcomeOf(merge(review, first.id, second.id))
    const tables = planTablesOf(merged, NO_UNITS, 2025)
    const rows = (tables.indicators ?? []).filter(({ name }) => name?.includes('规模以上工业企业'))
    expect(rows).toMatchObject([{ value: '12' }])
    expect((tables.mentions ?? []).filter(({ indicator }) => indicator === rows[0]?.code)).toHaveLength(2)
    expect(buildPlan(tables)).toMatchObject({ ok: true })
  })

  it('lists what is still open with its line and words', () => {
    const review = start()
    const rows = openRows(review)
    expect(rows).toHaveLength(leftToDecide(review).length)
    for (const { line, words } of rows) expect(TEXT.split('\n')[line - 1]).toContain(words.slice(0, 4))
  })
})

const SEED = 20261125
type Step = readonly [operation: number, entry: number, other: number]

function taken(review: PlanReview, [operation, at, to]: Step): PlanReview {
  const id = review.entries[at % review.entries.length]?.id ?? ''
  const other = review.entries[to % review.entries.length]?.id ?? ''
  const corrected = correct(review, id, { what: 'target', changes: { value: String(to) } })
  return (
    [accept(review, id), reject(review, id), split(review, id), merge(review, other, id)][operation] ??
    (corrected.ok ? corrected.value : review)
  )
}

describe(`whatever a person does (seed ${SEED})`, () => {
  const steps = fc.array(fc.tuple(fc.nat(4), fc.nat(60), fc.nat(60)), { maxLength: 12 })

  it('never loses an entry, and undoing every step gives the beginning again', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const first = start()
        const reviews = all.reduce<readonly PlanReview[]>(
          (done, step) => [...done, taken(done.at(-1) ?? first, step)],
          [first],
        )
        for (const [at, review] of reviews.entries()) {
          const before = new Set((reviews[at - 1] ?? first).entries.map(({ id }) => id))
          for (const id of before) expect(entryOf(review, id)).toBeDefined()
        }
        let back = reviews.at(-1) ?? first
        while (back.before !== null) back = undo(back)
        expect(back).toBe(first)
      }),
      { seed: SEED, numRuns: 60 },
    )
  })

  it('comes to tables that make a plan', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const tables = planTablesOf(outcomeOf(all.reduce(taken, start())), NO_UNITS, 2025)
        const built = buildPlan(tables)
        expect(built.ok ? [] : built.problem).toEqual([])
      }),
      { seed: SEED, numRuns: 60 },
    )
  })
})
