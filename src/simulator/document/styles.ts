/** One side of a cell's frame. */
export interface BorderLine {
  readonly style: string
  readonly color: string
  readonly weight: string
}

/** Everything about a cell's look, flat; values as the client names them. */
export interface CellStyle {
  /** The named style that the cell was given last. */
  readonly cellStyle: string
  readonly numberFormat: string
  readonly fillColor: string | null
  readonly fontName: string
  readonly fontSize: number
  readonly fontColor: string
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: string
  readonly strikethrough: boolean
  readonly horizontalAlignment: string
  readonly verticalAlignment: string
  readonly wrapText: boolean
  readonly shrinkToFit: boolean
  readonly indentLevel: number
  readonly textOrientation: number
  readonly locked: boolean
  readonly formulaHidden: boolean
  readonly edgeTop: BorderLine | null
  readonly edgeBottom: BorderLine | null
  readonly edgeLeft: BorderLine | null
  readonly edgeRight: BorderLine | null
}

/** A new workbook's cell: Excel's own defaults. */
export const PLAIN_STYLE: CellStyle = {
  cellStyle: 'Normal',
  numberFormat: 'General',
  fillColor: null,
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
  edgeTop: null,
  edgeBottom: null,
  edgeLeft: null,
  edgeRight: null,
}

const changed = new WeakMap<CellStyle, Map<keyof CellStyle, Map<unknown, CellStyle>>>()

/** Equal changes of one style give one object, so that a hundred thousand cells share a few styles. */
export function restyled<Key extends keyof CellStyle>(style: CellStyle, key: Key, value: CellStyle[Key]): CellStyle {
  if (style[key] === value) return style
  const byKey = changed.get(style) ?? new Map<keyof CellStyle, Map<unknown, CellStyle>>()
  changed.set(style, byKey)
  const byValue = byKey.get(key) ?? new Map<unknown, CellStyle>()
  byKey.set(key, byValue)
  const found = byValue.get(value) ?? { ...style, [key]: value }
  byValue.set(value, found)
  return found
}

const lines = new Map<string, BorderLine>()

/** Equal lines are one object, as equal styles are. */
export function borderLine({ style, color, weight }: BorderLine): BorderLine {
  const name = `${style} ${color} ${weight}`
  const line = lines.get(name) ?? { style, color, weight }
  lines.set(name, line)
  return line
}
