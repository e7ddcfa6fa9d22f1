import { requirePermission, requireUnprotected, type Area, type CellStyle, type Sheet } from '../document'
import { HostObject } from '../protocol'
import { accessors } from './accessors'
import type { Host } from './host'
import { RangeBorderCollection } from './rangeBorders'

/** Looks of some cells. */
class Looks {
  constructor(
    readonly sheet: Sheet,
    readonly areas: readonly Area[],
  ) {}

  /** Null where they differ, as documented. */
  read<Key extends keyof CellStyle>(key: Key, standard?: CellStyle[Key]): unknown {
    const found = new Set(this.areas.flatMap((area) => [...this.sheet.grid.stylesIn(area)].map((style) => style[key])))
    return found.size === 1 ? ([...found][0] ?? standard) : null
  }

  write(key: keyof CellStyle, value: unknown): void {
    requirePermission(this.sheet, 'allowFormatCells')
    for (const area of this.areas) this.sheet.grid.restyle(area, key, value as CellStyle[typeof key])
  }
}

/** Parts of a format hold the looks that they read and write. */
abstract class LooksPart extends HostObject {
  constructor(readonly looks: Looks) {
    super()
  }
}

type Client = Host<Excel.RangeFormat>

export class RangeFormat extends LooksPart implements Partial<Client> {
  static override readonly navigation = ['fill', 'font', 'borders', 'protection']
  declare horizontalAlignment: Client['horizontalAlignment']
  declare verticalAlignment: Client['verticalAlignment']
  declare wrapText: boolean
  declare shrinkToFit: boolean
  declare indentLevel: number
  declare textOrientation: number
  /** In points, as the client counts. */
  declare columnWidth: number
  declare rowHeight: number

  constructor(sheet: Sheet, areas: readonly Area[]) {
    super(new Looks(sheet, areas))
  }

  get fill(): RangeFill {
    return new RangeFill(this.looks)
  }

  get font(): RangeFont {
    return new RangeFont(this.looks)
  }

  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.looks.sheet, this.looks.areas)
  }

  get protection(): FormatProtection {
    return new FormatProtection(this.looks)
  }

  get useStandardHeight(): boolean {
    return uniformSize(this, 'rowHeight') === this.looks.sheet.standardHeight
  }

  set useStandardHeight(standard: boolean) {
    if (standard) forgetSizes(this, 'rowHeight')
  }

  get useStandardWidth(): boolean {
    return uniformSize(this, 'columnWidth') === this.looks.sheet.standardWidth
  }

  set useStandardWidth(standard: boolean) {
    if (standard) forgetSizes(this, 'columnWidth')
  }

  /** Nothing is drawn here, so there is nothing to fit. */
  autofitColumns(): void {
    requirePermission(this.looks.sheet, 'allowFormatColumns')
  }

  autofitRows(): void {
    requirePermission(this.looks.sheet, 'allowFormatRows')
  }
}

const ALIGNMENT = [
  'horizontalAlignment',
  'verticalAlignment',
  'wrapText',
  'shrinkToFit',
  'indentLevel',
  'textOrientation',
] as const
accessors(RangeFormat.prototype, ALIGNMENT, {
  read: (format, name) => format.looks.read(name),
  write: (format, name, value) => format.looks.write(name, value),
})
accessors(RangeFormat.prototype, ['columnWidth', 'rowHeight'], { read: uniformSize, write: setSize })

function uniformSize({ looks: { sheet, areas } }: RangeFormat, name: 'columnWidth' | 'rowHeight'): number | null {
  const columns = name === 'columnWidth'
  const [sizes, standard] = columns
    ? [sheet.columnWidths, sheet.standardWidth]
    : [sheet.rowHeights, sheet.standardHeight]
  const found = new Set<number>()
  for (const area of areas) {
    const [first, last] = columns ? [area.left, area.right] : [area.top, area.bottom]
    for (let line = first; line <= last && found.size < 2; line++) found.add(sizes.get(line) ?? standard)
  }
  return found.size === 1 ? ([...found][0] ?? null) : null
}

function setSize({ looks: { sheet, areas } }: RangeFormat, name: 'columnWidth' | 'rowHeight', points: unknown): void {
  const columns = name === 'columnWidth'
  requirePermission(sheet, columns ? 'allowFormatColumns' : 'allowFormatRows')
  for (const area of areas) {
    const [first, last] = columns ? [area.left, area.right] : [area.top, area.bottom]
    const sizes = columns ? sheet.columnWidths : sheet.rowHeights
    for (let line = first; line <= last; line++) sizes.set(line, Number(points))
  }
}

function forgetSizes({ looks: { sheet, areas } }: RangeFormat, name: 'columnWidth' | 'rowHeight'): void {
  const columns = name === 'columnWidth'
  requirePermission(sheet, columns ? 'allowFormatColumns' : 'allowFormatRows')
  const sizes = columns ? sheet.columnWidths : sheet.rowHeights
  for (const area of areas) {
    const [first, last] = columns ? [area.left, area.right] : [area.top, area.bottom]
    for (const line of [...sizes.keys()]) if (line >= first && line <= last) sizes.delete(line)
  }
}

/** `#RRGGBB` in capitals; names of colours are accepted by Excel and kept as they are. */
const colorOf = (color: unknown): string =>
  String(color).startsWith('#') ? String(color).toUpperCase() : String(color)

export class RangeFill extends LooksPart implements Partial<Host<Excel.RangeFill>> {
  /** White where there is none, as documented. */
  get color(): string {
    return this.looks.read('fillColor', '#FFFFFF') as string
  }

  set color(color: string) {
    this.looks.write('fillColor', color === '' ? null : colorOf(color))
  }

  clear(): void {
    this.looks.write('fillColor', null)
  }
}

export class RangeFont extends LooksPart implements Partial<Host<Excel.RangeFont>> {
  declare bold: boolean
  declare italic: boolean
  declare strikethrough: boolean
  declare underline: Host<Excel.RangeFont>['underline']
  declare color: string
  declare name: string
  declare size: number
}

const FONT = {
  bold: 'bold',
  italic: 'italic',
  strikethrough: 'strikethrough',
  underline: 'underline',
  color: 'fontColor',
  name: 'fontName',
  size: 'fontSize',
} as const
accessors(RangeFont.prototype, Object.keys(FONT) as (keyof typeof FONT)[], {
  read: (font, name) => font.looks.read(FONT[name]),
  write: (font, name, value) => font.looks.write(FONT[name], name === 'color' ? colorOf(value) : value),
})

/** Whether protection will hold for the cells; it can only be changed while the sheet is open. */
export class FormatProtection extends LooksPart implements Partial<Host<Excel.FormatProtection>> {
  declare locked: boolean
  declare formulaHidden: boolean
}

accessors(FormatProtection.prototype, ['locked', 'formulaHidden'], {
  read: (protection, name) => protection.looks.read(name),
  write: (protection, name, value) => {
    requireUnprotected(protection.looks.sheet)
    protection.looks.write(name, value)
  },
})
