import { HostError, localAddress, type SimulatedExcel } from '../../simulator'
import type { EditedCell, SurfaceListener } from '../../simulator/engine/surface/personAtWindow'
import type { UniverSurface } from '../../simulator/engine/surface/univerSurface'
import { linkTarget } from './linkTarget'

/** What Excel would not do for a person, with its own words. */
export interface Refusal {
  readonly code: string
  readonly message: string
}

interface Surroundings {
  readonly refused: (refusal: Refusal) => void
  readonly repaint: () => Promise<void>
}

const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column })

/** The smallest rectangle around the cells, in rows; null where a cell is not among them. */
function block(cells: readonly EditedCell[]): { address: string; rows: (EditedCell['entry'] | undefined)[][] } {
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)]
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  }
  const grid = Array.from({ length: area.bottom - area.top + 1 }, () =>
    Array.from({ length: area.right - area.left + 1 }, (): EditedCell['entry'] | undefined => undefined),
  )
  for (const { row, column, entry } of cells) grid[row - area.top]![column - area.left] = entry
  return { address: localAddress(area), rows: grid }
}

type SheetActions = 'added' | 'renamed' | 'removed' | 'moved' | 'hidden' | 'shown' | 'activated'

/** What a person does to the tabs. */
function handsOnTabs(
  { document, user }: SimulatedExcel,
  tried: (action: () => void) => void,
): Pick<SurfaceListener, SheetActions> {
  const nameOf = (id: string): string => document.sheetById(id).name
  return {
    activated: (id) => {
      if (document.active.id !== id) tried(() => user.activate(nameOf(id)))
    },
    added: () => tried(() => user.addSheet()),
    renamed: (id, name) => tried(() => user.renameSheet(nameOf(id), name)),
    removed: (id) => tried(() => user.deleteSheet(nameOf(id))),
    moved: (id, position) => tried(() => user.moveSheet(nameOf(id), position)),
    hidden: (id) => tried(() => user.hideSheet(nameOf(id))),
    shown: (id) => tried(() => user.unhideSheet(nameOf(id))),
  }
}

/** A cell that is not among those that were pasted is left as it is. */
const pastedEntry = (entry: EditedCell['entry'] | undefined): string | number | boolean | null =>
  entry === null ? '' : (entry ?? null)

function handsOnCells(
  { document, user }: SimulatedExcel,
  { engine }: UniverSurface,
  tried: (action: () => void, undo: () => void) => void,
): Pick<SurfaceListener, 'typed' | 'stopped' | 'edited'> {
  const nameOf = (id: string): string => document.sheetById(id).name
  /** Writes the document's contents into the picture again. */
  const restore = (id: string, cells: readonly { readonly row: number; readonly column: number }[]): void => {
    const { grid } = document.sheetById(id)
    for (const { row, column } of cells)
      engine.setCells(id, row, column, [[grid.at(row, column)?.content ?? { value: null }]])
  }
  const edit = (id: string, cells: readonly EditedCell[]): void => {
    const { address, rows } = block(cells)
    if (cells.every(({ entry }) => entry === null)) user.clear(nameOf(id), address)
    else
      user.paste(
        nameOf(id),
        address,
        rows.map((line) => line.map(pastedEntry)),
      )
  }
  return {
    typed: (id, { row, column, text }) =>
      tried(
        () => user.type(nameOf(id), localAddress(cell(row, column)), text),
        () => restore(id, [{ row, column }]),
      ),
    stopped: (id, where) => restore(id, [where]),
    edited: (id, cells) =>
      tried(
        () => edit(id, cells),
        () => restore(id, cells),
      ),
  }
}

/** A person's hands on the drawn workbook: what they do goes into the document, which tells the add-in; what it refuses is undone. */
export function handsOf(
  excel: SimulatedExcel,
  surface: UniverSurface,
  { refused, repaint }: Surroundings,
): SurfaceListener {
  const { document, user } = excel
  const tried = (action: () => void, undo: () => void = () => undefined): void => {
    try {
      action()
    } catch (problem) {
      if (!(problem instanceof HostError)) throw problem
      undo()
      refused(problem)
    }
    void repaint()
  }
  return {
    ...handsOnCells(excel, surface, tried),
    ...handsOnTabs(excel, tried),
    selected: (id, area) => {
      const sheet = document.sheetById(id)
      if (document.active === sheet) user.select(sheet.name, localAddress(area))
    },
    clicked: (id, { row, column }) => {
      const target = linkTarget(document, document.sheetById(id), cell(row, column))
      if (target !== null) tried(() => user.select(target.sheet, target.address))
    },
  }
}
