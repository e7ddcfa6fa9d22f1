import { Counters } from './counters'
import type { Visitor } from './elements'
import { walk } from './elements'
import type { Numbering } from './numbering'
import { Paragraph } from './paragraph'
import type { ListOfStyle } from './styles'
import { TableText } from './tableText'

/** What is not the document's text: words that were moved away, what tracked formatting was before, and drawings' second form for old programs. */
const SKIPPED: ReadonlySet<string> = new Set(['moveFrom', 'pPrChange', 'tcPrChange', 'Fallback'])

/** Characters that stand as elements. */
const WRITTEN: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' }

/** Listens to the document part. Paragraphs stand in paragraphs (text boxes) and tables in tables, so both are stacks. */
class DocumentReader implements Visitor {
  readonly lines: string[] = []
  private readonly tables: TableText[] = []
  private readonly paragraphs: Paragraph[] = []
  private skipping = 0
  private inText = false

  constructor(
    private readonly counters: Counters,
    private readonly listOfStyle: ListOfStyle,
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.skipping > 0 || SKIPPED.has(name)) {
      this.skipping += 1
      return
    }
    if (name === 'tbl') this.tables.push(new TableText())
    if (name === 'p') this.paragraphs.push(new Paragraph(this.listOfStyle))
    if (name === 't') this.inText = true
    this.paragraphs.at(-1)?.write(WRITTEN[name] ?? '')
    this.paragraphs.at(-1)?.open(name, attributes)
    this.tables.at(-1)?.open(name, attributes)
  }

  close(name: string): void {
    if (this.skipping > 0) {
      this.skipping -= 1
      return
    }
    if (name === 't') this.inText = false
    this.paragraphs.at(-1)?.close(name)
    this.tables.at(-1)?.close(name)
    if (name === 'p') this.say(this.paragraphs.pop()?.line(this.counters) ?? '')
    if (name === 'tbl')
      this.tables
        .pop()
        ?.rows()
        .forEach((row) => this.say(row))
  }

  text(characters: string): void {
    if (this.skipping === 0 && this.inText) this.paragraphs.at(-1)?.write(characters)
  }

  private say(line: string): void {
    const table = this.tables.at(-1)
    if (table) table.say(line)
    else this.lines.push(line)
  }
}

/** The document's paragraphs and table rows, a line each. */
export function documentText(xml: string, numbering: Numbering, listOfStyle: ListOfStyle): string {
  const reader = new DocumentReader(new Counters(numbering), listOfStyle)
  walk(xml, reader)
  return reader.lines.join('\n')
}
