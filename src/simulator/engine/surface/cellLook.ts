import type { IBorderStyleData, IStyleData, Nullable } from '@univerjs/core'
import type { BorderLine, CellStyle } from '../../document'

/** Univer's numbers. */
const HORIZONTAL: Readonly<Record<string, number>> = {
  Left: 1,
  Center: 2,
  CenterAcrossSelection: 2,
  Right: 3,
  Justify: 4,
  Distributed: 4,
}
const VERTICAL: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3, Justify: 2, Distributed: 2 }
const WRAP = 3
const LINES: Readonly<Record<string, number>> = {
  Dot: 3,
  Dash: 4,
  DashDot: 5,
  DashDotDot: 6,
  Double: 7,
  SlantDashDot: 5,
}
const CONTINUOUS: Readonly<Record<string, number>> = { Hairline: 2, Thin: 1, Medium: 8, Thick: 13 }

const colour = (rgb: string) => ({ rgb })
const yes = (is: boolean): 0 | 1 => (is ? 1 : 0)

function line(edge: BorderLine | null): Nullable<IBorderStyleData> {
  if (edge === null || edge.style === 'None') return null
  const s = (edge.style === 'Continuous' ? CONTINUOUS[edge.weight] : LINES[edge.style]) ?? 1
  return { s, cl: colour(edge.color) }
}

/** A cell's look as Univer draws it. Fonts that the machine lacks fall back to what the page names. */
export function cellLook(style: CellStyle): IStyleData {
  const horizontal = HORIZONTAL[style.horizontalAlignment]
  const look = {
    ff: style.fontName,
    fs: style.fontSize,
    bl: yes(style.bold),
    it: yes(style.italic),
    ul: { s: yes(style.underline !== 'None') },
    st: { s: yes(style.strikethrough) },
    cl: colour(style.fontColor),
    vt: VERTICAL[style.verticalAlignment] ?? 3,
    bd: {
      t: line(style.edgeTop),
      b: line(style.edgeBottom),
      l: line(style.edgeLeft),
      r: line(style.edgeRight),
    },
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    ...(style.wrapText ? { tb: WRAP } : {}),
    ...(style.fillColor === null ? {} : { bg: colour(style.fillColor) }),
    ...(style.numberFormat === 'General' ? {} : { n: { pattern: style.numberFormat } }),
    ...(style.indentLevel > 0 ? { pd: { l: 2 + style.indentLevel * 9 } } : {}),
  }
  return look as IStyleData
}
