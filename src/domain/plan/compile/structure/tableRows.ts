import type { PlanText } from '../text'
import { barredCells } from './barredCells'
import { looseCells } from './looseCells'
import type { RawTable } from './rawTable'
import type { TableHeader } from './tableHeader'
import { wholeRows } from './wholeRows'

/** The rows below a header, up to `until` (a line from 0) at most. */
export function tableRows(text: PlanText, header: TableHeader, until: number): RawTable {
  if (header.layout === 'rows') return wholeRows(text, header, until)
  return header.layout === 'cells' ? barredCells(text, header, until) : looseCells(text, header, until)
}
