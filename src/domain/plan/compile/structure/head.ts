import type { IsoDate } from '../../../model'
import type { ProposedHead } from '../proposal'
import type { PlanText, Span } from '../text'
import { cite } from '../text'
import { CONTINUED } from './cells'
import type { Region } from './annexes'
import { titleLines } from './annexes'
import { chineseNumber } from './chineseNumber'

const HEAD_LINES = 30
const DOCUMENT_NUMBER = /[\u4e00-\u9fff]{2,16} ?[([<] ?((?:19|20)\d{2}) ?[)\]>] ?\d{1,4} ?号/
const ONLY_NUMBER =
  /^(?:(?:文号|发文字号|文件编号|索引号):? ?)?[\u4e00-\u9fff]{2,16} ?[([<] ?(?:19|20)\d{2} ?[)\]>] ?\d{1,4} ?号$/
const DATE =
  /((?:19|20)\d{2}|[二〇○零一九]{4}|二[〇○零][一二三四五六七八九〇○零]{2}) ?年 ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?月 ?(\d{1,2}|[一二三四五六七八九十]{1,3}) ?日/
export const ONLY_DATE = new RegExp(`^\\(?(?:(?:成文|发文|印发|发布)(?:日期|时间):? ?)?${DATE.source}(?: ?印发)?\\)?$`)
const TITLE_END =
  /(?:方案|意见|计划|办法|细则|要点|通知|报告|规划|清单|分解|分工|措施|分解表|任务表|一览表|任务书|责任书|决定|安排|规定|实事|实事项目)(?:\([^()]*\))?$/
const YEAR = /(到|至)? ?((?:19|20)\d{2}) ?(?:年(?!已|以来|以前)|-)/g

function isoDate(text: string): IsoDate | null {
  const found = DATE.exec(text)
  const [year, month, day] = [found?.[1], found?.[2], found?.[3]].map((part) => chineseNumber(part ?? '') ?? 0)
  if (!year || !month || !day || month > 12 || day > 31) return null
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate
}

interface Title {
  readonly lines: readonly number[]
}

/** A title stands on its own lines before the first sentence; of several (that of the letter and that of the plan) the last ends with the plan's kind. */
function titleOf(text: PlanText, until: number): Title | null {
  let best: Title | null = null
  for (let at = 0; at < Math.min(until, HEAD_LINES); at += 1) {
    const lines = titleLines(text, at, until).filter((line) => !skipped(text.lines[line]?.text ?? ''))
    const words = lines.map((line) => text.lines[line]?.text ?? '').join('')
    const isTitle = words.length >= 6 && TITLE_END.test(words) && !/[,。]/.test(words)
    if (isTitle && !words.endsWith('通知') && !CONTINUED.test(words)) best = { lines }
    if (lines.length > 0) at = lines.at(-1) ?? at
  }
  return best
}

/** Whether a line only names who issues the document, its number or its date. */
export const skipped = (words: string): boolean =>
  ONLY_NUMBER.test(words) ||
  ONLY_DATE.test(words) ||
  /^[\u4e00-\u9fff]{2,20}(?:人民政府|办公室|委员会|政府办|厅|局)(?:文件)?$/.test(words)

/** A letter that brings a plan names it: 「关于印发《…》的通知」. */
function quotedTitle(words: string): { start: number; end: number } | null {
  const found = /关于\s*印发\s*《([^》]{4,80})》/.exec(words)
  if (!found) return null
  const start = found.index + found[0].indexOf('《') + 1
  return { start, end: start + (found[1]?.length ?? 0) }
}

/** The year most often named; of equals the first. 「到2027年」 is an end in sight: it counts only where no other year is named. */
function yearIn(words: string): number | null {
  const found = [...words.matchAll(YEAR)].map(([, until, year]) => ({ until: until !== undefined, year: Number(year) }))
  const own = found.filter(({ until }) => !until)
  const counts = new Map<number, number>()
  for (const { year } of own.length > 0 ? own : found) counts.set(year, (counts.get(year) ?? 0) + 1)
  let best: number | null = null
  for (const [year, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = year
  return best
}

function titleSpan(text: PlanText, main: Region): Span | null {
  const { lines, folded } = text
  const found = titleOf(text, main.until)?.lines ?? []
  const [first, last] = [lines[found[0] ?? -1], lines[found.at(-1) ?? -1]]
  if (first && last) return trimmed(folded, { start: first.start, end: last.end })
  return quotedTitle(folded.slice(0, lines[Math.min(main.until, HEAD_LINES) - 1]?.end ?? 0))
}

/** A document number on a line of its own, or in brackets below the title. */
function documentNumber({ lines, folded }: PlanText, main: Region): { span: Span; year: number } | null {
  const top = lines.slice(0, Math.min(main.until, HEAD_LINES))
  const own = top.find(({ text }) => ONLY_NUMBER.test(text))
  const line =
    own ??
    top.find(({ text }) => text.length < 60 && /^\(?[\u4e00-\u9fff]+ ?\(/.test(text) && DOCUMENT_NUMBER.test(text))
  const found = line ? DOCUMENT_NUMBER.exec(folded.slice(line.start, line.end)) : null
  if (!line || !found) return null
  const start = line.start + found.index
  return { span: { start, end: start + found[0].length }, year: Number(found[1]) }
}

/** Title, number and date of the document, and the year that its figures belong to. */
export function readHead(text: PlanText, main: Region): ProposedHead {
  const title = titleSpan(text, main)
  const number = documentNumber(text, main)
  const dateLine = text.lines.slice(0, main.until).find((line) => ONLY_DATE.test(line.text))
  const issuedOn = dateLine ? isoDate(dateLine.text) : null
  const titleYear = title ? yearIn(text.folded.slice(title.start, title.end)) : null
  const issuedIn = issuedOn ? Number(issuedOn.slice(0, 4)) : null
  return {
    title: title ? cite(text, title) : null,
    documentNumber: number ? cite(text, number.span) : null,
    issuedOn,
    year: titleYear ?? number?.year ?? issuedIn ?? yearIn(text.folded),
  }
}

function trimmed(folded: string, { start, end }: { start: number; end: number }) {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(folded.charAt(from))) from += 1
  while (to > from && /\s/.test(folded.charAt(to - 1))) to -= 1
  return { start: from, end: to }
}
