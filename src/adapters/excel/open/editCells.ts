import type { Result } from '../../../domain/lib'
import { fail, succeed } from '../../../domain/lib'
import { sameCellValue } from '../../../domain/model'
import type { CellEdit, CellPlace, EditOutcome, HostProblem } from '../../../usecases/ports'
import { entered } from '../cells/enteredText'
import { formulaOf, valueOf } from '../cells/readCell'
import type { ExcelClient } from '../excelClient'
import { knock, opened, type ProtectedSheet } from '../protection'
import { ask, withMissingSheet } from '../requests'

type Entry = string | number | boolean

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

const loadedCell = (range: Excel.Range) => ({
  value: range.values[0]?.[0] as unknown,
  formula: range.formulas[0]?.[0] as unknown,
  type: range.valueTypes[0]?.[0] as unknown,
})

/** A formula is never what a person saw as a value, whatever it gives: it would be gone. */
function holds(range: Excel.Range, expected: CellEdit['expected']): boolean {
  const cell = loadedCell(range)
  return formulaOf(cell) === null && sameCellValue(valueOf(cell), expected)
}

const formatOf = (range: Excel.Range): string => String(range.numberFormat[0]?.[0] ?? 'General')

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
      cells: cells.map(({ edit, range }) => ({
        edit,
        agreed: holds(range, edit.expected),
        locked: range.format.protection.locked,
        numberFormat: formatOf(range),
      })),
    }))
  }
}

/** An entry that goes into a cell, and what the cell must hold before it does. */
interface Exchange extends CellPlace {
  readonly edit: CellEdit
  readonly expected: CellEdit['expected']
  readonly entry: Entry
  /** What the cell holds once the entry is made. */
  readonly value: CellEdit['value']
}

interface ExchangingSheet extends ProtectedSheet {
  readonly cells: readonly Exchange[]
}

const agreedIn = (sheet: EditedSheet): readonly EditedCell[] => sheet.cells.filter(({ agreed }) => agreed)

/** Protection stays on where only open cells are written: then a stranger's password does not stand in the way. */
function exchanging(sheet: EditedSheet): ExchangingSheet {
  const agreed = agreedIn(sheet)
  return {
    name: sheet.name,
    protection: agreed.some(({ locked }) => locked) ? sheet.protection : null,
    cells: agreed.map(({ edit, numberFormat }) => ({
      ...{ sheet: edit.sheet, address: edit.address, edit, expected: edit.expected, value: edit.value },
      entry: entered(edit.value, numberFormat),
    })),
  }
}

/** A cell as it was the moment before it was written. */
interface Overwritten {
  readonly cell: Exchange
  readonly agreed: boolean
  readonly held: Entry
  readonly value: CellEdit['value']
}

/** One sync: all or nothing, for every protection is tried first. Each cell is read in the same request just before it is written. */
function writeExchanged(sheets: readonly ExchangingSheet[]) {
  return async (context: Excel.RequestContext): Promise<readonly Overwritten[]> => {
    knock(context, sheets)
    const written: { readonly cell: Exchange; readonly range: Excel.Range }[] = []
    for (const sheet of sheets) {
      opened(context, sheet, (worksheet) => {
        for (const cell of sheet.cells) {
          const range = worksheet.getRange(cell.address)
          range.load('values,formulas,valueTypes,numberFormat')
          written.push({ cell, range })
          worksheet.getRange(cell.address).values = [[cell.entry]]
        }
      })
    }
    await context.sync()
    return written.map(({ cell, range }) => ({
      cell,
      agreed: holds(range, cell.expected),
      held: heldEntry(range),
      value: valueOf(loadedCell(range)),
    }))
  }
}

/** The cell's content as it must be entered to be there again. */
function heldEntry(range: Excel.Range): Entry {
  const cell = loadedCell(range)
  const formula = formulaOf(cell)
  return formula === null ? entered(valueOf(cell), formatOf(range)) : `=${formula}`
}

/** The way back for cells that were written over something typed a moment ago. */
const back = ({ cell, held, value }: Overwritten): Exchange => ({
  ...cell,
  expected: cell.value,
  entry: held,
  value,
})

/**
 * Writes, and gives back at once what a person typed between looking and writing, again and again until nobody does;
 * `together` takes back every other cell too. Gives the edits that did not stay.
 */
async function writeGivingBack(
  excel: ExcelClient,
  sheets: readonly ExchangingSheet[],
  how: 'each' | 'together',
): Promise<Result<ReadonlySet<CellEdit>, HostProblem>> {
  const undone = new Set<CellEdit>()
  let next = sheets
  while (next.length > 0) {
    const [only, ...others] = next
    const written = await ask(excel, writeExchanged(next), others.length === 0 ? only?.name : undefined)
    if (!written.ok) return written
    const late = written.value.filter(({ agreed }) => !agreed)
    const all = how === 'together' && undone.size === 0 && late.length > 0
    const returned = (all ? written.value : late).map((cell) => ({ cell: back(cell), edit: cell.cell.edit }))
    for (const { cell } of late) undone.add(cell.edit)
    next = next
      .map((sheet) => ({
        ...sheet,
        cells: returned.flatMap(({ cell, edit }) => (edit.sheet === sheet.cells[0]?.sheet ? [cell] : [])),
      }))
      .filter(({ cells }) => cells.length > 0)
  }
  return succeed(undone)
}

const place = ({ sheet, address }: CellPlace): CellPlace => ({ sheet, address })

/** Writes those of the cells that still hold what the person saw; `together`, all of them or none. */
export async function editCells(
  excel: ExcelClient,
  edits: readonly CellEdit[],
  how: 'each' | 'together' = 'each',
): Promise<Result<EditOutcome, HostProblem>> {
  if (edits.length === 0) return succeed({ written: [], changedMeanwhile: [] })
  const names = [...new Set(edits.map(({ sheet }) => sheet))]
  const read = await ask(excel, readEdited(edits))
  if (!read.ok) return fail(await withMissingSheet(excel, read.problem, names))
  const agreed = new Set(read.value.flatMap((sheet) => agreedIn(sheet).map(({ edit }) => edit)))
  const isWhole = agreed.size === edits.length
  const sheets = how === 'each' || isWhole ? read.value.map(exchanging).filter(({ cells }) => cells.length > 0) : []
  const written = await writeGivingBack(excel, sheets, how)
  if (!written.ok) return fail(await withMissingSheet(excel, written.problem, names))
  const changed = edits.filter((edit) => !agreed.has(edit) || written.value.has(edit))
  const none = how === 'together' && changed.length > 0
  return succeed({
    written: none ? [] : edits.filter((edit) => !changed.includes(edit)).map(place),
    changedMeanwhile: changed.map(place),
  })
}
