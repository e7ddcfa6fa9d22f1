import type { Inflater } from './inflater'
import { LIMITS } from './limits'
import { refuse } from './readFailure'
import { resolveReferences } from './xmlText'

const LESS = 0x3c
const GREATER = 0x3e
const SLASH = 0x2f
const BANG = 0x21
const QUESTION = 0x3f
const COLON = 0x3a
const EQUALS = 0x3d
const QUOTE = 0x22
const APOSTROPHE = 0x27
const BLANK = 0x20
const CDATA = [...'<![CDATA['].map((letter) => letter.charCodeAt(0))
const CDATA_END = [...']]>'].map((letter) => letter.charCodeAt(0))
const COMMENT = [...'<!--'].map((letter) => letter.charCodeAt(0))
const COMMENT_END = [...'-->'].map((letter) => letter.charCodeAt(0))
const INSTRUCTION_END = [...'?>'].map((letter) => letter.charCodeAt(0))

const isBlank = (byte: number | undefined): boolean => byte !== undefined && byte <= BLANK

/**
 * Walks the tags of one part, byte by byte, forwards only. Never expands anything: a DOCTYPE is refused.
 * Names are local names; `x:row` is `row`. Every tag must be closed by its own name, or the part is refused as damaged.
 */
export class XmlScanner {
  /** Just past the current tag. */
  position = 0
  /** Local name of the current tag. */
  name = ''
  isOpening = false
  /** `<c/>`: opened and closed at once. */
  isEmpty = false
  private attributesFrom = 0
  private attributesTo = 0
  private readonly open: string[] = []

  constructor(
    readonly bytes: Uint8Array,
    readonly part: string,
    readonly inflater: Inflater,
  ) {}

  /** Name of the innermost element that is open. */
  get innermost(): string {
    return this.open[this.open.length - 1] ?? ''
  }

  /** Name of the element around the current opening tag, or of the innermost open one after a closing tag. */
  get parent(): string {
    return this.open[this.open.length - (this.isOpening && !this.isEmpty ? 2 : 1)] ?? ''
  }

  /** Goes to the next tag; false at the end of the part, where everything must be closed. */
  next(): boolean {
    for (;;) {
      const start = this.bytes.indexOf(LESS, this.position)
      if (start < 0) return this.finish()
      const mark = this.bytes[start + 1]
      if (mark === BANG) this.position = this.afterDeclaration(start)
      else if (mark === QUESTION) this.position = this.after(INSTRUCTION_END, start)
      else {
        this.readTag(start)
        return true
      }
    }
  }

  /** Value of the attribute of that name and no prefix in the current tag, or null. */
  attribute(name: string): string | null {
    return this.findAttribute((found) => found === name)
  }

  /** The relationship id (`r:id`, whatever the prefix) of the current tag, or null. */
  relationId(): string | null {
    return this.findAttribute((found) => found.endsWith(':id'))
  }

  /** True where a boolean attribute says so; `absent` where it is not there. */
  flag(name: string, absent = false): boolean {
    const text = this.attribute(name)
    return text === null ? absent : text === '1' || text === 'true'
  }

  /** Raw text of the current opening tag's element, up to and over its closing tag. It must hold no other element. */
  rawText(): string {
    if (this.isEmpty) return ''
    const name = this.name
    let text = ''
    for (;;) {
      const start = this.bytes.indexOf(LESS, this.position)
      if (start < 0) this.damaged(`<${name}> is not closed`)
      text += this.decode(this.position, start)
      if (this.bytes[start + 1] !== BANG) {
        this.readTag(start)
        if (this.isOpening) this.damaged(`<${this.name}> inside <${name}>`)
        return text
      }
      text += this.literalText(start)
      this.position = this.afterDeclaration(start)
    }
  }

  /** Passes over the current opening tag's element with everything inside. */
  skip(): void {
    if (this.isEmpty) return
    const outside = this.open.length - 1
    while (this.open.length > outside) if (!this.next()) return
  }

  damaged(why: string): never {
    return refuse('damaged', `${this.part}: ${why}`)
  }

  private decode(from: number, to: number): string {
    return from < to ? this.inflater.decode(this.bytes, from, to) : ''
  }

  private finish(): false {
    const unclosed = this.open.at(-1)
    if (unclosed !== undefined) this.damaged(`<${unclosed}> is not closed`)
    return false
  }

