import { LABEL_START } from '../responsibility/dutyWords'
import type { PlanText, Span } from '../text'
import type { Block, Part, TableRow } from './block'
import { blockOf } from './block'
import { bareHeading } from './chapterRoles'
import { splitNumbers } from './inlineNumbers'
import type { Knot } from './knot'
import type { NumberMark } from './numbering'
import { numberMark, ordinalMark } from './numbering'
import { OpenParts } from './openParts'

const LONG_LINE = 25
const SENTENCE_END = /[。;;!?:.)\]】》"|]$/

interface TextCell {
  readonly block: Block
  readonly column: number
  /** Parts that cells of the same row have opened. */
  readonly opened: Knot[]
}

/** Reads lines and rows in order. */
class Outline {
  readonly parts = new OpenParts()
  private before = ''

  /** Whether a number at a line's start is one, and not a figure left over from a sentence broken in two. */
  private plausible(mark: NumberMark): boolean {
    if (mark.style.startsWith('decimal')) return this.parts.continuesDecimal(mark)
    const natural = mark.value === 1 || mark.value === (this.parts.last.get(mark.style) ?? -1) + 1
    const broken = this.before.length >= LONG_LINE && !SENTENCE_END.test(this.before)
    return natural || !broken
  }

  line(text: PlanText, block: Block): void {
    for (const { start, end } of splitNumbers(text, block, this.parts.last)) {
      const piece = blockOf(text.folded, start, end)
      const mark = numberMark(piece.text)
      if (mark && LABEL_START.test(piece.text.slice(mark.length).replace(/\s/g, ''))) this.label(text, piece, mark)
      else if (mark && this.plausible(mark)) this.numbered(mark, piece, { start, end: start + mark.length })
      else if (bareHeading(piece.text) && this.startsAfresh()) this.parts.openUnnumbered('bare', piece, null)
      else this.parts.current.blocks.push(piece)
    }
    this.before = block.text
  }

  /** No line is a part of a row of the table before it. */
  private numbered(mark: NumberMark, piece: Block, number: Span): void {
    this.parts.closeRows()
    this.parts.open(mark, piece, number)
  }

  /** 「（1）牵头单位：…」 is no part of its own. */
  private label({ folded }: PlanText, piece: Block, mark: NumberMark): void {
    this.parts.current.blocks.push(blockOf(folded, piece.start + mark.length, piece.end))
  }

  private startsAfresh(): boolean {
    return this.before === '' || this.before.length < LONG_LINE || SENTENCE_END.test(this.before)
  }

  row(text: PlanText, row: TableRow): void {
    if (row.continues && this.parts.current !== this.parts.top) {
      this.parts.current.blocks.push(...row.texts.map(({ block }) => block))
      this.parts.current.cells.push(...row.cells)
      return
    }
    if (row.heading) this.parts.closeRows()
    const opened: Knot[] = []
    for (const cell of row.texts) this.cell(text, row, { ...cell, opened })
    this.parts.holderOf(opened).cells.push(...row.cells)
    this.before = ''
  }

  private cell(text: PlanText, row: TableRow, { block, column, opened }: TextCell): void {
    const grouping = row.grouped && row.texts.length > 1 && column === row.texts[0]?.column
    splitNumbers(text, block, this.parts.last).forEach(({ start, end }, at) => {
      const piece = blockOf(text.folded, start, end)
      const mark = numberMark(piece.text)
      const before = this.parts.current
      if (mark && (!mark.style.startsWith('decimal') || this.parts.continuesDecimal(mark))) {
        const next = this.parts.open(mark, piece, { start, end: start + mark.length })
        if (next !== before) opened.push(next)
      } else if (grouping) this.parts.group(piece)
      else if (opened.length === 0 && at === 0) opened.push(this.unnumberedRow(piece, row))
      else this.parts.current.blocks.push(piece)
    })
  }

  private unnumberedRow(piece: Block, { ordinal, grouped, heading }: TableRow): Knot {
    if (ordinal && !isFigure(ordinal)) {
      const mark = ordinalMark(ordinal.text)
      if (mark) return this.parts.open(mark, piece, ordinal)
    }
    if (heading) return this.parts.openUnnumbered('group', piece, ordinal)
    if (!ordinal || grouped) return this.parts.openUnnumbered('row', piece, null)
    return this.parts.openUnnumbered('row', piece, ordinal, Number.parseInt(ordinal.text, 10))
  }
}

const isFigure = ({ text }: Block): boolean => /^\d/.test(text)

/** The parts of a region as they hang below each other. */
export function outlineOf(text: PlanText, parts: readonly Part[]): Knot {
  const outline = new Outline()
  for (const part of parts) {
    if ('line' in part) outline.line(text, part.line)
    else outline.row(text, part.row)
  }
  return outline.parts.top
}
