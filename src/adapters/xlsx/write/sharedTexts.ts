/** Readers turn `_x0041_` into a letter; the underscore is escaped so that the text comes back as typed. */
const ESCAPE_LOOKALIKE = /_x(?=[0-9A-Fa-f]{4}_)/g
/** Marks of XML, and control characters that it cannot hold. */
const MARKUP = /[&<>]|[^\t\n\P{Cc}]/gu
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const escapeCharacter = (character: string): string =>
  ENTITIES[character] ?? `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** What could be markup, told without Unicode's tables: most texts hold none of it. */
const SUSPECT = /[&<>\x00-\x08\x0b-\x1f\x7f-\x9f]/

/** A formula as XML holds it. */
export const markupOf = (text: string): string => (SUSPECT.test(text) ? text.replace(MARKUP, escapeCharacter) : text)

/** A text of a cell as XML holds it. */
export const cellMarkupOf = (text: string): string =>
  markupOf(text.includes('_x') ? text.replace(ESCAPE_LOOKALIKE, '_x005F_x') : text)

/** White space that readers would otherwise drop. */
const KEPT_SPACE = /^ | $|[\n\t]/

/** The texts of a workbook, each once, numbered from 0 in the order of their first use. */
export class SharedTexts {
  private readonly numbers = new Map<string, number>()

  numberOf(text: string): number {
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    const next = this.numbers.size
    this.numbers.set(text, next)
    return next
  }

  /** The part `xl/sharedStrings.xml`. */
  part(): string {
    const items = [...this.numbers.keys()].map(
      (text) => `<si><t${KEPT_SPACE.test(text) ? ' xml:space="preserve"' : ''}>${cellMarkupOf(text)}</t></si>`,
    )
    const count = this.numbers.size
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${count}" uniqueCount="${count}">${items.join('')}</sst>`
  }
}
