import type { TaskLevel } from '../../../model'
import type { Doubt, ProposedAnnex, ProposedHead } from '../proposal'
import type { PlanText, Span } from '../text'
import { cite, withoutEnd } from '../text'
import type { Region } from './annexes'
import { annexListLines, regionsOf } from './annexes'
import type { ColumnRole } from './block'
import { chapterRole } from './chapterRoles'
import { isAnnouncement } from './announcements'
import { readHead } from './head'
import { withoutSignature } from './signature'
import type { Knot } from './outline'
import { outlineOf } from './outline'
import { headingOf } from './headings'
import { partsBetween } from './tables'
import { withParagraphs } from './paragraphs'
import { startsWithUnits } from './unitHeads'

/** A task with all that was printed under its number. */
export interface TaskNode {
  readonly code: string
  readonly annex: string
  readonly level: TaskLevel
  readonly number: string
  readonly section: string
  /** Where the number stands; the start of its words where it has none. */
  readonly start: number
  /** Its own words, number included, without those of its parts. */
  readonly own: readonly Span[]
  readonly cells: readonly { readonly span: Span; readonly role: ColumnRole }[]
  readonly parent: TaskNode | null
  readonly children: readonly TaskNode[]
  readonly doubts: readonly Doubt[]
}

/** A chapter, or a part of one, that nobody has to do. */
export interface Aside {
  readonly annex: string
  readonly role: 'aims' | 'mechanism'
  readonly heading: string
  readonly own: readonly Span[]
}

export interface PlanStructure {
  readonly head: ProposedHead
  readonly annexes: readonly ProposedAnnex[]
  /** In the order of the text, each before its parts. */
  readonly tasks: readonly TaskNode[]
  readonly asides: readonly Aside[]
}

const LEVELS: readonly TaskLevel[] = ['section', 'item', 'measure', 'submeasure']
const CHAPTER_STYLES: ReadonlySet<string> = new Set(['part', 'subpart', 'chapter', 'section', 'bare'])
const SECTION_STYLES: ReadonlySet<string> = new Set(['part', 'subpart', 'chapter', 'section', 'article'])

interface Place {
  readonly annex: string
  readonly parent: MutableTask | null
  readonly depth: number
  readonly section: string
}

type MutableTask = Omit<TaskNode, 'children' | 'parent'> & {
  readonly parent: MutableTask | null
  readonly children: MutableTask[]
}

/** The chapter's words without a heading on a line of its own, which would else be taken for their beginning. */
function withoutHeading({ folded }: PlanText, { blocks, number }: Knot): readonly Span[] {
  const [first, ...others] = blocks
  if (!first || others.length === 0) return blocks
  const words = folded.slice(Math.max(first.start, number?.end ?? 0), first.end).trim()
  return chapterRole(words) === 'content' ? blocks : others
}

class Builder {
  readonly tasks: MutableTask[] = []
  readonly asides: Aside[] = []
  private readonly used = new Map<string, { readonly steps: Set<number>; highest: number }>()

  constructor(private readonly text: PlanText) {}

  aside(annex: string, role: Aside['role'], knot: Knot): void {
    const own = withoutHeading(this.text, knot)
    if (own.length > 0) this.asides.push({ annex, role, heading: headingOf(this.text, knot), own })
    for (const child of knot.children) this.aside(annex, role, child)
  }

  task(knot: Knot, place: Place): void {
    const above = place.parent?.code ?? place.annex
    const { step, broken } = this.step(above, knot.value)
    const printed = printedNumber(this.text, knot)
    const section = SECTION_STYLES.has(knot.style) ? place.section + sectionNumber(printed) : place.section
    const task: MutableTask = {
      code: `${above}.${step}`,
      annex: place.annex,
      level: LEVELS[Math.min(place.depth, LEVELS.length - 1)] ?? 'submeasure',
      number: printed,
      section,
      start: Math.min(knot.blocks[0]?.start ?? 0, knot.number?.start ?? Infinity),
      own: knot.blocks,
      cells: knot.cells.map(({ block, role }) => ({ span: block, role })),
      parent: place.parent,
      children: [],
      doubts: broken ? withBrokenNumber(knot.doubts, printed) : knot.doubts,
    }
    place.parent?.children.push(task)
    this.tasks.push(task)
    for (const child of knot.children)
      this.task(child, { annex: place.annex, parent: task, depth: place.depth + 1, section })
  }

