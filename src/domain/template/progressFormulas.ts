import type { CellRange, SheetLayout } from '../model'
import { addressOf, quotedSheet } from '../model'
import type { ListKey } from './columns'
import { LIST_COLUMNS } from './columns'
import { FIRST_DATA_ROW } from './rowGeometry'
import { STATUS_WORDS } from './statusWords'

/** 应填 and 已填 of a list sheet: formulas without `=`, or null where the sheet has no fixed rows. */
export interface ProgressFormulas {
  readonly expected: string | null
  readonly filled: string
  /** Rows to be answered; 0 where the list is open. */
  readonly rows: number
}

function columnOf(sheet: SheetLayout, list: Exclude<ListKey, 'cover'>, key: string): string {
  const column = LIST_COLUMNS[list].findIndex((one) => one.key === key)
  const filter: CellRange | undefined = sheet.autoFilter
  const last = Math.max(FIRST_DATA_ROW, filter?.bottom ?? FIRST_DATA_ROW)
  const absolute = (row: number): string => addressOf(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')
  return `${quotedSheet(sheet.name)}!${absolute(FIRST_DATA_ROW)}:${absolute(last)}`
}

/**
 * Counts what is answered: for indicators a figure, or 不适用/未统计 in the status column; for tasks a state; for the
 * open lists the rows with a name.
 */
export function progressFormulas(sheet: SheetLayout, list: Exclude<ListKey, 'cover'>): ProgressFormulas {
  const column = (key: string): string => columnOf(sheet, list, key)
  const rows = Math.max(0, (sheet.autoFilter?.bottom ?? 0) - FIRST_DATA_ROW + 1)
  switch (list) {
    case 'indicators': {
      const status = column('status')
      const answered = `(${column('value')}<>"")+(${status}="${STATUS_WORDS.M}")+(${status}="${STATUS_WORDS.L}")`
      return { expected: `COUNTA(${column('code')})`, filled: `SUMPRODUCT(--((${answered})>0))`, rows }
    }
    case 'tasks':
      return { expected: `COUNTA(${column('code')})`, filled: `COUNTA(${column('state')})`, rows }
    case 'projects':
    case 'policies':
    case 'risks':
      return { expected: null, filled: `COUNTA(${column('name')})`, rows: 0 }
  }
}
