import type { CellValue } from '../../../domain/model'
import type { CellGrid } from './cellGrid'
import type { ValueContext } from './cellValue'
import type { Inflater } from './inflater'
import { LIMITS } from './limits'
import { NOT_PLAIN, plainRow, plainTagEnd } from './plainTags'
import { cellText, normalizeLineEnds, resolveReferences } from './xmlText'

/** Same-file constants are inlined by the compilers; imported ones would be looked up for every byte. */
const enum Ascii {
  Blank = 0x20,
  Quote = 0x22,
  Minus = 0x2d,
  Dot = 0x2e,
  Slash = 0x2f,
  Zero = 0x30,
  One = 0x31,
  Nine = 0x39,
  Less = 0x3c,
  Equals = 0x3d,
  Greater = 0x3e,
  A = 0x41,
  Z = 0x5a,
  b = 0x62,
  c = 0x63,
  f = 0x66,
  n = 0x6e,
  r = 0x72,
  s = 0x73,
  t = 0x74,
  v = 0x76,
}

const enum Type {
  Number,
  SharedText,
  Text,
  Boolean,
  Other,
}

/** Integers of so many digits are exact as doubles, and so is their quotient by a power of ten up to 22. */
const EXACT_DIGITS = 15
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power)

/**
 * Reads runs of cells in the shapes that programs write, `<c r="A1" s="3" t="s"><v>12</v></c>` with or without a formula,
 * byte by byte and without an object per cell. Each method gives the position after what it read, or NOT_PLAIN;
 * a cell that is not plain is left untouched for the general reader, which alone may refuse a file.
 */
export class PlainCells {
  private column = 0
  private digits = 0
  private style = 0
  private type: Type = Type.Number
  private isEmpty = false
  private value: CellValue = null
  private formula: string | null = null

  constructor(
    private readonly bytes: Uint8Array,
    private readonly grid: CellGrid,
    private readonly context: ValueContext,
    private readonly inflater: Inflater,
  ) {}

  /** Stores plain cells, row after row, from `position` on; gives the position of the first thing that is not plain. */
  run(position: number): number {
    let at = position
    for (;;) {
      const next = this.bytes[at + 1] === Ascii.c ? this.cell(at) : this.nextRow(at)
      if (next === NOT_PLAIN) return at
      at = next
    }
  }

  private cell(start: number): number {
    if (this.bytes[start] !== Ascii.Less) return NOT_PLAIN
    let at = this.attributes(start + 2)
    if (at === NOT_PLAIN) return NOT_PLAIN
    this.value = null
    this.formula = null
    if (!this.isEmpty) {
      if (this.bytes[at + 1] === Ascii.f) at = this.readFormula(at)
      at = at === NOT_PLAIN ? NOT_PLAIN : this.readValue(at)
      if (at === NOT_PLAIN) return NOT_PLAIN
    }
    const { grid } = this
    grid.column = this.column
    if (this.formula !== null) grid.storeFormula({ text: this.formula, cached: this.value !== null }, this.style)
    if (this.value !== null) grid.store(this.value, this.style)
    return at
  }

  private attributes(start: number): number {
    const { bytes } = this
    this.column = this.grid.column + 1
    this.style = 0
    this.type = Type.Number
    let at = start
    while (bytes[at] === Ascii.Blank) {
      if (bytes[at + 2] !== Ascii.Equals || bytes[at + 3] !== Ascii.Quote) return NOT_PLAIN
      const name = bytes[at + 1]
      if (name === Ascii.r) at = this.reference(at + 4)
      else if (name === Ascii.s) at = this.styleNumber(at + 4)
      else if (name === Ascii.t) at = this.typeName(at + 4)
      else return NOT_PLAIN
      if (at === NOT_PLAIN) return NOT_PLAIN
    }
    this.isEmpty = bytes[at] === Ascii.Slash
    if (this.isEmpty) at++
    return bytes[at] === Ascii.Greater && this.column < LIMITS.columns ? at + 1 : NOT_PLAIN
  }

  private reference(start: number): number {
    const { bytes } = this
    let at = start
    let byte = bytes[at] ?? 0
    let column = 0
    while (byte >= Ascii.A && byte <= Ascii.Z) {
      column = column * 26 + byte - Ascii.A + 1
      byte = bytes[++at] ?? 0
    }
    this.digits = 0
    at = this.readDigits(at)
    if (bytes[at] !== Ascii.Quote || column === 0 || this.digits !== this.grid.row + 1) return NOT_PLAIN
    this.column = column - 1
    return at + 1
  }

  private styleNumber(start: number): number {
    this.digits = 0
    const at = this.readDigits(start)
    this.style = this.digits
    return this.bytes[at] === Ascii.Quote ? at + 1 : NOT_PLAIN
  }

