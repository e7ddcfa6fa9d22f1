import type { Result } from '../../../domain/lib'
import { fail, succeed } from '../../../domain/lib'
import { sameCellValue } from '../../../domain/model'
import type { CellEdit, CellPlace, EditOutcome, HostProblem } from '../../../usecases/ports'
import { entered } from '../cells/enteredText'
import { valueOf } from '../cells/readCell'
import type { ExcelClient } from '../excelClient'
import { knock, opened, type ProtectedSheet } from '../protection'
import { ask, send, withMissingSheet } from '../requests'

/** One edit with what the cell holds now. */
interface EditedCell {
  readonly edit: CellEdit
  readonly agreed: boolean
  readonly locked: boolean
  readonly numberFormat: string
}

interface EditedSheet extends ProtectedSheet {
  readonly cells: readonly EditedCell[]
}

function queueSheet(context: Excel.RequestContext, name: string, edits: readonly CellEdit[]) {
  const sheet = context.workbook.worksheets.getItem(name)
  sheet.load('name')
  sheet.protection.load('protected,options')
  const cells = edits.map((edit) => {
    const range = sheet.getRange(edit.address)
    range.load('values,formulas,valueTypes,numberFormat,format/protection/locked')
    return { edit, range }
  })
  return { sheet, cells }
}

function editedCell(edit: CellEdit, range: Excel.Range): EditedCell {
  const value: unknown = range.values[0]?.[0]
  const present = valueOf({ value, formula: range.formulas[0]?.[0], type: range.valueTypes[0]?.[0] })
  return {
    edit,
    agreed: sameCellValue(present, edit.expected),
    locked: range.format.protection.locked,
    numberFormat: String(range.numberFormat[0]?.[0] ?? 'General'),
  }
}

/** One sync: what the cells hold and how their sheets are protected. */
function readEdited(edits: readonly CellEdit[]) {
  const names = [...new Set(edits.map(({ sheet }) => sheet))]
  return async (context: Excel.RequestContext): Promise<EditedSheet[]> => {
    const queued = names.map((name) =>
      queueSheet(
        context,
        name,
        edits.filter(({ sheet }) => sheet === name),
      ),
    )
    await context.sync()
    return queued.map(({ sheet, cells }) => ({
      name: sheet.name,
      protection: sheet.protection.protected ? sheet.protection.options : null,
      cells: cells.map(({ edit, range }) => editedCell(edit, range)),
    }))
  }
}

const agreedIn = (sheet: EditedSheet): readonly EditedCell[] => sheet.cells.filter(({ agreed }) => agreed)

/** Protection stays on where only open cells are written: then a stranger's password does not stand in the way. */
const asNeeded = (sheet: EditedSheet): EditedSheet =>
  agreedIn(sheet).some(({ locked }) => locked) ? sheet : { ...sheet, protection: null }

/** One sync: all or nothing, for every protection is tried before the first cell is written. */
function writeEdited(sheets: readonly EditedSheet[]) {
  return async (context: Excel.RequestContext): Promise<void> => {
    knock(context, sheets)
    for (const sheet of sheets) {
      opened(context, sheet, (worksheet) => {
        for (const { edit, numberFormat } of agreedIn(sheet)) {
          worksheet.getRange(edit.address).values = [[entered(edit.value, numberFormat)]]
        }
      })
    }
    await context.sync()
  }
}

const place = ({ edit: { sheet, address } }: EditedCell): CellPlace => ({ sheet, address })

/** Writes those of the cells that still hold what the person saw. */
export async function editCells(
  excel: ExcelClient,
  edits: readonly CellEdit[],
): Promise<Result<EditOutcome, HostProblem>> {
  if (edits.length === 0) return succeed({ written: [], changedMeanwhile: [] })
  const names = [...new Set(edits.map(({ sheet }) => sheet))]
  const read = await ask(excel, readEdited(edits))
  if (!read.ok) return fail(await withMissingSheet(excel, read.problem, names))
  const sheets = read.value.filter((sheet) => agreedIn(sheet).length > 0).map(asNeeded)
  if (sheets.length > 0) {
    const sent = await send(excel, writeEdited(sheets), names.length === 1 ? names[0] : undefined)
    if (!sent.ok) return fail(await withMissingSheet(excel, sent.problem, names))
  }
  const cells = edits.flatMap((edit) => read.value.flatMap((sheet) => sheet.cells.filter((cell) => cell.edit === edit)))
  return succeed({
    written: cells.filter(({ agreed }) => agreed).map(place),
    changedMeanwhile: cells.filter(({ agreed }) => !agreed).map(place),
  })
}
