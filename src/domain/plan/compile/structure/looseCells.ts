import type { PlanText, TextLine } from '../text'
import type { Block } from './block'
import { blockOf } from './block'
import { cellsOf } from './cells'
import { looksLikeDate } from '../responsibility/deadlineWords'
import { isOrdinal, onlyUnits } from './cellShapes'
import { columnRole, isTextColumn } from './columnRoles'
import { fitColumns } from './fitColumns'
import { numberMark } from './numbering'
import type { RawRow, RawTable } from './rawTable'
import { canHead, headingRow, startsChapter } from './rawTable'
import type { TableHeader } from './tableHeader'

const isSentence = (words: string): boolean => words.length > 60 && /[。;]$/.test(words)

/** 「12月底前」, 「市某局」: what stands in the last columns of a row. */
const endsRow = (words: string): boolean => onlyUnits(words) || looksLikeDate(words)

interface LooseRow {
  readonly heading: boolean
  readonly pieces: Block[]
}

/** Rows whose cells stand one to a line, or are parted by blanks: a row starts with its ordinal, or after as many pieces as there are columns. */
class LooseRows {
  readonly rows: LooseRow[] = []
  private ordinal = 0
  private readonly ordinalAt: number

  constructor(private readonly header: TableHeader) {
    this.ordinalAt = header.roles.indexOf('ordinal')
  }

  private get counts(): boolean {
    return this.ordinalAt === 0 || this.ordinalAt === 1
  }

  private get pieces(): Block[] {
    return this.rows.at(-1)?.pieces ?? []
  }

  private get full(): boolean {
    return this.pieces.length >= this.header.width
  }

  /** Whether the words number the next row. */
  isNext(words: string): boolean {
    if (!this.counts || !/^\d{1,3}$/.test(words)) return false
    const afterHeading = this.rows.at(-1)?.heading ?? this.rows.length === 0
    return Number(words) === this.ordinal + 1 || (afterHeading && Number(words) === 1)
  }

  private starts(words: string): boolean {
    return this.counts ? this.isNext(words) : this.rows.length === 0 || this.full
  }

  /** Whether the piece still belongs to the table; `next` are the words behind it. */
  take(piece: Block, next: string): boolean {
    const starts = this.starts(piece.text)
    if (!starts && this.isHeading(piece.text, next)) {
      this.rows.push({ heading: true, pieces: [piece] })
      return true
    }
    if (!starts && this.isOver(piece.text)) return false
    const headAgain = (starts || this.full) && columnRole(piece.text, true) !== null
    if (!headAgain) this.add(piece, starts)
    return true
  }

  /** Whether words that number no row stand behind the table. */
  private isOver(words: string): boolean {
    if (startsChapter(words) || (this.rows.length === 0 && this.ordinalAt !== 1)) return true
    return this.full && isSentence(words)
  }

  /** A number of another kind before a row that starts anew: 「一、稳增长」, 「（一）」 and 「扩大内需」 in two pieces. */
  private isHeading(words: string, next: string): boolean {
    if (!this.counts || /^\d/.test(words) || !canHead(words)) return false
    if (isOrdinal(words)) return !this.isNext(next)
    return numberMark(words) !== null && this.isNext(next)
  }

  private add(piece: Block, starts: boolean): void {
    const last = this.rows.at(-1)
    if (!starts) {
      if (last) last.pieces.push(piece)
      else this.rows.push({ heading: false, pieces: [piece] })
      return
    }
    if (this.counts) this.ordinal = Number(piece.text)
    this.rows.push({ heading: false, pieces: [...this.category(), piece] })
  }

  /** Where a category stands left of the ordinal it was taken for the end of the row above. */
  private category(): Block[] {
    const { pieces } = this
    const last = pieces.at(-1)
    if (this.ordinalAt !== 1 || !last || endsRow(last.text)) return []
    const alone = pieces.length === 1 && this.rows.length === 1
    if (!alone && !endsRow(pieces.at(-2)?.text ?? '')) return []
    if (alone) this.rows.pop()
    else pieces.pop()
    return [last]
  }
}

/** Lines that are more than columns belong to the text before the units; columns that are more than lines stay empty at the end. */
function padded(text: PlanText, cells: readonly Block[], { roles }: TableHeader): RawRow {
  const surplus = cells.length - roles.length
  if (surplus <= 0) return [...cells, ...new Array<null>(-surplus).fill(null)]
  const textColumn = Math.max(...roles.map((role, at) => (isTextColumn(role) ? at : 0)))
  const [first, last] = [cells[textColumn], cells[textColumn + surplus]]
  const joined = first && last ? [blockOf(text.folded, first.start, last.end)] : []
  return [...cells.slice(0, textColumn), ...joined, ...cells.slice(textColumn + surplus + 1)]
}

/** A heading of one piece, or of its number and its words; null where there is more. */
function headingOf(text: PlanText, { heading, pieces }: LooseRow, { width }: TableHeader): RawRow | null {
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (!heading || !first || !last || pieces.length > 2 || (pieces.length > 1 && endsRow(last.text))) return null
  return headingRow(blockOf(text.folded, first.start, last.end), width)
}

const piecesOf = (text: PlanText, line: TextLine, { layout }: TableHeader): readonly Block[] =>
  layout === 'blanks' ? cellsOf(text, line, ' ') : [blockOf(text.folded, line.start, line.end)]

function looseRows(text: PlanText, header: TableHeader, until: number): { rows: readonly LooseRow[]; next: number } {
  const read = new LooseRows(header)
  const nextWords = (at: number): string => {
    const next = text.lines.slice(at + 1, until).find((line) => line.text !== '')
    return next ? (piecesOf(text, next, header)[0]?.text ?? '') : ''
  }
  let at = header.next
  for (; at < until; at += 1) {
    const line = text.lines[at]
    if (!line || line.text === '') continue
    const pieces = piecesOf(text, line, header)
    const after = nextWords(at)
    if (!pieces.every((piece, place) => read.take(piece, pieces[place + 1]?.text ?? after))) break
  }
  return { rows: read.rows, next: at }
}

/** The rows of a table whose cells stand one to a line with nothing between, or are parted by single blanks. */
export function looseCells(text: PlanText, header: TableHeader, until: number): RawTable {
  const { rows, next } = looseRows(text, header, until)
  const headings = new Set<RawRow>()
  const read = rows.map((row) => {
    const heading = headingOf(text, row, header)
    if (heading) headings.add(heading)
    return heading ?? fitColumns(text, row.pieces, header.roles) ?? padded(text, row.pieces, header)
  })
  return { rows: read, extra: 0, headings, next }
}
