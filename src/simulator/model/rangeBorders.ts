import {
  borderLine,
  isSingleCell,
  refused,
  requirePermission,
  type Area,
  type BorderLine,
  type CellStyle,
  type Sheet,
} from '../document'
import { HostCollection, HostObject, identified, type Identity } from '../protocol'
import type { Host } from './host'

type Edge = 'edgeTop' | 'edgeBottom' | 'edgeLeft' | 'edgeRight'

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
]

/** Which cells of an area carry a side, and on which of their edges. */
function piecesOf(area: Area, side: string): readonly (readonly [Area, Edge])[] {
  switch (side) {
    case 'EdgeTop':
      return [[{ ...area, bottom: area.top }, 'edgeTop']]
    case 'EdgeBottom':
      return [[{ ...area, top: area.bottom }, 'edgeBottom']]
    case 'EdgeLeft':
      return [[{ ...area, right: area.left }, 'edgeLeft']]
    case 'EdgeRight':
      return [[{ ...area, left: area.right }, 'edgeRight']]
    case 'InsideHorizontal':
      return area.top === area.bottom
        ? []
        : [
            [{ ...area, bottom: area.bottom - 1 }, 'edgeBottom'],
            [{ ...area, top: area.top + 1 }, 'edgeTop'],
          ]
    case 'InsideVertical':
      return area.left === area.right
        ? []
        : [
            [{ ...area, right: area.right - 1 }, 'edgeRight'],
            [{ ...area, left: area.left + 1 }, 'edgeLeft'],
          ]
    default:
      return []
  }
}

export class RangeBorderCollection
  extends HostCollection<RangeBorder>
  implements Partial<Host<Excel.RangeBorderCollection>>
{
  constructor(
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {
    super()
  }

  list(): RangeBorder[] {
    return SIDES.map((side) => new RangeBorder(this.sheet, this.areas, side))
  }

  get count(): number {
    return SIDES.length
  }

  getItem(side: string): RangeBorder {
    if (!SIDES.includes(side)) throw refused.argument()
    return new RangeBorder(this.sheet, this.areas, side)
  }
}

type Client = Host<Excel.RangeBorder>

export class RangeBorder extends HostObject implements Partial<Client> {
  constructor(
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
    private readonly side: string,
  ) {
    super()
  }

  override identity(): Identity {
    return identified(this.side)
  }

  get sideIndex(): Client['sideIndex'] {
    return this.side as Client['sideIndex']
  }

  get style(): Client['style'] {
    return this.read((line) => line?.style ?? 'None') as Client['style']
  }

  set style(style: Client['style']) {
    this.write((line) => (style === 'None' ? null : { ...(line ?? THIN), style }))
  }

  get color(): string {
    return this.read((line) => line?.color ?? '#000000')
  }

  set color(color: string) {
    this.write((line) => ({ ...(line ?? THIN), color: color.toUpperCase() }))
  }

  get weight(): Client['weight'] {
    return this.read((line) => line?.weight ?? 'Thin') as Client['weight']
  }

  set weight(weight: Client['weight']) {
    this.write((line) => ({ ...(line ?? THIN), weight }))
  }

  private read(of: (line: BorderLine | null) => string): string {
    const found = new Set(
      this.pieces().flatMap(([area, edge]) =>
        [...this.sheet.grid.stylesIn(area)].map((style: CellStyle) => of(style[edge])),
      ),
    )
    if (found.size === 0) return of(null)
    return found.size === 1 ? ([...found][0] ?? '') : (null as unknown as string)
  }

  private write(made: (line: BorderLine | null) => BorderLine | null): void {
    const change = (line: BorderLine | null): BorderLine | null => {
      const changed = made(line)
      return changed && borderLine(changed)
    }
    requirePermission(this.sheet, 'allowFormatCells')
    for (const [area, edge] of this.pieces()) {
      const lines = new Set([...this.sheet.grid.stylesIn(area)].map((style) => style[edge]))
      if (lines.size === 1 || isSingleCell(area)) this.sheet.grid.restyle(area, edge, change([...lines][0] ?? null))
      else this.writeEach(area, edge, change)
    }
  }

  private writeEach(area: Area, edge: Edge, change: (line: BorderLine | null) => BorderLine | null): void {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = { top: row, left: column, bottom: row, right: column }
        this.sheet.grid.restyle(cell, edge, change(this.sheet.grid.styleAt(row, column)[edge]))
      }
    }
  }

  private pieces(): (readonly [Area, Edge])[] {
    return this.areas.flatMap((area) => piecesOf(area, this.side))
  }
}

const THIN: BorderLine = { style: 'Continuous', color: '#000000', weight: 'Thin' }
