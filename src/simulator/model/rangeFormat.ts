import {
  requirePermission,
  requireUnprotected,
  type Area,
  type CellStyle,
  type Permission,
  type Sheet,
} from '../document'
import { HostObject } from '../protocol'
import type { Host } from './host'
import type { Model } from './model'
import { RangeBorderCollection } from './rangeBorders'

/** Looks of some cells; where they differ the answer is null. */
export class Looks {
  constructor(
    readonly sheet: Sheet,
    readonly areas: readonly Area[],
  ) {}

  read<Key extends keyof CellStyle>(key: Key): CellStyle[Key] {
    const found = new Set(this.areas.flatMap((area) => [...this.sheet.grid.stylesIn(area)].map((style) => style[key])))
    return found.size === 1 ? ([...found][0] as CellStyle[Key]) : (null as CellStyle[Key])
  }

  write<Key extends keyof CellStyle>(key: Key, value: CellStyle[Key]): void {
    requirePermission(this.sheet, 'allowFormatCells')
    for (const area of this.areas) this.sheet.grid.restyle(area, key, value)
  }
}

type Client = Host<Excel.RangeFormat>
type PlayedFormat = Pick<
  Client,
  | 'horizontalAlignment'
  | 'verticalAlignment'
  | 'wrapText'
  | 'shrinkToFit'
  | 'indentLevel'
  | 'textOrientation'
  | 'columnWidth'
  | 'rowHeight'
  | 'fill'
  | 'font'
  | 'borders'
  | 'protection'
  | 'autofitColumns'
  | 'autofitRows'
  | 'useStandardHeight'
  | 'useStandardWidth'
>

export class RangeFormat extends HostObject implements PlayedFormat {
  static override readonly navigation = ['fill', 'font', 'borders', 'protection']
  private readonly looks: Looks

  constructor(
    readonly model: Model,
    readonly sheet: Sheet,
    readonly areas: readonly Area[],
  ) {
    super()
    this.looks = new Looks(sheet, areas)
  }

  get fill(): RangeFill {
    return new RangeFill(this.looks)
  }

  get font(): RangeFont {
    return new RangeFont(this.looks)
  }

  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.sheet, this.areas)
  }

  get protection(): FormatProtection {
    return new FormatProtection(this.looks)
  }

  get horizontalAlignment(): Client['horizontalAlignment'] {
    return this.looks.read('horizontalAlignment') as Client['horizontalAlignment']
  }

  set horizontalAlignment(alignment: Client['horizontalAlignment']) {
    this.looks.write('horizontalAlignment', alignment)
  }

  get verticalAlignment(): Client['verticalAlignment'] {
    return this.looks.read('verticalAlignment') as Client['verticalAlignment']
  }

  set verticalAlignment(alignment: Client['verticalAlignment']) {
    this.looks.write('verticalAlignment', alignment)
  }

  get wrapText(): boolean {
    return this.looks.read('wrapText')
  }

  set wrapText(wrap: boolean) {
    this.looks.write('wrapText', wrap)
  }

  get shrinkToFit(): boolean {
    return this.looks.read('shrinkToFit')
  }

  set shrinkToFit(shrink: boolean) {
    this.looks.write('shrinkToFit', shrink)
  }

  get indentLevel(): number {
    return this.looks.read('indentLevel')
  }

  set indentLevel(level: number) {
    this.looks.write('indentLevel', level)
  }

  get textOrientation(): number {
    return this.looks.read('textOrientation')
  }

  set textOrientation(angle: number) {
    this.looks.write('textOrientation', angle)
  }

  /** In points, as the client counts. */
  get columnWidth(): number {
    return this.uniform('columns')
  }

  set columnWidth(points: number) {
    this.size('columns', points)
  }

  get rowHeight(): number {
    return this.uniform('rows')
  }

  set rowHeight(points: number) {
    this.size('rows', points)
  }

  get useStandardHeight(): boolean {
    return this.rowHeight === this.sheet.standardHeight
  }

  set useStandardHeight(standard: boolean) {
    if (standard) this.rowHeight = this.sheet.standardHeight
  }

  get useStandardWidth(): boolean {
    return this.columnWidth === this.sheet.standardWidth
  }

  set useStandardWidth(standard: boolean) {
    if (standard) this.columnWidth = this.sheet.standardWidth
  }

  /** Nothing is drawn here, so there is nothing to fit. */
  autofitColumns(): void {
    requirePermission(this.sheet, 'allowFormatColumns')
  }

  autofitRows(): void {
    requirePermission(this.sheet, 'allowFormatRows')
  }

  private size(axis: 'rows' | 'columns', points: number): void {
    const permission: Permission = axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns'
    requirePermission(this.sheet, permission)
    for (const area of this.areas) {
      if (axis === 'rows') for (let row = area.top; row <= area.bottom; row++) this.sheet.rowHeights.set(row, points)
      else for (let column = area.left; column <= area.right; column++) this.sheet.columnWidths.set(column, points)
    }
  }

  private uniform(axis: 'rows' | 'columns'): number {
    const [sizes, standard] =
      axis === 'rows'
        ? [this.sheet.rowHeights, this.sheet.standardHeight]
        : [this.sheet.columnWidths, this.sheet.standardWidth]
    const found = new Set<number>()
    for (const area of this.areas) {
      const [first, last] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right]
      for (let line = first; line <= last && found.size < 2; line++) found.add(sizes.get(line) ?? standard)
    }
    return found.size === 1 ? ([...found][0] as number) : (null as unknown as number)
  }
}

