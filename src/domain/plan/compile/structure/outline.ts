import type { Doubt } from '../proposal'
import { LABEL_START } from '../responsibility/dutyWords'
import type { PlanText, Span } from '../text'
import type { Block, ColumnRole, Part, TableRow } from './block'
import { blockOf } from './block'
import { bareHeading } from './chapterRoles'
import { splitNumbers } from './inlineNumbers'
import type { LevelStyle, NumberMark } from './numbering'
import { numberMark } from './numbering'

/** A numbered part of the text with what stands under it. */
export interface Knot {
  readonly style: LevelStyle
  readonly value: number
  /** The number as printed; null where there is none. */
  readonly number: Span | null
  /** Its words up to the first of its parts, the number included. */
  readonly blocks: Block[]
  readonly cells: { readonly block: Block; readonly role: ColumnRole }[]
  readonly children: Knot[]
  readonly doubts: Doubt[]
}

const LONG_LINE = 25
const SENTENCE_END = /[。;;!?:.)\]】》"|]$/

const knot = (style: LevelStyle, value: number, number: Span | null): Knot => ({
  style,
  value,
  number,
  blocks: [],
  cells: [],
  children: [],
  doubts: [],
})

const headWords = (text: string): string => text.replace(/[\s"]/g, '').slice(0, 30)

interface TextCell {
  readonly block: Block
  readonly column: number
  /** Parts that cells of the same row have opened. */
  readonly opened: Knot[]
}

const headKey = ({ style, value }: NumberMark, words: string): string => `${style} ${value} ${headWords(words)}`

/** Reads lines and rows in order and hangs each number below the nearest one of another style. */
class Outline {
  readonly top = knot('top', 0, null)
  private stack: Knot[] = [this.top]
  private readonly last = new Map<LevelStyle, number>()
  private before = ''
  /** Numbered parts by what they hang under and by their headings. */
  private readonly opened = new Map<Knot, Map<string, Knot>>()

  get current(): Knot {
    return this.stack.at(-1) ?? this.top
  }

  /** Whether a number at a line's start is one, and not a figure left over from a sentence broken in two. */
  private plausible(mark: NumberMark): boolean {
    if (mark.style.startsWith('decimal')) return this.continuesDecimal(mark)
    const natural = mark.value === 1 || mark.value === (this.last.get(mark.style) ?? -1) + 1
    const broken = this.before.length >= LONG_LINE && !SENTENCE_END.test(this.before)
    return natural || !broken
  }

  private continuesDecimal(mark: NumberMark): boolean {
    const open = [...this.stack].reverse().find(({ style }) => style === mark.style)
    const above = mark.above.at(-1)
    if (open && mark.value === open.value + 1) return true
    return mark.value === 1 && this.stack.some(({ value, style }) => value === above && style !== 'top')
  }

  /** A heading printed again after a page break opens the same part again. */
  private printedAgain(parent: Knot, mark: NumberMark, words: string): Knot | null {
    return this.opened.get(parent)?.get(headKey(mark, words)) ?? null
  }

  private levelOf(style: LevelStyle): number {
    for (let at = this.stack.length - 1; at > 0; at -= 1) if (this.stack[at]?.style === style) return at
    return this.stack.length
  }

  /** Opens the part that a number starts; `number` is where it is printed. */
  open(mark: NumberMark, block: Block, number: Span): Knot {
    const level = this.levelOf(mark.style)
    const parent = this.stack[level - 1] ?? this.top
    const again = this.printedAgain(parent, mark, block.text)
    const next = again ?? knot(mark.style, mark.value, number)
    if (!again) {
      const expected = (this.last.get(mark.style) ?? 0) + 1
      if (mark.value !== 1 && mark.value !== expected) next.doubts.push({ kind: 'numbering-broken', about: '' })
      parent.children.push(next)
      next.blocks.push(block)
      const headings = this.opened.get(parent) ?? new Map<string, Knot>()
      this.opened.set(parent, headings.set(headKey(mark, block.text), next))
    }
    this.stack = [...this.stack.slice(0, level), next]
    this.last.set(mark.style, mark.value)
    return next
  }

  openUnnumbered(style: 'bare' | 'row' | 'group', block: Block, number: Span | null, value = 0): Knot {
    const level = style === 'bare' ? 1 : this.levelOf(style)
    const parent = this.stack[level - 1] ?? this.top
    const next = knot(style, value || (parent.children.at(-1)?.value ?? 0) + 1, number)
    next.blocks.push(block)
    parent.children.push(next)
    this.stack = [...this.stack.slice(0, level), next]
    return next
  }

  line(text: PlanText, block: Block): void {
    for (const { start, end } of splitNumbers(text, block, this.last)) {
      const piece = blockOf(text.folded, start, end)
      const mark = numberMark(piece.text)
      if (mark && LABEL_START.test(piece.text.slice(mark.length).replace(/\s/g, ''))) this.label(text, piece, mark)
      else if (mark && this.plausible(mark)) this.open(mark, piece, { start, end: start + mark.length })
      else if (bareHeading(piece.text) && this.startsAfresh()) this.openUnnumbered('bare', piece, null)
      else this.current.blocks.push(piece)
    }
    this.before = block.text
  }

  /** 「（1）牵头单位：…」 is no part of its own. */
  private label({ folded }: PlanText, piece: Block, mark: NumberMark): void {
    this.current.blocks.push(blockOf(folded, piece.start + mark.length, piece.end))
  }

  private startsAfresh(): boolean {
    return this.before === '' || this.before.length < LONG_LINE || SENTENCE_END.test(this.before)
  }

  row(text: PlanText, row: TableRow): void {
    if (row.continues && this.current !== this.top) {
      this.current.blocks.push(...row.texts.map(({ block }) => block))
      this.current.cells.push(...row.cells)
      return
    }
    const opened: Knot[] = []
    for (const cell of row.texts) this.cell(text, row, { ...cell, opened })
    this.holderOf(opened).cells.push(...row.cells)
    this.before = ''
  }

  private cell(text: PlanText, row: TableRow, { block, column, opened }: TextCell): void {
    const grouping = row.grouped && row.texts.length > 1 && column === row.texts[0]?.column
    splitNumbers(text, block, this.last).forEach(({ start, end }, at) => {
      const piece = blockOf(text.folded, start, end)
      const mark = numberMark(piece.text)
      const before = this.current
      if (mark) {
        const next = this.open(mark, piece, { start, end: start + mark.length })
        if (next !== before) opened.push(next)
      } else if (grouping) this.group(piece)
      else if (opened.length === 0 && at === 0) opened.push(this.unnumberedRow(piece, row))
      else this.current.blocks.push(piece)
    })
  }

  private unnumberedRow(piece: Block, { ordinal, grouped }: TableRow): Knot {
    const value = /^\d{1,3}$/.test(ordinal?.text ?? '') && !grouped ? Number(ordinal?.text) : 0
    return this.openUnnumbered('row', piece, ordinal && !grouped ? ordinal : null, value)
  }

  /** The first of a row's cells where it stands for several rows: a part of its own, once. */
  private group(piece: Block): void {
    const open = this.stack.find(({ style }) => style === 'group')
    if (open && headWords(open.blocks[0]?.text ?? '') === headWords(piece.text)) {
      this.stack = this.stack.slice(0, this.stack.indexOf(open) + 1)
    } else this.openUnnumbered('group', piece, null)
  }

  /** Who gets the row's units: its deepest part; of several parts at one level what is above them. */
  private holderOf(opened: readonly Knot[]): Knot {
    const last = opened.at(-1) ?? this.current
    const level = this.stack.indexOf(last)
    const beside = opened.filter(({ style }) => style === last.style).length
    const above = this.stack[level - 1]
    return beside > 1 && above && above.style !== 'top' ? above : last
  }
}

/** The parts of a region as they hang below each other. */
export function outlineOf(text: PlanText, parts: readonly Part[]): Knot {
  const outline = new Outline()
  for (const part of parts) {
    if ('line' in part) outline.line(text, part.line)
    else outline.row(text, part.row)
  }
  return outline.top
}
