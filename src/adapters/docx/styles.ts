import type { ListPlace } from './counters'
import { walk } from './elements'

interface Style {
  basedOn: string
  list: string
  level: number | null
}

/** Which list the paragraphs of a style are numbered by; null for none. */
export type ListOfStyle = (style: string) => ListPlace | null

const DEEPEST = 32

/** Reads styles.xml for the numbering that styles bring along, also from the style that they are based on. */
export function readStyles(xml: string): ListOfStyle {
  const styles = new Map<string, Style>()
  let style: Style = { basedOn: '', list: '', level: null }
  const readers: Readonly<Record<string, (value: string, attributes: Readonly<Record<string, string>>) => void>> = {
    style: (_, { styleId = '' }) => styles.set(styleId, (style = { basedOn: '', list: '', level: null })),
    basedOn: (value) => (style.basedOn = value),
    numId: (value) => (style.list = value),
    ilvl: (value) => (style.level = Number(value)),
  }
  walk(xml, {
    open: (name, attributes) => readers[name]?.(attributes['val'] ?? '', attributes),
    close: () => undefined,
  })
  return (name) => {
    let [list, level] = ['', null as number | null]
    let at = styles.get(name)
    for (let depth = 0; at && depth < DEEPEST && list === ''; depth += 1) {
      list = at.list
      level ??= at.level
      at = styles.get(at.basedOn)
    }
    return list === '' || list === '0' ? null : { list, level: level ?? 0 }
  }
}