  private step(above: string, value: number): { readonly step: number; readonly broken: boolean } {
    const used = this.used.get(above) ?? { steps: new Set<number>(), highest: 0 }
    this.used.set(above, used)
    const taken = used.steps.has(value) || value === 0
    const step = taken ? used.highest + 1 : value
    used.steps.add(step)
    used.highest = Math.max(used.highest, step)
    return { step, broken: used.steps.size > 1 && taken }
  }
}

const withBrokenNumber = (doubts: readonly Doubt[], printed: string): readonly Doubt[] =>
  doubts.some(({ kind }) => kind === 'numbering-broken')
    ? doubts
    : [...doubts, { kind: 'numbering-broken', about: printed }]

const printedNumber = ({ source }: PlanText, { number }: Knot): string =>
  number ? source.slice(number.start, number.end).trim() : ''

const sectionNumber = (printed: string): string =>
  withoutEnd(printed, '、.．:：,， ').replaceAll('（', '(').replaceAll('）', ')')

interface Chapters {
  readonly builder: Builder
  readonly region: Region
  readonly announced: readonly string[]
}

/** Whether a chapter such as 职责分工 says for each unit what it has to do. */
function isDivided({ folded }: PlanText, { children }: Knot): boolean {
  const byUnits = children.filter(({ blocks, number }) =>
    startsWithUnits(folded.slice(number?.end ?? blocks[0]?.start ?? 0, blocks[0]?.end ?? 0)),
  )
  return byUnits.length >= 2 && byUnits.length * 2 > children.length
}

function chapter(text: PlanText, knot: Knot, { builder, region: { annex }, announced }: Chapters): void {
  const heading = headingOf(text, knot)
  const role = chapterRole(heading.split(/[,，]/)[0] ?? '', !CHAPTER_STYLES.has(knot.style))
  const place = { annex, parent: null, depth: 0, section: '' }
  const kept = isAnnouncement(text, knot, announced)
    ? 'aims'
    : role === 'mechanism' && isDivided(text, knot)
      ? 'tasks'
      : role
  if (kept === 'content') builder.task(knot, place)
  else if (kept !== 'tasks') builder.aside(annex, kept, knot)
  else if (knot.children.length === 0) builder.aside(annex, 'aims', knot)
  else {
    builder.aside(annex, 'aims', { ...knot, children: [] })
    const printed = printedNumber(text, knot)
    for (const child of knot.children) builder.task(child, { ...place, section: sectionNumber(printed) })
  }
}

function readRegion(
  text: PlanText,
  region: Region,
  chapters: Omit<Chapters, 'region'>,
  skipped: ReadonlySet<number>,
): void {
  const parts = withoutSignature(partsBetween(text, region.from, region.until, skipped))
  const top = withParagraphs(outlineOf(text, parts))
  if (top.blocks.length > 0) chapters.builder.aside(region.annex, 'aims', { ...top, children: [] })
  for (const knot of top.children) chapter(text, knot, { ...chapters, region })
}

/** Head, annexes, and what is to be done in the order of the text. */
export function readStructure(text: PlanText): PlanStructure {
  const regions = regionsOf(text)
  const [main] = regions
  if (!main) throw new Error('a plan has a main text')
  const head = readHead(text, main)
  const builder = new Builder(text)
  const announced = regions.filter(({ annex }) => annex !== '0').map(({ title }) => title)
  const titleEnd = head.title?.end ?? 0
  for (const region of regions) {
    const from =
      region.annex === '0' ? text.lines.findIndex((line) => line.end >= titleEnd) + (titleEnd > 0 ? 1 : 0) : region.from
    readRegion(text, { ...region, from: Math.max(0, from) }, { builder, announced }, annexListLines(text, region))
  }
  const first = new Map<string, Region>()
  for (const region of regions) if (!first.has(region.annex)) first.set(region.annex, region)
  const annexes = [...first.values()].map((region) => ({
    number: region.annex,
    title: region.annex === '0' ? (head.title?.words ?? '').replace(/\s/g, '') : region.title,
    at: head.title && region.annex === '0' ? head.title : cite(text, text.lines[region.head] ?? { start: 0, end: 0 }),
  }))
  return { head, annexes, tasks: builder.tasks, asides: builder.asides }
}
