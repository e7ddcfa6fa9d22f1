import type { PlanText, TextLine } from '../text'
import type { Block } from './block'
import { blockOf } from './block'
import { cellsOf, CONTINUED, isRule, withinBars } from './cells'
import { isOrdinal } from './cellShapes'
import { columnRole } from './columnRoles'
import type { RawRow, RawTable } from './rawTable'
import { canHead, filled, headingRow, startsChapter } from './rawTable'
import type { TableHeader } from './tableHeader'

const namesColumns = (cells: readonly Block[]): boolean =>
  cells.every((cell) => cell.text === '' || columnRole(cell.text, true) !== null)

/** Rows that are printed one to a line. */
class WholeRows {
  readonly rows: (Block | null)[][] = []
  readonly headings = new Set<RawRow>()

  constructor(
    private readonly text: PlanText,
    private readonly header: TableHeader,
    private readonly until: number,
  ) {}

  private cells(line: TextLine): readonly Block[] {
    return withinBars(cellsOf(this.text, line, this.header.separator), this.header.width)
  }

  /** The last row, where cells are missing at its end. */
  private get open(): (Block | null)[] | null {
    const last = this.rows.at(-1)
    return last && last.length < this.header.width ? last : null
  }

  /** Whether rows go on behind this line. */
  private goesOn(at: number): boolean {
    const next = this.text.lines.slice(at + 1, this.until).find(({ text }) => text !== '')
    return next !== undefined && this.cells(next).length > 1
  }

  /** Whether the line belongs to the table. */
  take(line: TextLine, at: number): boolean {
    const cells = this.cells(line)
    if (cells.length > 1) this.row(cells)
    else if (this.open && !startsChapter(line.text)) this.join(line)
    else if (CONTINUED.test(line.text)) return true
    else if (canHead(line.text) && this.goesOn(at)) this.heading(line)
    else return false
    return true
  }

  private heading({ start, end }: TextLine): void {
    const row = headingRow(blockOf(this.text.folded, start, end), this.header.width)
    this.headings.add(row)
    this.rows.push(row)
  }

  private row(cells: readonly Block[]): void {
    if (namesColumns(cells)) return
    const { open } = this
    const [first, ...others] = cells
    const rest =
      this.header.separator !== '|' &&
      first &&
      !isOrdinal(first.text) &&
      open?.length === this.header.width - others.length
    if (rest && open && first) {
      this.join(first)
      open.push(...others.map(filled))
    } else this.rows.push(cells.map(filled))
  }

  /** Words that go on in the last cell of the open row. */
  private join({ start, end }: { readonly start: number; readonly end: number }): void {
    const last = this.rows.at(-1)
    if (last) last[last.length - 1] = blockOf(this.text.folded, last.at(-1)?.start ?? start, end)
  }
}

/** The rows of a table that prints each in one line, headings between them included. */
export function wholeRows(text: PlanText, header: TableHeader, until: number): RawTable {
  const read = new WholeRows(text, header, until)
  let at = header.next
  for (; at < until; at += 1) {
    const line = text.lines[at]
    if (!line || line.text === '' || isRule(line.text)) continue
    if (!read.take(line, at)) break
  }
  return { rows: read.rows, extra: 0, headings: read.headings, next: at }
}
