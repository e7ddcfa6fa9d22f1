import type { CellLink, CellRef } from '../model'
import { parseAddress } from '../model'
import type { SummaryInput } from './summaryInput'
import type { CellContent } from './tableCells'

type WhereFilesAre = Pick<SummaryInput, 'returnedIn' | 'open'>

/** The cell of a returned file, or of the workbook itself, as a link; null where there is no cell to jump to. */
export function fileLink(cell: CellRef | null, { returnedIn = '', open }: WhereFilesAre): CellLink | null {
  if (cell === null || cell.file === '' || cell.sheet === '' || parseAddress(cell.address) === null) return null
  if (cell.file === open?.file) return { to: 'place', sheet: cell.sheet, address: cell.address }
  return { to: 'file', path: `${returnedIn}${cell.file}`, sheet: cell.sheet, address: cell.address }
}

/** File, sheet and address as three cells; the address carries the link. */
export function placeCells(
  cell: CellRef | null,
  where: WhereFilesAre,
): Readonly<Record<'file' | 'sheet' | 'cell', CellContent>> {
  const link = fileLink(cell, where)
  const address = cell?.address ?? ''
  return {
    file: { value: cell?.file ?? '' },
    sheet: { value: cell?.sheet ?? '' },
    cell: link === null ? { value: address } : { value: address, style: 'codeLink', link },
  }
}
