import type { CellLayout, CellValue, SheetLayout, WorkbookLayout } from '../../domain/model'
import { FIRST_DATA_ROW } from '../../domain/template'

/** A list sheet in the hands of a filler: rows by code, columns by key. */
export interface SheetEditor {
  /** Codes in the first column with their rows (0-based), in sheet order; none in the free lists. */
  readonly rows: ReadonlyMap<string, number>
  get(row: number, column: string): CellLayout | undefined
  /** Types a value over whatever stands there, formulas included. */
  type(row: number, column: string, value: CellValue): void
}

export interface WorkbookEditor {
  sheet(key: string): SheetEditor
  /** Any change to one sheet as a whole. */
  changeSheet(key: string, edit: (sheet: SheetLayout) => SheetLayout): void
  change(edit: (layout: WorkbookLayout) => WorkbookLayout): void
  layout(): WorkbookLayout
}

type CellGrid = Map<string, CellLayout>

const placeOf = (row: number, column: number): string => `${row} ${column}`
const isCode = (value: CellValue): value is string => typeof value === 'string' && /^(I\d+|\d+(\.\d+)+)$/.test(value)

function openSheet(sheet: SheetLayout): { readonly editor: SheetEditor; readonly cells: CellGrid } {
  const columns = new Map(sheet.columns.map(({ key }, at) => [key, at] as const))
  const cells: CellGrid = new Map(sheet.cells.map((cell) => [placeOf(cell.row, cell.column), cell] as const))
  const coded = columns.get('code')
  const rows = new Map(
    sheet.cells.flatMap(({ row, column, value }): [string, number][] =>
      column === coded && row >= FIRST_DATA_ROW && isCode(value) ? [[value, row]] : [],
    ),
  )
  const place = (row: number, column: string) => placeOf(row, columns.get(column) ?? -1)
  const editor: SheetEditor = {
    rows,
    get: (row, column) => cells.get(place(row, column)),
    type(row, column, value) {
      const cell = cells.get(place(row, column))
      if (!cell) throw new Error(`No cell in row ${row + 1}, column ${column}`)
      const { formula: _typedOver, ...kept } = cell
      cells.set(place(row, column), { ...kept, value })
    },
  }
  return { editor, cells }
}

/** Opens a template layout for filling in; `layout` gives what stands there at the moment. */
export function editWorkbook(start: WorkbookLayout): WorkbookEditor {
  let base = start
  const open = new Map<string, ReturnType<typeof openSheet>>()
  const current = (): WorkbookLayout => ({
    ...base,
    sheets: base.sheets.map((sheet) => {
      const edited = open.get(sheet.key)
      return edited ? { ...sheet, cells: [...edited.cells.values()] } : sheet
    }),
  })
  const change = (edit: (layout: WorkbookLayout) => WorkbookLayout) => {
    base = edit(current())
    open.clear()
  }
  return {
    change,
    layout: current,
    changeSheet: (key, edit) =>
      change((layout) => ({
        ...layout,
        sheets: layout.sheets.map((sheet) => (sheet.key === key ? edit(sheet) : sheet)),
      })),
    sheet(key) {
      const known = open.get(key)
      if (known) return known.editor
      const sheet = base.sheets.find((one) => one.key === key)
      if (!sheet) throw new Error(`No sheet ${key}`)
      const opened = openSheet(sheet)
      open.set(key, opened)
      return opened.editor
    },
  }
}
