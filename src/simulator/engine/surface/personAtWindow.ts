import type { ICellData, ICommandInfo, IExecutionOptions, IRange } from '@univerjs/core'
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../document'
import type { RunningUniver } from '../univerLibrary'
import { stoppedByRule } from './stoppedByRule'

/** What stands in a cell after a person pasted, deleted, dragged or took back. */
export interface EditedCell {
  readonly row: number
  readonly column: number
  /** As a person would type it; null: blank. */
  readonly entry: string | number | boolean | null
}

/** What a person does in the drawn workbook; sheets by their ids. */
export interface SurfaceListener {
  typed(sheet: string, cell: { readonly row: number; readonly column: number; readonly text: string }): void
  /** Typed against an input rule that stops: the picture shows what stood there before. */
  stopped(sheet: string, cell: { readonly row: number; readonly column: number }): void
  edited(sheet: string, cells: readonly EditedCell[]): void
  selected(sheet: string, area: Area): void
  activated(sheet: string): void
  added(): void
  renamed(sheet: string, name: string): void
  removed(sheet: string): void
  moved(sheet: string, position: number): void
  hidden(sheet: string): void
  shown(sheet: string): void
  clicked(sheet: string, cell: { readonly row: number; readonly column: number }): void
}

const SET_CELLS = 'sheet.mutation.set-range-values'
const SELECT = 'sheet.operation.set-selections'
const ACTIVATE = 'sheet.operation.set-worksheet-active'
const MOVING = 1

interface Params {
  readonly subUnitId?: string
  readonly name?: string
  readonly order?: number
  readonly type?: number
  readonly cellValue?: Record<number, Record<number, ICellData | null>>
  readonly selections?: readonly { readonly range: IRange }[]
}

type Handler = (listener: SurfaceListener, sheet: string, params: Params) => void

/** Commands that change the workbook's sheets: refused to Univer and done by the document instead. */
const REDIRECTED: Readonly<Record<string, Handler>> = {
  'sheet.command.insert-sheet': (listener) => listener.added(),
  'sheet.command.remove-sheet': (listener, sheet) => listener.removed(sheet),
  'sheet.command.set-worksheet-name': (listener, sheet, { name = '' }) => listener.renamed(sheet, name),
  'sheet.command.set-worksheet-order': (listener, sheet, { order = 0 }) => listener.moved(sheet, order),
  'sheet.command.set-worksheet-hidden': (listener, sheet) => listener.hidden(sheet),
  'sheet.command.set-worksheet-show': (listener, sheet) => listener.shown(sheet),
  'sheet.command.copy-sheet': () => undefined,
  'sheet.command.insert-row': () => undefined,
  'sheet.command.remove-row': () => undefined,
  'sheet.command.insert-col': () => undefined,
  'sheet.command.remove-col': () => undefined,
}

const entryOf = (cell: ICellData | null): EditedCell['entry'] => {
  if (cell?.f) return cell.f
  const rich = cell?.p?.body?.dataStream.replace(/\r\n$/, '')
  const value = rich ?? cell?.v ?? null
  return cell?.t === 3 && typeof value === 'number' ? value === 1 : value
}

/** Whole rows and columns come without their other ends. */
const areaOf = ({ startRow, startColumn, endRow, endColumn }: IRange): Area => ({
  top: Number.isNaN(startRow) ? 0 : startRow,
  left: Number.isNaN(startColumn) ? 0 : startColumn,
  bottom: Number.isNaN(endRow) ? MAX_ROWS - 1 : endRow,
  right: Number.isNaN(endColumn) ? MAX_COLUMNS - 1 : endColumn,
})

function editedCells(grid: NonNullable<Params['cellValue']>): EditedCell[] {
  return Object.entries(grid).flatMap(([row, line]) =>
    Object.entries(line ?? {})
      .filter(([, cell]) => cell === null || ['v', 'f', 'p', 't'].some((key) => key in cell))
      .map(([column, cell]) => ({ row: Number(row), column: Number(column), entry: entryOf(cell) })),
  )
}

/** Hears what a person does in the picture; `isOurs` tells what the document itself is writing. */
export function listenToPerson(
  { univer, api, workbook, commands }: RunningUniver,
  isOurs: () => boolean,
  listener: SurfaceListener,
): void {
  let typed: { readonly row: number; readonly column: number; readonly text: string } | null = null
  api.addEvent(api.Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
    typed = isConfirm ? { row, column, text: value.toPlainText().replace(/\r?\n$/, '') } : null
  })
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) =>
    listener.clicked(worksheet.getSheetId(), { row, column }),
  )
  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    const redirected = REDIRECTED[event.id]
    if (redirected === undefined || isOurs()) return
    event.cancel = true
    const params = (event.params ?? {}) as Params
    const sheet = params.subUnitId ?? api.getActiveWorkbook()?.getActiveSheet().getSheetId() ?? ''
    setTimeout(() => redirected(listener, sheet, params))
  })
  const edit = (sheet: string, cells: readonly EditedCell[]): void => {
    const [only, ...more] = cells
    const last = typed
    typed = null
    if (only && more.length === 0 && last?.row === only.row && last.column === only.column)
      void stoppedByRule({ univer, workbook }, sheet, last).then((stopped) =>
        stopped ? listener.stopped(sheet, last) : listener.typed(sheet, last),
      )
    else if (cells.length > 0) listener.edited(sheet, cells)
  }
  const hear = (id: string, params: Params): void => {
    const sheet = params.subUnitId ?? ''
    const range = params.selections?.at(-1)?.range
    if (id === SET_CELLS && params.cellValue) edit(sheet, editedCells(params.cellValue))
    else if (id === ACTIVATE) listener.activated(sheet)
    else if (id === SELECT && range && params.type !== MOVING) listener.selected(sheet, areaOf(range))
  }
  commands.onCommandExecuted((command: Readonly<ICommandInfo>, options?: IExecutionOptions) => {
    if (!isOurs() && options?.onlyLocal !== true) hear(command.id, (command.params ?? {}) as Params)
  })
}
