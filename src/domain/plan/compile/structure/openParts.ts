import type { Span } from '../text'
import type { Block } from './block'
import type { Knot } from './knot'
import { headWords, knot } from './knot'
import type { LevelStyle, NumberMark } from './numbering'

const headKey = ({ style, value }: NumberMark, words: string): string => `${style} ${value} ${headWords(words)}`

/** The parts that are open at a place of the text, each below the nearest one of another style. */
export class OpenParts {
  readonly top = knot('top', 0, null)
  protected stack: Knot[] = [this.top]
  readonly last = new Map<LevelStyle, number>()
  /** Numbered parts by what they hang under and by their headings. */
  private readonly opened = new Map<Knot, Map<string, Knot>>()

  get current(): Knot {
    return this.stack.at(-1) ?? this.top
  }

  /** Whether a number such as 「1.2」 counts on from those that are open. */
  continuesDecimal(mark: NumberMark): boolean {
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

  /** What heads rows of a table is never below one. */
  closeRows(): void {
    const row = this.stack.findIndex(({ style }) => style === 'row')
    if (row > 0) this.stack = this.stack.slice(0, row)
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

  /** The first of a row's cells where it stands for several rows: a part of its own, once. */
  group(piece: Block): void {
    const open = this.stack.find(({ style }) => style === 'group')
    if (open && headWords(open.blocks[0]?.text ?? '') === headWords(piece.text)) {
      this.stack = this.stack.slice(0, this.stack.indexOf(open) + 1)
    } else this.openUnnumbered('group', piece, null)
  }

  /** Who gets the row's units: its deepest part; of several parts at one level what is above them. */
  holderOf(opened: readonly Knot[]): Knot {
    const last = opened.at(-1) ?? this.current
    const level = this.stack.indexOf(last)
    const beside = opened.filter(({ style }) => style === last.style).length
    const above = this.stack[level - 1]
    return beside > 1 && above && above.style !== 'top' ? above : last
  }
}
