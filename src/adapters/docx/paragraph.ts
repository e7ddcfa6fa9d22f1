import type { Counters, ListPlace } from './counters'
import type { ListOfStyle } from './styles'

/** One paragraph while it is being read. */
export class Paragraph {
  private readonly words: string[] = []
  private inProperties = false
  private style = ''
  private list: string | null = null
  private level: number | null = null

  constructor(private readonly listOfStyle: ListOfStyle) {}

  /** Tabs of the paragraph's properties are stops, not characters; so they are only written outside them. */
  write(characters: string): void {
    if (!this.inProperties) this.words.push(characters)
  }

  open(name: string, { val = '' }: Readonly<Record<string, string>>): void {
    if (name === 'pPr') this.inProperties = true
    if (!this.inProperties) return
    if (name === 'pStyle') this.style = val
    if (name === 'numId') this.list = val
    if (name === 'ilvl') this.level = Number(val)
  }

  close(name: string): void {
    if (name === 'pPr') this.inProperties = false
  }

  /** Its number as Word shows it, and its words. An empty paragraph is not numbered: Word shows a number there, readers see none. */
  line(counters: Counters): string {
    const text = this.words.join('')
    const place = this.place()
    return place && text.trim() !== '' ? `${counters.next(place)}${text}` : text
  }

  /** List `0` takes the paragraph out of its style's list. */
  private place(): ListPlace | null {
    if (this.list === '0') return null
    const styled = this.listOfStyle(this.style)
    const list = this.list ?? styled?.list
    return list === undefined ? null : { list, level: this.level ?? styled?.level ?? 0 }
  }
}
