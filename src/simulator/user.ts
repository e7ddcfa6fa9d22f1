import {
  activateSheet,
  addSheet,
  area as areaAt,
  cellArea,
  refused,
  clearContents,
  deleteCells,
  deleteSheet,
  insertCells,
  MAX_COLUMNS,
  MAX_ROWS,
  moveSheet,
  parseLocalAddress,
  renameSheet,
  selectCells,
  showSheet,
  writeEntries,
  applyFilter,
  clearFilter,
  requirePermission,
  requireUnlocked,
  sortRows,
  takeForeignCells,
  type Criteria,
  type Place,
  type Sheet,
  type WorkbookDocument,
} from './document'

/** A person at the window. Sheets are named by their tabs, cells by addresses; what Excel would refuse is thrown as a `HostError`. */
export class User {
  constructor(private readonly document: WorkbookDocument) {}

  /** Types into a cell by Excel's entry rules; under a percent format a bare number is a percentage. */
  type(sheet: string, address: string, text: string): void {
    const place = this.onScreen(sheet, address)
    const { numberFormat } = place.sheet.grid.styleAt(place.area.top, place.area.left)
    const bareNumber = /^[+-]?\d+(\.\d+)?$/.test(text.trim())
    const cell = cellArea(place.area.top, place.area.left)
    writeEntries(
      this.document,
      { ...place, area: cell },
      bareNumber && numberFormat.endsWith('%') ? `${text.trim()}%` : text,
    )
  }

  /** Pastes values from a cell on; nothing is checked against input rules, as in Excel. */
  paste(sheet: string, address: string, block: readonly (readonly (string | number | boolean | null)[])[]): void {
    const place = this.onScreen(sheet, address)
    const { top, left } = place.area
    const area = areaAt(top, left, block.length, block[0]?.length ?? 0)
    writeEntries(this.document, { ...place, area }, block)
  }

  /** Pastes cells from another workbook: their plain look, lock and missing input rules come with them. */
  pasteCells(sheet: string, address: string, block: readonly (readonly (string | number | boolean | null)[])[]): void {
    this.paste(sheet, address, block)
    const place = this.place(sheet, address)
    const { top, left } = place.area
    takeForeignCells(place.sheet, areaAt(top, left, block.length, block[0]?.length ?? 0))
  }

  /** The Delete key. */
  clear(sheet: string, address: string): void {
    clearContents(this.document, this.onScreen(sheet, address))
  }

  select(sheet: string, address: string): void {
    selectCells(this.document, this.place(sheet, address))
  }

  activate(sheet: string): void {
    activateSheet(this.document, this.sheet(sheet))
  }

  addSheet(name?: string): void {
    addSheet(this.document, name, 'user')
  }

  renameSheet(sheet: string, name: string): void {
    renameSheet(this.document, this.sheet(sheet), name)
  }

  deleteSheet(sheet: string): void {
    deleteSheet(this.document, this.sheet(sheet), 'user')
  }

  moveSheet(sheet: string, position: number): void {
    moveSheet(this.document, this.sheet(sheet), position)
  }

  hideSheet(sheet: string): void {
    showSheet(this.document, this.sheet(sheet), 'Hidden')
  }

  unhideSheet(sheet: string): void {
    showSheet(this.document, this.sheet(sheet), 'Visible')
  }

  /** Rows are counted from 1, as on the screen. */
  insertRows(sheet: string, row: number, count = 1): void {
    insertCells(this.document, this.rows(sheet, row, count), 'Down')
  }

  deleteRows(sheet: string, row: number, count = 1): void {
    deleteCells(this.document, this.rows(sheet, row, count), 'Up')
  }

  insertColumns(sheet: string, column: string, count = 1): void {
    insertCells(this.document, this.columns(sheet, column, count), 'Right')
  }

  deleteColumns(sheet: string, column: string, count = 1): void {
    deleteCells(this.document, this.columns(sheet, column, count), 'Left')
  }

  /** Sorts whole rows of a block by one of its columns, without a header; numbers come before texts, blanks last. */
  sortRows(sheet: string, address: string, by: { readonly column: number; readonly descending?: boolean }): void {
    const place = this.place(sheet, address)
    requirePermission(place.sheet, 'allowSort')
    requireUnlocked(place.sheet, place.area)
    sortRows(this.document, place, { column: by.column, descending: by.descending ?? false })
  }

  /** Shows only rows whose column shows one of the texts; the first row of the block is its header. */
  filter(sheet: string, address: string, column: number, shown: readonly string[]): void {
    const place = this.place(sheet, address)
    requirePermission(place.sheet, 'allowAutoFilter')
    const criteria: Criteria = { filterOn: 'Values', values: [...shown] }
    applyFilter(this.document, place.sheet, place.area, { index: column, criteria })
  }

  clearFilter(sheet: string): void {
    clearFilter(this.sheet(sheet))
  }

  private sheet(name: string): Sheet {
    const sheet = this.document.findSheet(name)
    if (sheet === null) throw new Error(`There is no sheet ${name}.`)
    return sheet
  }

  private place(sheet: string, address: string): Place {
    return { sheet: this.sheet(sheet), area: parseLocalAddress(address), actor: 'user' }
  }

  /** Cells of a hidden sheet are out of a person's reach. */
  private onScreen(sheet: string, address: string): Place {
    const place = this.place(sheet, address)
    if (place.sheet.visibility !== 'Visible') throw refused.operation('Nobody can type into a hidden worksheet.')
    return place
  }

  private rows(sheet: string, row: number, count: number): Place {
    return { sheet: this.sheet(sheet), area: areaAt(row - 1, 0, count, MAX_COLUMNS), actor: 'user' }
  }

  private columns(sheet: string, column: string, count: number): Place {
    const { left } = parseLocalAddress(`${column}:${column}`)
    return { sheet: this.sheet(sheet), area: areaAt(0, left, MAX_ROWS, count), actor: 'user' }
  }
}