  private typeName(start: number): number {
    const { bytes } = this
    const letter = bytes[start]
    if (bytes[start + 1] === Ascii.Quote) {
      this.type = shortType(letter)
      return this.type === Type.Other ? NOT_PLAIN : start + 2
    }
    const isText =
      letter === Ascii.s &&
      bytes[start + 1] === Ascii.t &&
      bytes[start + 2] === Ascii.r &&
      bytes[start + 3] === Ascii.Quote
    if (!isText) return NOT_PLAIN
    this.type = Type.Text
    return start + 4
  }

  /** `<f>…</f>` or `<f …/>`. Attributes are passed over: a follower of a shared formula has no text. */
  private readFormula(start: number): number {
    const { bytes } = this
    const open = plainTagEnd(bytes, start + 2)
    if (open === NOT_PLAIN) return NOT_PLAIN
    if (bytes[open - 1] === Ascii.Slash) {
      this.formula = ''
      return open + 1
    }
    const close = this.textEnd(open + 1)
    const isClosed =
      bytes[close + 1] === Ascii.Slash && bytes[close + 2] === Ascii.f && bytes[close + 3] === Ascii.Greater
    if (!isClosed) return NOT_PLAIN
    const text = close > open + 1 ? this.inflater.decode(bytes, open + 1, close) : ''
    this.formula = resolveReferences(normalizeLineEnds(text))
    return close + 4
  }

  /** `<v>…</v></c>`, or `</c>` alone. */
  private readValue(at: number): number {
    const { bytes } = this
    if (bytes[at] !== Ascii.Less) return NOT_PLAIN
    if (bytes[at + 1] === Ascii.Slash) return this.cellEnd(at)
    if (bytes[at + 1] !== Ascii.v || bytes[at + 2] !== Ascii.Greater) return NOT_PLAIN
    const end = this.valueText(at + 3)
    const isClosed =
      end !== NOT_PLAIN &&
      bytes[end] === Ascii.Less &&
      bytes[end + 1] === Ascii.Slash &&
      bytes[end + 2] === Ascii.v &&
      bytes[end + 3] === Ascii.Greater &&
      bytes[end + 4] === Ascii.Less
    return isClosed ? this.cellEnd(end + 4) : NOT_PLAIN
  }

  private cellEnd(at: number): number {
    const { bytes } = this
    const isEnd = bytes[at + 1] === Ascii.Slash && bytes[at + 2] === Ascii.c && bytes[at + 3] === Ascii.Greater
    return isEnd ? at + 4 : NOT_PLAIN
  }

  private valueText(start: number): number {
    if (this.type === Type.Number) return this.number(start)
    if (this.type === Type.SharedText) return this.sharedText(start)
    if (this.type === Type.Boolean) return this.boolean(start)
    const end = this.textEnd(start)
    this.value = end > start ? cellText(this.inflater.decode(this.bytes, start, end)) : ''
    return end
  }

  private number(start: number): number {
    const { bytes } = this
    const isNegative = bytes[start] === Ascii.Minus
    const first = isNegative ? start + 1 : start
    this.digits = 0
    const dot = this.readDigits(first)
    const at = bytes[dot] === Ascii.Dot ? this.readDigits(dot + 1) : dot
    if (bytes[at] !== Ascii.Less || dot === first || at - first > EXACT_DIGITS) return NOT_PLAIN
    const value = at > dot + 1 ? this.digits / (POWERS[at - dot - 1] ?? 1) : this.digits
    this.value = isNegative ? -value : value
    return at
  }

  private sharedText(start: number): number {
    this.digits = 0
    const at = this.readDigits(start)
    const text = this.context.strings[this.digits]
    if (at === start || text === undefined) return NOT_PLAIN
    this.value = text
    return at
  }

  /** The digits from `start` on, added to those already in `this.digits`. */
  private readDigits(start: number): number {
    const { bytes } = this
    let at = start
    let digits = this.digits
    let byte = bytes[at] ?? 0
    while (byte >= Ascii.Zero && byte <= Ascii.Nine) {
      digits = digits * 10 + byte - Ascii.Zero
      byte = bytes[++at] ?? 0
    }
    this.digits = digits
    return at
  }

  private boolean(at: number): number {
    const byte = this.bytes[at]
    if (byte !== Ascii.Zero && byte !== Ascii.One) return NOT_PLAIN
    this.value = byte === Ascii.One
    return at + 1
  }

  private nextRow(at: number): number {
    const row = plainRow(this.bytes, at)
    if (row === null) return NOT_PLAIN
    this.grid.startRow(row.number - 1)
    return row.end
  }

  /** The next `<`, or the end of the part. */
  private textEnd(from: number): number {
    const { bytes } = this
    let at = from
    while (at < bytes.length && bytes[at] !== Ascii.Less) at++
    return at
  }
}

function shortType(letter: number | undefined): Type {
  if (letter === Ascii.s) return Type.SharedText
  if (letter === Ascii.n) return Type.Number
  return letter === Ascii.b ? Type.Boolean : Type.Other
}
