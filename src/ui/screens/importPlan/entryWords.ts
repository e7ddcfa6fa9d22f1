import { unreachable } from '../../../domain/lib'
import type { Language } from '../../../domain/model'
import type { ProposedTarget } from '../../../domain/plan'
import { CONFLICT_TEXT, DOUBT_TEXT, REVIEW_BELOW } from '../../../domain/plan'
import type { ReviewEntry } from '../../../usecases/reviewPlan'
import { openRows } from '../../../usecases/reviewPlanOutcome'
import type { PlanReview } from '../../../usecases/reviewPlan'
import type { ImportPlanText } from '../../text/importPlanText'

/** 「不低于 118 亿元」「8 % 左右」 as the language has it. */
export function targetWords(target: ProposedTarget, { comparators }: ImportPlanText): string {
  const { comparator, value, valueHigh, unitOfMeasure } = target
  if (value === null) return comparators[comparator]
  const amount = `${value}${valueHigh === null ? '' : `–${valueHigh}`}${unitOfMeasure}`
  if (comparator === 'exactly' || comparator === 'between') return amount
  return comparator === 'about' && /\p{Script=Han}/u.test(comparators.about)
    ? `${amount}${comparators.about}`
    : `${comparators[comparator]} ${amount}`
}

/** An entry in one line. */
export function lineOf(entry: ReviewEntry, text: ImportPlanText, language: Language): string {
  switch (entry.what) {
    case 'task':
      return `${entry.read.number} ${entry.read.heading}`.trim()
    case 'duty':
      return `${text.roles[entry.read.role]} ${entry.read.name}`
    case 'target':
      return `${entry.read.indicator} ${targetWords(entry.read, text)}`.trim()
    case 'conflict':
      return CONFLICT_TEXT[entry.read.kind][language]
    default:
      return unreachable(entry)
  }
}

/** Why an entry may be wrong, a phrase for each doubt. */
export function doubtsOf(entry: ReviewEntry, text: ImportPlanText, language: Language): readonly string[] {
  if (entry.what === 'conflict') return []
  const { confidence, doubts } = entry.read.sureness
  if (doubts.length === 0 && confidence < REVIEW_BELOW) return [text.unsure]
  const colon = language === 'zh' ? '：' : ': '
  return doubts.map(({ kind, about }) =>
    about === '' ? DOUBT_TEXT[kind][language] : `${DOUBT_TEXT[kind][language]}${colon}${about}`,
  )
}

const codeOf = (entry: ReviewEntry): string => {
  if (entry.what === 'conflict') return entry.read.codes.join('、')
  return entry.what === 'duty' ? entry.read.task : entry.read.code
}

/** What is still open, as rows of 待确认清单.csv. */
export function openListRows(
  review: PlanReview,
  text: ImportPlanText,
  language: Language,
): readonly Readonly<Record<string, string>>[] {
  const stop = language === 'zh' ? '；' : '; '
  return openRows(review).map(({ entry, line, words }) => {
    const why =
      entry.what === 'conflict' ? CONFLICT_TEXT[entry.read.kind][language] : doubtsOf(entry, text, language).join(stop)
    const cells = [text.kinds[entry.what], codeOf(entry), lineOf(entry, text, language), words, `${line}`, why]
    return Object.fromEntries(text.openColumns.map((column, at) => [column, cells[at] ?? '']))
  })
}