  /** CDATA content, escaped so that it survives `resolveReferences`; nothing for a comment. */
  private literalText(start: number): string {
    if (!this.startsWith(CDATA, start)) return ''
    const end = this.after(CDATA_END, start)
    return this.decode(start + CDATA.length, end - CDATA_END.length).replaceAll('&', '&amp;')
  }

  private afterDeclaration(start: number): number {
    if (this.startsWith(COMMENT, start)) return this.after(COMMENT_END, start + COMMENT.length)
    if (this.startsWith(CDATA, start)) return this.after(CDATA_END, start + CDATA.length)
    return refuse('entity-declaration', `${this.part} holds a DOCTYPE or ENTITY declaration`)
  }

  private startsWith(wanted: readonly number[], at: number): boolean {
    return wanted.every((byte, index) => this.bytes[at + index] === byte)
  }

  private after(wanted: readonly number[], from: number): number {
    const first = wanted[0] ?? 0
    for (let at = this.bytes.indexOf(first, from); at >= 0; at = this.bytes.indexOf(first, at + 1)) {
      if (this.startsWith(wanted, at)) return at + wanted.length
    }
    return this.damaged('a comment, CDATA section or instruction does not end')
  }

  private readTag(start: number): void {
    const end = this.endOfTag(start)
    const isClosing = this.bytes[start + 1] === SLASH
    this.isOpening = !isClosing
    this.isEmpty = !isClosing && this.bytes[end - 1] === SLASH
    this.readName(isClosing ? start + 2 : start + 1, this.isEmpty ? end - 1 : end)
    this.position = end + 1
    if (isClosing) {
      if (this.open.pop() !== this.name) this.damaged(`</${this.name}> closes another element`)
    } else if (!this.isEmpty) {
      if (this.open.push(this.name) > LIMITS.depth) this.damaged('elements nested too deeply')
    }
  }

  /** Where the tag's `>` stands; one inside quotes does not count. */
  private endOfTag(start: number): number {
    const { bytes } = this
    let quote = 0
    for (let at = start + 1; at < bytes.length; at++) {
      const byte = bytes[at]
      if (quote !== 0) {
        if (byte === quote) quote = 0
      } else if (byte === GREATER) return at
      else if (byte === QUOTE || byte === APOSTROPHE) quote = byte
      else if (byte === LESS) break
    }
    return this.damaged('a tag does not end')
  }

  private readName(from: number, end: number): void {
    let start = from
    let at = from
    while (at < end && !isBlank(this.bytes[at])) {
      if (this.bytes[at] === COLON) start = at + 1
      at++
    }
    if (at === start) this.damaged('a tag has no name')
    this.name = shortName(this.bytes, start, at)
    this.attributesFrom = at
    this.attributesTo = end
  }

  private findAttribute(isWanted: (name: string) => boolean): string | null {
    const { bytes, attributesTo: end } = this
    let at = this.attributesFrom
    while (at < end) {
      while (at < end && isBlank(bytes[at])) at++
      const equals = byteFrom(bytes, EQUALS, at, end)
      if (equals === end) return null
      const open = quoteFrom(bytes, at, end)
      const close = open < end ? bytes.indexOf(bytes[open] ?? QUOTE, open + 1) : -1
      if (open < equals || close < 0 || close >= end) this.damaged(`attributes of <${this.name}>`)
      if (isWanted(shortName(bytes, at, equals).trimEnd())) return resolveReferences(this.decode(open + 1, close))
      at = close + 1
    }
    return null
  }
}

/** The next such byte, or `end`: a search past the tag would make a part of bare attributes quadratic. */
function byteFrom(bytes: Uint8Array, wanted: number, from: number, end: number): number {
  let at = from
  while (at < end && bytes[at] !== wanted) at++
  return at
}

/** The next quote of either kind, or `end`. */
function quoteFrom(bytes: Uint8Array, from: number, end: number): number {
  let at = from
  while (at < end && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++
  return at
}

/** Names are ASCII and short. Each character is looked up, no decoder is called. */
function shortName(bytes: Uint8Array, from: number, to: number): string {
  let name = ''
  for (let at = from; at < to; at++) name += String.fromCharCode(bytes[at] ?? 0)
  return name
}
