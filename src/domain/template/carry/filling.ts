import type { CellLayout, CellValue, SheetLayout } from '../../model'
import { isCellError, sameCellValue, STYLES } from '../../model'
import { FIRST_DATA_ROW } from '../rowGeometry'
import type { Entry } from './entries'
import { isBlank } from './entries'
import type { NotCarried, NotCarriedReason, OldReturn } from './oldReturn'

/** What of a sheet is needed to fill it. */
export type Blank = Pick<SheetLayout, 'columns' | 'cells' | 'names'>

const isGiven = ({ style, value, formula }: CellLayout): boolean =>
  STYLES[style].locked && (formula !== undefined || !isBlank(value))

/** One sheet of the new template while it is being filled. */
export class Filling {
  carried = 0
  readonly notCarried: NotCarried[] = []
  private readonly cells: Map<string, CellLayout>
  private readonly columns: ReadonlyMap<string, number>
  private readonly rows: ReadonlyMap<CellValue, number>

  constructor(
    private readonly sheet: Blank,
    private readonly at: OldReturn['at'],
  ) {
    this.columns = new Map(sheet.columns.map(({ key }, at) => [key, at]))
    this.cells = new Map(sheet.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]))
    this.rows = new Map(
      sheet.cells
        .filter(({ row, column }) => column === 0 && row >= FIRST_DATA_ROW)
        .map(({ row, value }) => [value, row]),
    )
  }

  /** Types the entries into the row of this code. */
  typeBeside(code: string, entries: readonly Entry[]): void {
    const row = this.rows.get(code)
    if (row === undefined) this.refuse(entries, 'no-row')
    else this.typeRow(row, entries)
  }

  /** Types the entries into a row; what has no cell there is named. */
  typeRow(row: number, entries: readonly Entry[]): void {
    for (const entry of entries) this.type(`${row} ${this.columns.get(entry.column) ?? -1}`, entry)
  }

  /** Types an entry into the cell that a name points at. */
  typeNamed(name: string, entry: Entry): void {
    const place = this.sheet.names.find((one) => one.name === name)
    this.type(place ? `${place.row} ${place.column}` : '', entry)
  }

  refuse(entries: readonly Entry[], reason: NotCarriedReason): void {
    for (const { value, cell } of entries) if (!isBlank(value)) this.notCarried.push({ cell, value, reason })
  }

  filled(): readonly CellLayout[] {
    return [...this.cells.values()]
  }

  /** Locked cells stay the template's own; only what it leaves blank, like 上期累计 without an archive, the old file tells. */
  private type(key: string, { value, cell }: Entry): void {
    if (isBlank(value)) return
    const { formula } = this.at(cell)
    const place = this.cells.get(key)
    const refuse = (reason: NotCarriedReason, said = value) => this.notCarried.push({ cell, value: said, reason })
    if (!place) return void refuse('no-room')
    if (isGiven(place)) return sameCellValue(place.value, value) ? undefined : void refuse('locked')
    if (isCellError(value) || (formula !== null && value === `=${formula}`)) return void refuse('no-value')
    if (formula !== null) refuse('formula', `=${formula}`)
    const { formula: _typedOver, ...kept } = place
    this.cells.set(key, { ...kept, value })
    this.carried += 1
  }
}
