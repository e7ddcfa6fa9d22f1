import {
  borderLine,
  PLAIN_STYLE,
  refused,
  requirePermission,
  type Area,
  type BorderLine,
  type CellStyle,
  type Sheet,
  type WorkbookDocument,
} from '../document'
import { HostCollection, HostObject, identified, type Identity } from '../protocol'
import { accessors } from './accessors'
import { bag, type Settings } from './bag'
import type { Host } from './host'

type Client = Host<Excel.Style>

const DEFAULTS = {
  includeAlignment: true,
  includeBorder: true,
  includeFont: true,
  includeNumber: true,
  includePatterns: true,
  includeProtection: true,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  shrinkToFit: false,
  indentLevel: 0,
  locked: true,
  formulaHidden: false,
  numberFormat: 'General',
} as const

const Font = bag<Excel.RangeFont>('StyleFont', {
  name: PLAIN_STYLE.fontName,
  size: PLAIN_STYLE.fontSize,
  color: PLAIN_STYLE.fontColor,
  bold: false,
  italic: false,
  strikethrough: false,
  underline: 'None',
})
const Fill = bag<Excel.RangeFill>('StyleFill', { color: '' })
const Border = bag<Excel.RangeBorder>('StyleBorder', { style: 'None', color: '#000000', weight: 'Thin' })

/** Named styles of each workbook, in the order in which they were added. */
const known = new WeakMap<WorkbookDocument, Map<string, Settings>>()

function stylesOf(document: WorkbookDocument): Map<string, Settings> {
  const styles = known.get(document) ?? new Map<string, Settings>([['Normal', new Map<string, unknown>()]])
  known.set(document, styles)
  return styles
}

/** A named style: what it includes is laid on the cells that are given it. */
export class Style extends HostObject implements Partial<Client> {
  static override readonly navigation = ['font', 'fill', 'borders']

  constructor(
    readonly styles: Map<string, Settings>,
    readonly key: string,
    readonly settings: Settings,
  ) {
    super()
  }

  override identity(): Identity {
    return identified(this.key)
  }

  get name(): string {
    return this.key
  }

  get builtIn(): boolean {
    return this.key === 'Normal'
  }

  get font(): HostObject {
    return new Font(this.settings, 'font')
  }

  get fill(): HostObject {
    return new Fill(this.settings, 'fill')
  }

  get borders(): StyleBorders {
    return new StyleBorders(this.settings)
  }

  delete(): void {
    if (this.builtIn) throw refused.operation()
    this.styles.delete(this.key)
  }
}

accessors(Style.prototype, Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[], {
  read: (style, name) => style.settings.get(name) ?? DEFAULTS[name],
  write: (style, name, value) => style.settings.set(name, value),
})

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const

class StyleBorders extends HostCollection implements Partial<Host<Excel.RangeBorderCollection>> {
  constructor(private readonly settings: Settings) {
    super()
  }

  list(): HostObject[] {
    return EDGES.map((edge) => new Border(this.settings, edge))
  }

  getItem(edge: string): HostObject {
    if (!EDGES.some((name) => name === edge)) throw refused.argument()
    return new Border(this.settings, edge)
  }
}

export class StyleCollection extends HostCollection<Style> implements Partial<Host<Excel.StyleCollection>> {
  private readonly styles: Map<string, Settings>

  constructor(document: WorkbookDocument) {
    super()
    this.styles = stylesOf(document)
  }

  list(): Style[] {
    return [...this.styles].map(([name, settings]) => new Style(this.styles, name, settings))
  }

  getCount(): number {
    return this.styles.size
  }

  getItem(name: string): Style {
    const settings = this.styles.get(name)
    if (settings === undefined) throw refused.notFound()
    return new Style(this.styles, name, settings)
  }

  getItemOrNullObject(name: string): Style | null {
    return this.styles.has(name) ? this.getItem(name) : null
  }

  add(name: string): void {
    if (this.styles.has(name)) throw refused.alreadyExists()
    this.styles.set(name, new Map<string, unknown>())
  }
}

const colour = (text: unknown): string => String(text).toUpperCase()

function lineOf(settings: Settings, edge: string): BorderLine | null {
  const style = String(settings.get(`${edge}.style`) ?? 'None')
  if (style === 'None') return null
  const [color = '#000000', weight = 'Thin'] = [settings.get(`${edge}.color`), settings.get(`${edge}.weight`)]
  return borderLine({ style, color: colour(color), weight: String(weight) })
}

/** Every look that the style includes, by the names of the cell's own. */
function looksOf(style: Style): Partial<CellStyle> {
  const { settings } = style
  const of = <Key extends keyof typeof DEFAULTS>(name: Key): unknown => settings.get(name) ?? DEFAULTS[name]
  const font = (name: string, standard: unknown): unknown => settings.get(`font.${name}`) ?? standard
  const fill = String(settings.get('fill.color') ?? '')
  const groups: readonly (readonly [keyof typeof DEFAULTS, Record<string, unknown>])[] = [
    ['includeNumber', { numberFormat: of('numberFormat') }],
    ['includePatterns', { fillColor: fill === '' ? null : colour(fill) }],
    ['includeProtection', { locked: of('locked'), formulaHidden: of('formulaHidden') }],
    [
      'includeAlignment',
      {
        horizontalAlignment: of('horizontalAlignment'),
        verticalAlignment: of('verticalAlignment'),
        wrapText: of('wrapText'),
        shrinkToFit: of('shrinkToFit'),
        indentLevel: of('indentLevel'),
      },
    ],
    [
      'includeFont',
      {
        fontName: font('name', PLAIN_STYLE.fontName),
        fontSize: font('size', PLAIN_STYLE.fontSize),
        fontColor: colour(font('color', PLAIN_STYLE.fontColor)),
        bold: font('bold', false),
        italic: font('italic', false),
        strikethrough: font('strikethrough', false),
        underline: font('underline', 'None'),
      },
    ],
    [
      'includeBorder',
      {
        edgeTop: lineOf(settings, 'EdgeTop'),
        edgeBottom: lineOf(settings, 'EdgeBottom'),
        edgeLeft: lineOf(settings, 'EdgeLeft'),
        edgeRight: lineOf(settings, 'EdgeRight'),
      },
    ],
  ]
  return Object.assign(
    {},
    ...groups.flatMap(([include, looks]) => (of(include) === true ? [looks] : [])),
  ) as Partial<CellStyle>
}

/** `Range.style`: names a style and lays its looks on; an unknown name is refused. */
export function giveStyle(
  document: WorkbookDocument,
  place: { readonly sheet: Sheet; readonly areas: readonly Area[] },
  name: string,
): void {
  requirePermission(place.sheet, 'allowFormatCells')
  const looks = { ...looksOf(new StyleCollection(document).getItem(name)), cellStyle: name }
  for (const area of place.areas) {
    for (const [key, value] of Object.entries(looks)) {
      place.sheet.grid.restyle(area, key as keyof CellStyle, value as CellStyle[keyof CellStyle])
    }
  }
}

/** The style that all cells share, or null. */
export function styleNameOf(place: { readonly sheet: Sheet; readonly areas: readonly Area[] }): string | null {
  const names = new Set(
    place.areas.flatMap((area) => [...place.sheet.grid.stylesIn(area)].map(({ cellStyle }) => cellStyle)),
  )
  return names.size === 1 ? ([...names][0] ?? null) : null
}
