/** `npm run score:plan [-- FILE] [--misses] [--json]`: the compiler on Yuanjiang's text against its hand-made tables. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { compilePlan } from '../../src/domain/plan'
import { missLines, reviewSize, scoreLines } from './printScore'
import { matchProposal, scoreMatches, withoutDoubtful } from './scoreProposal'
import { planIn, seedExpectations, unitsKnownTo } from './seedExpectations'
import { speedLines } from './speed'

const say = (text: string): void => void process.stdout.write(`${text}\n`)

const TEXT = '../shared/plan/yuanjiang-2023-plan.txt'
const SEEDS = 'seeds/yuanjiang-2023'

function score(file: string, options: { readonly misses: boolean; readonly json: boolean }): void {
  if (!existsSync(file)) return say(`skipped: the plan's text is not at hand (${file})`)
  const text = readFileSync(file, 'utf8')
  const plan = planIn(path.resolve(SEEDS))
  const expected = seedExpectations(plan)
  const proposal = compilePlan(text, unitsKnownTo(plan))
  const matches = matchProposal(expected, proposal)
  const sure = matchProposal(expected, withoutDoubtful(proposal), proposal)
  const annexes = [...new Set(expected.tasks.map(({ annex }) => annex))]
  const all = scoreMatches(matches, null)
  if (options.json) {
    const byAnnex = Object.fromEntries(annexes.map((annex) => [annex, scoreMatches(matches, annex)]))
    const misses = missLines(matches)
    return say(
      JSON.stringify({ all, sure: scoreMatches(sure, null), byAnnex, review: reviewSize(proposal), misses }, null, 2),
    )
  }
  for (const annex of ['0', ...annexes]) scoreLines(`annex ${annex}`, scoreMatches(matches, annex)).forEach(say)
  scoreLines('without the doubtful', scoreMatches(sure, null)).forEach(say)
  scoreLines('all', all).forEach(say)
  const review = reviewSize(proposal)
  say(
    `to review: ${review.tasks} tasks, ${review.duties} duties, ${review.targets} targets; conflicts ${proposal.conflicts.length}`,
  )
  say(`the same figure again on its line, not counted: ${matches.targets.again.length}`)
  speedLines(compilePlan, text).forEach(say)
  if (options.misses) missLines(matches).forEach(say)
}

const given = process.argv.slice(2)
score(given.find((argument) => !argument.startsWith('--')) ?? TEXT, {
  misses: given.includes('--misses'),
  json: given.includes('--json'),
})
