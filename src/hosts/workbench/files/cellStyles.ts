import type { Border, BorderStyle, Borders, Color, Fill, Style } from 'exceljs'
import { PLAIN_STYLE, type BorderLine, type CellStyle } from '../../../simulator/document'

const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  thin: ['Continuous', 'Thin'],
  hair: ['Continuous', 'Hairline'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  dashDot: ['DashDot', 'Thin'],
  dashDotDot: ['DashDotDot', 'Thin'],
  double: ['Double', 'Thick'],
}
const HORIZONTAL: Readonly<Record<string, string>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
}
const VERTICAL: Readonly<Record<string, string>> = {
  top: 'Top',
  middle: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
}
/** Theme colours 0 and 1 are the paper and the ink; others are rare in our files and shown as ink. */
const THEME = ['#FFFFFF', '#000000']

const keyOf = (table: Readonly<Record<string, string>>, value: string): string | undefined =>
  Object.keys(table).find((key) => table[key] === value)

function rgb(colour: Partial<Color> | undefined, otherwise: string): string {
  if (colour?.argb) return `#${colour.argb.slice(-6)}`
  return colour?.theme === undefined ? otherwise : (THEME[colour.theme] ?? otherwise)
}

const argb = (colour: string): Partial<Color> => ({ argb: `FF${colour.replace('#', '').toUpperCase()}` })

function edge(border: Partial<Border> | undefined): BorderLine | null {
  if (!border?.style) return null
  const [style, weight] = LINES[border.style] ?? ['Continuous', 'Thin']
  return { style, weight, color: rgb(border.color, '#000000') }
}

const filled = (fill: Fill | undefined): string | null =>
  fill?.type === 'pattern' && fill.pattern !== 'none' ? rgb(fill.fgColor, '#FFFFFF') : null

const fontOf = (font: Partial<Style>['font'] = {}) => ({
  fontName: font.name ?? PLAIN_STYLE.fontName,
  fontSize: font.size ?? PLAIN_STYLE.fontSize,
  fontColor: rgb(font.color, PLAIN_STYLE.fontColor),
  bold: font.bold === true,
  italic: font.italic === true,
  strikethrough: font.strike === true,
  underline: font.underline ? (font.underline === 'double' ? 'Double' : 'Single') : 'None',
})

const placeOf = (alignment: Partial<Style>['alignment'] = {}) => ({
  horizontalAlignment: HORIZONTAL[alignment.horizontal ?? ''] ?? 'General',
  verticalAlignment: VERTICAL[alignment.vertical ?? ''] ?? 'Bottom',
  wrapText: alignment.wrapText === true,
  shrinkToFit: alignment.shrinkToFit === true,
  indentLevel: alignment.indent ?? 0,
})

/** A file's style as the document keeps it. */
export function styleFromFile(style: Partial<Style>): CellStyle {
  const { border = {} } = style
  return {
    ...PLAIN_STYLE,
    ...fontOf(style.font),
    ...placeOf(style.alignment),
    numberFormat: style.numFmt ?? 'General',
    fillColor: filled(style.fill),
    locked: style.protection?.locked !== false,
    formulaHidden: style.protection?.hidden === true,
    edgeTop: edge(border.top),
    edgeBottom: edge(border.bottom),
    edgeLeft: edge(border.left),
    edgeRight: edge(border.right),
  }
}

function borderOf(line: BorderLine | null): Partial<Border> | undefined {
  if (line === null || line.style === 'None') return undefined
  const style = Object.entries(LINES).find(([, [name, weight]]) => name === line.style && weight === line.weight)
  return { style: (style?.[0] ?? 'thin') as BorderStyle, color: argb(line.color) }
}

const defined = <Shape extends object>(shape: Shape): Partial<Shape> =>
  Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as Partial<Shape>

const fillFor = (colour: string | null): { fill?: Fill } =>
  colour === null ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(colour) } }

/** The document's style as the file keeps it. */
export function styleForFile(style: CellStyle): Partial<Style> {
  const { edgeTop, edgeBottom, edgeLeft, edgeRight } = style
  return {
    numFmt: style.numberFormat,
    ...fillFor(style.fillColor),
    font: {
      ...{ name: style.fontName, size: style.fontSize, color: argb(style.fontColor), bold: style.bold },
      ...{ italic: style.italic, strike: style.strikethrough, underline: style.underline !== 'None' },
    },
    alignment: {
      ...defined({
        horizontal: keyOf(HORIZONTAL, style.horizontalAlignment),
        vertical: keyOf(VERTICAL, style.verticalAlignment),
      }),
      ...{ wrapText: style.wrapText, shrinkToFit: style.shrinkToFit, indent: style.indentLevel },
    } as NonNullable<Partial<Style>['alignment']>,
    border: defined({
      ...{ top: borderOf(edgeTop), bottom: borderOf(edgeBottom) },
      ...{ left: borderOf(edgeLeft), right: borderOf(edgeRight) },
    }) as Partial<Borders>,
    protection: { locked: style.locked, hidden: style.formulaHidden },
  }
}
