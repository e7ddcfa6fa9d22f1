import type { PlanText, TextLine } from '../text'
import { chineseNumber } from './chineseNumber'
import { numberMark } from './numbering'
import { tableHeader } from './tableHeader'

/** A stretch of lines (from 0) that belongs to one annex; the main text is annex `0`. A table after an annex (附表) belongs to that annex. */
export interface Region {
  readonly annex: string
  /** Where its head stands; for the main text the first line. */
  readonly head: number
  readonly title: string
  readonly titleLines: readonly number[]
  /** First line of its words, and the line after the last. */
  readonly from: number
  readonly until: number
}

interface Head {
  readonly line: number
  readonly kind: '件' | '表'
  readonly number: number | null
  readonly title: string
}

const HEAD = /^附 ?(件|表|录) ?(\d{1,2}|[一二三四五六七八九十]{1,3})?(?:-\d+)? ?([:：.、])? ?/
const LONGEST_TITLE = 45
const MOST_TITLE_LINES = 4

function headAt(line: TextLine, at: number): Head | null {
  if (line.text.length > LONGEST_TITLE + 8) return null
  const found = HEAD.exec(line.text)
  if (!found || /[。;]$|^附件?表?[^:\d\s]*(?:见|略)/.test(line.text)) return null
  const title = line.text.slice(found[0].length)
  if (title !== '' && !found[3] && !found[2] && !/^附 ?[件表] /.test(line.text)) return null
  if (numberMark(title)?.value === 1) return null
  return { line: at, kind: found[1] === '表' ? '表' : '件', number: found[2] ? chineseNumber(found[2]) : null, title }
}

/** Lines between two heads that hold words. */
const wordsBetween = (lines: readonly TextLine[], from: number, until: number): number =>
  lines.slice(from, until).filter(({ text }) => text !== '').length

const headKey = ({ kind, number }: Head): string => `${kind}${number ?? 1}`

/** The list of annexes at the end of the text names them before they come: the last head of a number is the true one. */
function trueHeads(lines: readonly TextLine[]): readonly Head[] {
  const heads = lines.flatMap((line, at) => {
    const head = headAt(line, at)
    return head ? [head] : []
  })
  const lastOf = new Map(heads.map((head, at) => [headKey(head), at]))
  return heads.filter((head, at) => {
    const next = heads[at + 1]
    const listed = head.title !== '' && (lastOf.get(headKey(head)) ?? at) > at
    const empty = next
      ? wordsBetween(lines, head.line + 1, next.line) === 0
      : wordsBetween(lines, head.line + 1, lines.length) === 0
    return !listed && !empty
  })
}

const isTitleLine = (text: string): boolean =>
  text.length <= LONGEST_TITLE && !/[。;:!?|]$|^\(/.test(text) && !numberMark(text) && !text.includes('|')

/** The lines of a title that follow a head. */
export function titleLines(text: PlanText, from: number, until: number): readonly number[] {
  const found: number[] = []
  for (let at = from; at < until && found.length < MOST_TITLE_LINES; at += 1) {
    const words = text.lines[at]?.text ?? ''
    if (words === '' && found.length === 0) continue
    if (words === '' || !isTitleLine(words) || tableHeader(text, at)) break
    found.push(at)
    if (/(?:方案|清单|分解表|意见|计划|办法|细则|通知|任务表|分工表|要点|台账|一览表|明细表)(?:\(.*\))?$/.test(words))
      break
  }
  return found
}

/** Gives each annex its printed number; one without, or with one already given, the next. */
class AnnexNumbers {
  private readonly given = new Set<number>([0])
  private highest = 0

  next({ kind, number }: Head, before: string): string {
    if (kind === '表' && before !== '0') return before
    const next = number !== null && !this.given.has(number) ? number : this.highest + 1
    this.given.add(next)
    this.highest = Math.max(this.highest, next)
    return String(next)
  }
}

/** The main text and the annexes in the order of the text. */
export function regionsOf(text: PlanText): readonly Region[] {
  const { lines } = text
  const heads = trueHeads(lines)
  const until = heads[0]?.line ?? lines.length
  const regions: Region[] = [{ annex: '0', head: 0, title: '', titleLines: [], from: 0, until }]
  const numbers = new AnnexNumbers()
  heads.forEach((head, at) => {
    const end = heads[at + 1]?.line ?? lines.length
    const following = head.title === '' ? titleLines(text, head.line + 1, end) : []
    const title = head.title === '' ? following.map((line) => lines[line]?.text ?? '').join('') : head.title
    regions.push({
      annex: numbers.next(head, regions.at(-1)?.annex ?? '0'),
      head: head.line,
      title: title.replaceAll(' ', ''),
      titleLines: following,
      from: (following.at(-1) ?? head.line) + 1,
      until: end,
    })
  })
  return regions
}

const LIST_START = /^附 ?[件表] ?[:：]? ?(?:\d|《|[\u4e00-\u9fff])/

/** The lines (from 0) of the list of annexes at the end of the main text: no words of the plan. */
export function annexListLines(text: PlanText, region: Region): ReadonlySet<number> {
  const listed = new Set<number>()
  let listing = false
  for (let at = region.from; at < region.until; at += 1) {
    const words = text.lines[at]?.text ?? ''
    const starts = LIST_START.test(words) && words.length <= 60 && !words.endsWith('。')
    listing = starts || (listing && (words === '' || (/^\d{1,2}[.、]/.test(words) && words.length <= 60)))
    if (listing) listed.add(at)
  }
  return listed
}
