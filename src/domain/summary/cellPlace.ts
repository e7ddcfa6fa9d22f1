import type { CellLink, CellRef } from '../model'
import { parseAddress } from '../model'
import type { CellContent } from './tableSheet'

/** The cell of a returned file as a link, or null where there is no cell to jump to. */
export function fileLink(cell: CellRef | null, returnedIn = ''): CellLink | null {
  if (cell === null || cell.file === '' || cell.sheet === '' || parseAddress(cell.address) === null) return null
  return { to: 'file', path: `${returnedIn}${cell.file}`, sheet: cell.sheet, address: cell.address }
}

/** File, sheet and address as three cells; the address carries the link. */
export function placeCells(
  cell: CellRef | null,
  returnedIn: string | undefined,
): Readonly<Record<'file' | 'sheet' | 'cell', CellContent>> {
  const link = fileLink(cell, returnedIn)
  const address = cell?.address ?? ''
  return {
    file: { value: cell?.file ?? '' },
    sheet: { value: cell?.sheet ?? '' },
    cell: link === null ? { value: address } : { value: address, style: 'codeLink', link },
  }
}
