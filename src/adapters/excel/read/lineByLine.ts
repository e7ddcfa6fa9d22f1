import type { CellRange } from '../../../domain/model'
import type { HiddenLines, UsedPart } from './usedCells'

type Axis = 'rows' | 'columns'

interface Line {
  readonly at: number
  readonly range: Excel.Range
}

function queueLines(sheet: Excel.Worksheet, axis: Axis, { top, left, bottom, right }: CellRange): Line[] {
  const [first, last] = axis === 'rows' ? [top, bottom] : [left, right]
  return Array.from({ length: last - first + 1 }, (_, offset) => {
    const at = first + offset
    const range = axis === 'rows' ? sheet.getCell(at, left) : sheet.getCell(top, at)
    range.load(axis === 'rows' ? 'rowHidden' : 'columnHidden')
    return { at, range }
  })
}

const isVague = ({ hidden }: UsedPart): boolean => hidden.rows === 'unknown' || hidden.columns === 'unknown'

/** The older way: one sync that asks each line of the sheets that are partly hidden; none where no sheet is. */
export async function askedLineByLine<Part extends UsedPart>(
  context: Excel.RequestContext,
  parts: readonly Part[],
): Promise<readonly Part[]> {
  if (!parts.some(isVague)) return parts
  const queued = parts.map((part) => {
    const sheet = context.workbook.worksheets.getItem(part.name)
    const lines = (axis: Axis): Line[] =>
      part.range !== null && part.hidden[axis] === 'unknown' ? queueLines(sheet, axis, part.range) : []
    return { part, rows: lines('rows'), columns: lines('columns') }
  })
  await context.sync()
  return queued.map(({ part, rows, columns }) => {
    const hidden: HiddenLines = {
      rows:
        part.hidden.rows === 'unknown'
          ? rows.filter(({ range }) => range.rowHidden).map(({ at }) => at)
          : part.hidden.rows,
      columns:
        part.hidden.columns === 'unknown'
          ? columns.filter(({ range }) => range.columnHidden).map(({ at }) => at)
          : part.hidden.columns,
    }
    return { ...part, hidden }
  })
}
