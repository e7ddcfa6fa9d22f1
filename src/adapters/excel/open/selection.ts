import type { Result } from '../../../domain/lib'
import type { CellPlace, HostProblem } from '../../../usecases/ports'
import type { ExcelClient } from '../excelClient'
import { ask } from '../requests'

export const select = (excel: ExcelClient, { sheet, address }: CellPlace): Promise<Result<void, HostProblem>> =>
  ask(
    excel,
    async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet)
      worksheet.activate()
      worksheet.getRange(address).select()
      await context.sync()
    },
    sheet,
  )

/** The active cell: unlike the selected range there is always just one, even where several ranges are selected. */
export const selection = (excel: ExcelClient): Promise<Result<CellPlace, HostProblem>> =>
  ask(excel, async (context) => {
    const cell = context.workbook.getActiveCell()
    cell.load('address,worksheet/name')
    await context.sync()
    return { sheet: cell.worksheet.name, address: cell.address.slice(cell.address.lastIndexOf('!') + 1) }
  })