/** `#RRGGBB` in capitals; names of colours are accepted by Excel and kept as they are. */
const colorOf = (color: string): string => (color.startsWith('#') ? color.toUpperCase() : color)

export class RangeFill extends HostObject implements Pick<Host<Excel.RangeFill>, 'color' | 'clear'> {
  constructor(private readonly looks: Looks) {
    super()
  }

  /** White where there is none, as documented. */
  get color(): string {
    const color = this.looks.read('fillColor')
    const mixed =
      color === null &&
      new Set(
        this.looks.areas.flatMap((area) => [...this.looks.sheet.grid.stylesIn(area)].map((style) => style.fillColor)),
      ).size > 1
    return mixed ? (null as unknown as string) : (color ?? '#FFFFFF')
  }

  set color(color: string) {
    this.looks.write('fillColor', color === '' ? null : colorOf(color))
  }

  clear(): void {
    this.looks.write('fillColor', null)
  }
}

type ClientFont = Host<Excel.RangeFont>

export class RangeFont
  extends HostObject
  implements Pick<ClientFont, 'bold' | 'italic' | 'color' | 'name' | 'size' | 'underline' | 'strikethrough'>
{
  constructor(private readonly looks: Looks) {
    super()
  }

  get bold(): boolean {
    return this.looks.read('bold')
  }

  set bold(bold: boolean) {
    this.looks.write('bold', bold)
  }

  get italic(): boolean {
    return this.looks.read('italic')
  }

  set italic(italic: boolean) {
    this.looks.write('italic', italic)
  }

  get strikethrough(): boolean {
    return this.looks.read('strikethrough')
  }

  set strikethrough(through: boolean) {
    this.looks.write('strikethrough', through)
  }

  get color(): string {
    return this.looks.read('fontColor')
  }

  set color(color: string) {
    this.looks.write('fontColor', colorOf(color))
  }

  get name(): string {
    return this.looks.read('fontName')
  }

  set name(name: string) {
    this.looks.write('fontName', name)
  }

  get size(): number {
    return this.looks.read('fontSize')
  }

  set size(points: number) {
    this.looks.write('fontSize', points)
  }

  get underline(): ClientFont['underline'] {
    return this.looks.read('underline') as ClientFont['underline']
  }

  set underline(underline: ClientFont['underline']) {
    this.looks.write('underline', underline)
  }
}

/** Whether protection will hold for the cells; it can only be changed while the sheet is open. */
export class FormatProtection
  extends HostObject
  implements Pick<Host<Excel.FormatProtection>, 'locked' | 'formulaHidden'>
{
  constructor(private readonly looks: Looks) {
    super()
  }

  get locked(): boolean {
    return this.looks.read('locked')
  }

  set locked(locked: boolean) {
    requireUnprotected(this.looks.sheet)
    this.looks.write('locked', locked)
  }

  get formulaHidden(): boolean {
    return this.looks.read('formulaHidden')
  }

  set formulaHidden(hidden: boolean) {
    requireUnprotected(this.looks.sheet)
    this.looks.write('formulaHidden', hidden)
  }
}
