import type { BorderSide, CellStyle, FontStyle, PatternFill } from 'hucre'
import type { EmphasisDefinition, EmphasisName, StyleDefinition, StyleName } from '../../../domain/model'
import { EMPHASES, FONT, PALETTE, STYLES } from '../../../domain/model'

/** Which sides of a cell lie on the outer rule of its table. */
export interface TableEdge {
  readonly top: boolean
  readonly bottom: boolean
}

export interface StyledCell {
  readonly style: StyleName
  readonly numberFormat: string
  readonly band: boolean
  readonly edge: TableEdge
}

/** GB 2312: lets an office without 等线 fall back on another Chinese face. */
const CHARSET_CHINESE = 134
const HAIR: BorderSide = { style: 'hair', color: { rgb: PALETTE.rule } }
const RULE: BorderSide = { style: 'medium', color: { rgb: PALETTE.header } }

/** The face of cells that no layout names; Excel counts column widths in its digits. */
export const BODY_FONT: FontStyle = { name: FONT, size: STYLES.text.size, charset: CHARSET_CHINESE }

const solid = (colour: string): PatternFill => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb: colour } })

function fontOf(style: StyleDefinition): FontStyle {
  return {
    ...BODY_FONT,
    size: style.size,
    color: { rgb: style.colour },
    ...(style.bold ? { bold: true } : {}),
    ...(style.underline ? { underline: true } : {}),
  }
}

function bordersOf(edge: TableEdge): NonNullable<CellStyle['border']> {
  return { left: HAIR, right: HAIR, top: edge.top ? RULE : HAIR, bottom: edge.bottom ? RULE : HAIR }
}

/** The style of one cell; a style's own fill stands before the band of every second row. */
export function cellStyle(cell: StyledCell): CellStyle {
  const style: StyleDefinition = STYLES[cell.style]
  const fill = style.fill ?? (cell.band ? PALETTE.band : undefined)
  return {
    font: fontOf(style),
    ...(fill === undefined ? {} : { fill: solid(fill) }),
    ...(style.edges === 'grid' ? { border: bordersOf(cell.edge) } : {}),
    alignment: { horizontal: style.align, vertical: 'center', ...(style.wrap ? { wrapText: true } : {}) },
    ...(cell.numberFormat === 'General' ? {} : { numFmt: cell.numberFormat }),
    protection: { locked: style.locked },
  }
}

/** What a conditional format lays over: differential fills keep their colour in the background, unlike cell fills. */
export function emphasisStyle(name: EmphasisName): CellStyle {
  const emphasis: EmphasisDefinition = EMPHASES[name]
  return {
    font: { color: { rgb: emphasis.colour }, ...(emphasis.bold ? { bold: true } : {}) },
    ...(emphasis.fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: emphasis.fill } } }),
  }
}
