import type { ProposedAnnex, ProposedHead } from '../proposal'
import type { PlanText } from '../text'
import { cite } from '../text'
import type { Region } from './annexes'
import { annexListLines, regionsOf } from './annexes'
import type { Chapters } from './chapters'
import { readChapter } from './chapters'
import { readHead } from './head'
import { outlineOf } from './outline'
import { withParagraphs } from './paragraphs'
import { withoutSignature } from './signature'
import { partsBetween } from './tables'
import type { Aside, TaskNode } from './taskTree'
import { TaskTree } from './taskTree'

export interface PlanStructure {
  readonly head: ProposedHead
  readonly annexes: readonly ProposedAnnex[]
  /** In the order of the text, each before its parts. */
  readonly tasks: readonly TaskNode[]
  readonly asides: readonly Aside[]
}

function readRegion(
  text: PlanText,
  region: Region,
  chapters: Omit<Chapters, 'annex'>,
  skipped: ReadonlySet<number>,
): void {
  const parts = withoutSignature(partsBetween(text, region.from, region.until, skipped))
  const top = withParagraphs(outlineOf(text, parts))
  if (top.blocks.length > 0) chapters.tree.aside(region.annex, 'aims', { ...top, children: [] })
  for (const knot of top.children) readChapter(text, knot, { ...chapters, annex: region.annex })
}

/** A table after an annex belongs to it: the first stretch of each tells its title. */
function annexesOf(text: PlanText, regions: readonly Region[], head: ProposedHead): readonly ProposedAnnex[] {
  const first = new Map<string, Region>()
  for (const region of regions) if (!first.has(region.annex)) first.set(region.annex, region)
  return [...first.values()].map((region) => ({
    number: region.annex,
    title: region.annex === '0' ? (head.title?.words ?? '').replace(/\s/g, '') : region.title,
    at: head.title && region.annex === '0' ? head.title : cite(text, text.lines[region.head] ?? { start: 0, end: 0 }),
  }))
}

/** Head, annexes, and what is to be done in the order of the text. */
export function readStructure(text: PlanText): PlanStructure {
  const regions = regionsOf(text)
  const [main] = regions
  if (!main) throw new Error('a plan has a main text')
  const head = readHead(text, main)
  const tree = new TaskTree(text)
  const announced = regions.filter(({ annex }) => annex !== '0').map(({ title }) => title)
  const titleEnd = head.title?.end ?? 0
  for (const region of regions) {
    const from =
      region.annex === '0' ? text.lines.findIndex((line) => line.end >= titleEnd) + (titleEnd > 0 ? 1 : 0) : region.from
    readRegion(text, { ...region, from: Math.max(0, from) }, { tree, announced }, annexListLines(text, region))
  }
  return { head, annexes: annexesOf(text, regions, head), tasks: tree.tasks, asides: tree.asides }
}
