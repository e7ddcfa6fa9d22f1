/** `npm run score:passages [-- --misses] [--json] [--heldout]`: the compiler on the passages, by layout and by area. */
import { readPassages } from '../passages/readPassages'
import { PASSAGE_PARTS, PASSAGE_QUALITIES, partsOf, scorePassage, type PassageScore } from './scorePassage'
import { precisionOf, recallOf, type Tally } from './tally'

const say = (text: string): void => void process.stdout.write(`${text}\n`)
const given = new Set(process.argv.slice(2))

const share = (value: number | null): string => (value === null ? '   -' : value.toFixed(2))
const shares = (tally: Tally): string => `${share(precisionOf(tally))} ${share(recallOf(tally))}`.padEnd(15)

function sayGroups(title: string, scores: readonly PassageScore[], groupOf: (score: PassageScore) => string): void {
  say(`${title.padEnd(20)}    n  ${PASSAGE_PARTS.map((part) => part.padEnd(15)).join('')}(precision recall)`)
  const groups = [...new Set(scores.map(groupOf))].sort()
  for (const group of groups) {
    const own = scores.filter((score) => groupOf(score) === group)
    const parts = partsOf(own)
    say(
      `${group.padEnd(20)} ${`${own.length}`.padStart(4)}  ${PASSAGE_PARTS.map((part) => shares(parts[part])).join('')}`,
    )
  }
  say('')
}

const scores = readPassages(given.has('--heldout') ? 'heldout' : 'open').map((passage) => scorePassage(passage))
if (given.has('--json')) {
  say(
    JSON.stringify(
      { all: partsOf(scores), passages: scores.map(({ passage, ...score }) => ({ id: passage.id, ...score })) },
      null,
      2,
    ),
  )
} else {
  sayGroups('layout', scores, ({ passage }) => passage.layout)
  sayGroups('area', scores, ({ passage }) => passage.area)
  sayGroups('', scores, () => 'all')
  for (const quality of PASSAGE_QUALITIES) {
    const reached = scores.flatMap(({ qualities }) => qualities[quality])
    const sum = reached.reduce((total, one) => total + one, 0)
    say(`${quality.padEnd(16)}${reached.length === 0 ? '-' : (sum / reached.length).toFixed(3)} of ${reached.length}`)
  }
  if (given.has('--misses')) scores.flatMap(({ misses }) => misses).forEach(say)
}
