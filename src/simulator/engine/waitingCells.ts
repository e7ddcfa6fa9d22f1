import type { ICellData } from '@univerjs/core'
import type { EngineCell } from './engine'
import { SET_CELLS } from './univerCalculation'
import { cellForUniver } from './univerCells'
import { widest, type SheetExtents } from './univerExtents'
import { reachOf, type Extent } from './univerFormula'
import type { RunningUniver } from './univerLibrary'

type Rows<Item> = readonly (readonly Item[])[]
type Grid = Record<number, Record<number, ICellData>>

export interface WaitingCells {
  add(id: string, row: number, column: number, cells: Rows<EngineCell>): void
  /** Hands all of them over, one command for each sheet. */
  write(): void
}

const reachOfAll = (cells: Rows<EngineCell>): Extent =>
  cells
    .flat()
    .map((cell) => ('formula' in cell ? reachOf(cell.formula) : { rows: 0, columns: 0 }))
    .reduce(widest, { rows: 0, columns: 0 })

/** Cells on their way to Univer: a thousand that are written one by one cost one of its commands, not a thousand. */
export function waitingCells({ workbook, commands }: RunningUniver, extents: SheetExtents): WaitingCells {
  const waiting = new Map<string, Grid>()
  return {
    add(id, row, column, cells) {
      const columns = column + Math.max(0, ...cells.map((line) => line.length))
      extents.write(id, { rows: row + cells.length, columns })
      extents.refer(reachOfAll(cells))
      const grid = waiting.get(id) ?? {}
      waiting.set(id, grid)
      for (const [down, line] of cells.entries()) {
        const target = (grid[row + down] ??= {})
        for (const [along, cell] of line.entries()) target[column + along] = cellForUniver(cell)
      }
    },
    write() {
      const all = [...waiting]
      waiting.clear()
      for (const [subUnitId, cellValue] of all)
        commands.syncExecuteCommand(SET_CELLS, { unitId: workbook.getId(), subUnitId, cellValue })
    },
  }
}
