import type { PlanText } from '../text'
import { isAnnouncement, namesUnits } from './announcements'
import type { ChapterRole } from './chapterRoles'
import { chapterRole } from './chapterRoles'
import { headingOf } from './headings'
import type { Knot } from './knot'
import type { Place, TaskTree } from './taskTree'
import { printedNumber, sectionNumber } from './taskTree'
import { startsWithUnits } from './unitHeads'

const CHAPTER_STYLES: ReadonlySet<string> = new Set(['part', 'subpart', 'chapter', 'section', 'bare'])

/** Where a chapter's tasks go, and which annexes are announced in it. */
export interface Chapters {
  readonly tree: TaskTree
  readonly annex: string
  readonly announced: readonly string[]
}

/** Whether a chapter such as 职责分工 says for each unit what it has to do. */
function isDivided({ folded }: PlanText, { children }: Knot): boolean {
  const byUnits = children.filter(({ blocks, number }) =>
    startsWithUnits(folded.slice(number?.end ?? blocks[0]?.start ?? 0, blocks[0]?.end ?? 0)),
  )
  return byUnits.length >= 2 && byUnits.length * 2 > children.length
}

/** Aims and mechanism that units are named for are to be done like any other part. */
function roleByUnits(text: PlanText, knot: Knot, role: ChapterRole): ChapterRole {
  if (role === 'mechanism' && isDivided(text, knot)) return 'tasks'
  if (role !== 'tasks' && knot.children.length === 0 && namesUnits(knot)) return 'content'
  const named = knot.children.filter(namesUnits)
  const most = named.length > 0 && named.length * 2 >= knot.children.length
  return most && (role === 'aims' || role === 'mechanism') ? 'tasks' : role
}

/** Reads a chapter as tasks, or as words that nobody has to do. */
export function readChapter(text: PlanText, knot: Knot, { tree, annex, announced }: Chapters): void {
  const heading = headingOf(text, knot)
  const role = chapterRole(heading.split(/[,，]/)[0] ?? '', !CHAPTER_STYLES.has(knot.style))
  const place = { annex, parent: null, depth: 0, section: '' }
  const kept = isAnnouncement(text, knot, announced) ? 'aims' : roleByUnits(text, knot, role)
  if (kept === 'content' && holdsArticles(knot)) container(text, knot, { ...place, tree })
  else if (kept === 'content') tree.task(knot, place)
  else if (kept !== 'tasks') tree.aside(annex, kept, knot)
  else if (knot.children.length === 0) tree.aside(annex, 'aims', knot)
  else container(text, knot, { ...place, tree })
}

const ARTICLE_CHAPTERS: ReadonlySet<string> = new Set(['part', 'subpart'])

/** In a text of articles (第三条) these are what is to be done, and chapters and sections only hold them. */
const holdsArticles = ({ style, children }: Knot): boolean =>
  ARTICLE_CHAPTERS.has(style) &&
  children.length > 0 &&
  children.every((child) => child.style === 'article' || holdsArticles(child))

/** A chapter that is no task itself: its parts are the topmost tasks. */
function container(text: PlanText, knot: Knot, place: Place & { readonly tree: TaskTree }): void {
  const { tree, annex } = place
  tree.aside(annex, 'aims', { ...knot, children: [] })
  const section = place.section + sectionNumber(printedNumber(text, knot))
  for (const child of knot.children) {
    if (holdsArticles(child)) container(text, child, { ...place, section })
    else tree.task(child, { ...place, section })
  }
}
