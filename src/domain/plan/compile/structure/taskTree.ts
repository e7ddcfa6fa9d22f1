import type { TaskLevel } from '../../../model'
import type { Doubt } from '../proposal'
import type { PlanText, Span } from '../text'
import { withoutEnd } from '../text'
import type { ColumnRole } from './block'
import { chapterRole } from './chapterRoles'
import { headingOf } from './headings'
import type { Knot } from './knot'

/** A task with all that was printed under its number. */
export interface TaskNode {
  readonly code: string
  readonly annex: string
  readonly level: TaskLevel
  readonly number: string
  /** Whether its words start with the number; in tables that stands in a cell of its own. */
  readonly numbered: boolean
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

const LEVELS: readonly TaskLevel[] = ['section', 'item', 'measure', 'submeasure']
const SECTION_STYLES: ReadonlySet<string> = new Set(['part', 'subpart', 'chapter', 'section', 'article'])

/** Where a part hangs. */
export interface Place {
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

/** The tasks and asides that were found, in the order of the text. */
export class TaskTree {
  readonly tasks: MutableTask[] = []
  readonly asides: Aside[] = []
  private readonly used = new Map<string, { readonly sections: Map<number, string>; highest: number }>()

  constructor(private readonly text: PlanText) {}

  aside(annex: string, role: Aside['role'], knot: Knot): void {
    const own = withoutHeading(this.text, knot)
    if (own.length > 0) this.asides.push({ annex, role, heading: headingOf(this.text, knot), own })
    for (const child of knot.children) this.aside(annex, role, child)
  }

  task(knot: Knot, place: Place): void {
    const above = place.parent?.code ?? place.annex
    const { step, broken } = this.step(above, knot.value, place.section)
    const printed = printedNumber(this.text, knot)
    const section = SECTION_STYLES.has(knot.style) ? place.section + sectionNumber(printed) : place.section
    const task: MutableTask = {
      code: `${above}.${step}`,
      annex: place.annex,
      level: LEVELS[Math.min(place.depth, LEVELS.length - 1)] ?? 'submeasure',
      number: printed,
      ...placeOfNumber(knot),
      section,
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

  /** A number given before is broken numbering, but not where another chapter gave it. */
  private step(above: string, value: number, section: string): { readonly step: number; readonly broken: boolean } {
    const used = this.used.get(above) ?? { sections: new Map<number, string>(), highest: 0 }
    this.used.set(above, used)
    const taken = used.sections.has(value) || value === 0
    const step = taken ? used.highest + 1 : value
    const broken = used.sections.size > 0 && taken && (used.sections.get(value) ?? section) === section
    used.sections.set(step, section)
    if (taken) used.sections.set(value, section)
    used.highest = Math.max(used.highest, step)
    return { step, broken }
  }
}

function placeOfNumber({ number, blocks: [first] }: Knot): Pick<TaskNode, 'numbered' | 'start'> {
  const start = first?.start ?? 0
  return { numbered: number?.start === start, start: Math.min(start, number?.start ?? start) }
}

const withBrokenNumber = (doubts: readonly Doubt[], printed: string): readonly Doubt[] =>
  doubts.some(({ kind }) => kind === 'numbering-broken')
    ? doubts
    : [...doubts, { kind: 'numbering-broken', about: printed }]

export const printedNumber = ({ source }: PlanText, { number }: Knot): string =>
  number ? source.slice(number.start, number.end).trim() : ''

export const sectionNumber = (printed: string): string =>
  withoutEnd(printed, '、.．:：,， ').replaceAll('（', '(').replaceAll('）', ')')
