import type { Language } from '../../../domain/model'
import type { ReviewItem } from '../../../domain/plan'
import { CONFLICT_TEXT, DOUBT_TEXT } from '../../../domain/plan'
import type { CompiledPlan } from '../../../usecases/compilePlanText'

const WHAT: Readonly<Record<ReviewItem['what'], Readonly<Record<Language, string>>>> = {
  task: { zh: '任务', en: 'task' },
  duty: { zh: '责任单位', en: 'duty' },
  target: { zh: '指标', en: 'target' },
  'same-thing-again': { zh: '重复', en: 'repetition' },
  contradiction: { zh: '矛盾', en: 'contradiction' },
  'sum-off': { zh: '合计', en: 'sum' },
  'responsibility-differs': { zh: '责任不一', en: 'responsibility' },
}

/** Columns of the review list. */
export const REVIEW_COLUMNS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['类别', '编码', '内容', '原文', '行', '原因'],
  en: ['what', 'code', 'name', 'words', 'line', 'why'],
}

const squeezed = (words: string): string => words.replace(/\s+/g, ' ').trim()

function whyOf({ what, doubts, likely }: ReviewItem, language: Language): string {
  const reasons = doubts.map(({ kind, about }) =>
    [DOUBT_TEXT[kind][language], about].filter((part) => part !== '').join(': '),
  )
  const conflict = what === 'task' || what === 'duty' || what === 'target' ? [] : [CONFLICT_TEXT[what][language]]
  const near = likely.length === 0 ? [] : [`${language === 'zh' ? '相近' : 'near'}: ${likely.join('、')}`]
  return [...conflict, ...reasons, ...near].join('; ')
}

/** The review list as rows under `REVIEW_COLUMNS`. */
export function reviewRows(
  items: readonly ReviewItem[],
  language: Language,
): readonly Readonly<Record<string, string | number>>[] {
  const columns = REVIEW_COLUMNS[language]
  return items.map((item) => {
    const cells = [
      WHAT[item.what][language],
      item.code,
      squeezed(item.name),
      squeezed(item.at.words),
      item.at.line,
      whyOf(item, language),
    ]
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
  })
}

/** How much was found, and how much of it to look at. */
export function countsText({ proposal, tables, review }: CompiledPlan, language: Language): string {
  const { tasks, duties, targets, conflicts } = proposal
  const indicators = tables.indicators?.length ?? 0
  const against = conflicts.filter(({ kind }) => kind !== 'same-thing-again').length
  return language === 'zh'
    ? `任务 ${tasks.length}，责任 ${duties.length}，目标 ${targets.length} 处（合为 ${indicators} 个指标），前后不一 ${against} 处；待确认 ${review.length} 项`
    : `${tasks.length} tasks, ${duties.length} duties, ${targets.length} targets (${indicators} indicators), ${against} conflicts; ${review.length} to confirm`
}

export const yearTakenText = (year: number, language: Language): string =>
  language === 'zh'
    ? `原文没有写年份，按 ${year} 年计（可用 --year 指定）`
    : `The text names no year: taken as ${year} (say another with --year)`

export const writtenText = (folder: string, reviewFile: string, language: Language): string =>
  language === 'zh'
    ? `已写 12 张表和 ${reviewFile} 到 ${folder}；核对：plantally plan check --plan ${folder}`
    : `Wrote 12 tables and ${reviewFile} to ${folder}; check them: plantally plan check --plan ${folder}`
