import type { PlanProposal, ProposedTarget } from '../../src/domain/plan'
import { REVIEW_BELOW } from '../../src/domain/plan'
import type { ExpectedTarget } from './expected'
import { nearMiss } from './matchTargets'
import type { Matches, Mean, Part, Quality, Score } from './scoreProposal'
import { PARTS, QUALITIES } from './scoreProposal'
import { precisionOf, recallOf, type Tally } from './tally'

const share = (value: number | null): string => (value === null ? '    -' : value.toFixed(3))
const cell = (text: string | number, width: number): string => `${text}`.padStart(width)
const mean = ({ sum, over }: Mean): string => (over === 0 ? '-' : `${(sum / over).toFixed(3)} of ${over}`)

export const tallyLine = (name: string, tally: Tally): string =>
  `${name.padEnd(22)}${cell(tally.expected, 7)}${cell(tally.proposed, 7)}${cell(tally.right, 7)}   P ${share(precisionOf(tally))}   R ${share(recallOf(tally))}`

/** One table: each part with what was expected, proposed and right, and what is compared on right targets. */
export const scoreLines = (title: string, { parts, qualities }: Score): readonly string[] => [
  `${title.padEnd(22)} wanted  given  right`,
  ...PARTS.map((part: Part) => tallyLine(part, parts[part])),
  `  on right targets: ${QUALITIES.map((quality: Quality) => `${quality} ${mean(qualities[quality])}`).join(', ')}`,
  '',
]

const figureOf = ({
  comparator,
  value,
  valueHigh,
  unitOfMeasure,
}: Pick<ExpectedTarget, 'comparator' | 'value' | 'valueHigh' | 'unitOfMeasure'>): string =>
  [comparator, value ?? '', valueHigh === null ? '' : `~${valueHigh}`, unitOfMeasure]
    .filter((one) => one !== '')
    .join(' ')

/** What differs on a right target. */
function differences(
  expected: ExpectedTarget,
  proposed: ProposedTarget,
): readonly (readonly [line: number, text: string])[] {
  const compared = ['kind', 'firmness', 'baseline', 'deadline'] as const
  return compared
    .filter((field) => expected[field] !== proposed[field])
    .map((field) => {
      const values = `wanted ${expected[field] ?? '-'}, given ${proposed[field] ?? '-'}`
      return [expected.line, `≠ ${field} of ${expected.indicator} (${proposed.indicator}): ${values}`] as const
    })
}

/** Every miss with its line and words: `-` wanted and not found, `+` proposed and not wanted, `≠` right but for this. */
export function missLines({ tasks, duties, targets }: Matches): readonly string[] {
  const lines: readonly (readonly [line: number, text: string])[] = [
    ...tasks.missed.map(({ line, number, words, key }) => [line, `- task ${key} ${number} ${words}`] as const),
    ...tasks.extra.map(
      ({ at, number, heading, code }) => [at.line, `+ task ${code} ${number} ${heading.slice(0, 30)}`] as const,
    ),
    ...tasks.underOther.map(
      ({ expected, proposed }) =>
        [
          expected.line,
          `≠ parent ${expected.key}: wanted ${expected.parent ?? '-'}, given ${proposed.parent ?? '-'}`,
        ] as const,
    ),
    ...duties.missed.map(
      ({ task, role, basis, words }) => [lineOf(tasks, task), `- ${role} (${basis}) ${task} ${words}`] as const,
    ),
    ...duties.extra.map(
      ({ task, role, duty }) =>
        [
          duty.at.line,
          `+ ${role} (${duty.basis}) ${task} ${duty.name}${duty.unit === null ? ' (unknown)' : ` = ${duty.unit}`}`,
        ] as const,
    ),
    ...targets.missed.map((target) => {
      const near = nearMiss(target, targets.extra)
      return [
        target.line,
        `- target ${target.key} ${target.indicator}: ${figureOf(target)} 「${target.words}」${near === null ? '' : ` ← ${near}`}`,
      ] as const
    }),
    ...targets.extra.map(
      (target) =>
        [
          target.figure.line,
          `+ target ${target.code} ${target.indicator}: ${figureOf(target)} 「${target.citation.words.slice(0, 40)}」`,
        ] as const,
    ),
    ...targets.pairs.flatMap(({ expected, proposed }) => differences(expected, proposed)),
  ]
  return [...lines].sort(([one], [other]) => one - other).map(([line, text]) => `${line}: ${text}`)
}

function lineOf({ pairs, missed }: Matches['tasks'], key: string): number {
  return [...pairs.map(({ expected }) => expected), ...missed].find((task) => task.key === key)?.line ?? 0
}

export interface ReviewSize {
  readonly tasks: number
  readonly duties: number
  readonly targets: number
}

/** How much a person is asked to look at. */
export function reviewSize({ tasks, duties, targets }: PlanProposal): ReviewSize {
  const doubtful = (all: readonly { readonly sureness: { readonly confidence: number } }[]): number =>
    all.filter(({ sureness }) => sureness.confidence < REVIEW_BELOW).length
  return { tasks: doubtful(tasks), duties: doubtful(duties), targets: doubtful(targets) }
}
