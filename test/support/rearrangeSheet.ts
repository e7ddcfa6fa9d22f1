import type { CellFormula, CellValue, DefinedName, SheetSnapshot, WorkbookSnapshot } from '../../src/domain/model'
import { addressOf, columnLetters, parseAddress, quotedSheet } from '../../src/domain/model'

/** Where rows and columns of a sheet go; null where one is deleted. */
export interface Rearrangement {
  readonly row?: (row: number) => number | null
  readonly column?: (column: number) => number | null
  /** Rows whose cells change column; all where not given. */
  readonly inRows?: (row: number) => boolean
}

type Move = (row: number, column: number) => { row: number; column: number } | null

const REFERENCE = /(?<![A-Z0-9_.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])/g

function mover({ row: toRow = (at) => at, column: toColumn = (at) => at, inRows = () => true }: Rearrangement): Move {
  return (row, column) => {
    const [nextRow, nextColumn] = [toRow(row), inRows(row) ? toColumn(column) : column]
    return nextRow === null || nextColumn === null ? null : { row: nextRow, column: nextColumn }
  }
}

/** References follow their cells, as in Excel; to deleted ones they become `#REF!`. */
const movedFormula = ({ text, cached }: CellFormula, move: Move): CellFormula => ({
  cached,
  text: text.replace(REFERENCE, (address) => {
    const at = parseAddress(address)
    const next = at ? move(at.row, at.column) : null
    return next ? addressOf(next.row, next.column) : '#REF!'
  }),
})

function movedGrid<Item>(
  grid: ReadonlyArray<readonly Item[] | undefined>,
  move: Move,
): ReadonlyArray<readonly Item[] | undefined> {
  const next: (Item[] | undefined)[] = []
  grid.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      const at = move(row, column)
      if (!at) return
      const line = next[at.row] ?? []
      line[at.column] = cell
      next[at.row] = line
    }),
  )
  return next
}

function movedSheet(sheet: SheetSnapshot, move: Move): SheetSnapshot {
  const formulas = [...sheet.formulas].flatMap(([address, formula]) => {
    const at = parseAddress(address)
    const next = at ? move(at.row, at.column) : null
    return next ? [[addressOf(next.row, next.column), movedFormula(formula, move)] as const] : []
  })
  const merges = sheet.merges.flatMap(({ top, bottom, left, right }) => {
    const [first, last] = [move(top, left), move(bottom, right)]
    return first && last ? [{ top: first.row, bottom: last.row, left: first.column, right: last.column }] : []
  })
  return {
    ...sheet,
    values: movedGrid<CellValue>(sheet.values, move),
    formats: movedGrid(sheet.formats, move),
    formulas: new Map(formulas),
    merges,
  }
}

function movedName(name: DefinedName, sheet: string, move: Move): DefinedName {
  const prefix = `${quotedSheet(sheet)}!`
  const at = name.refersTo.startsWith(prefix) ? parseAddress(name.refersTo.slice(prefix.length)) : null
  if (!at) return name
  const next = move(at.row, at.column)
  const refersTo = next ? `${prefix}$${columnLetters(next.column)}$${next.row + 1}` : `${prefix}#REF!`
  return { ...name, refersTo }
}

/** The workbook after rows and columns of one sheet were moved, inserted or deleted: formulas and names follow, as in Excel. */
export function rearrangeSheet(snapshot: WorkbookSnapshot, sheet: string, how: Rearrangement): WorkbookSnapshot {
  const move = mover(how)
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((one) => (one.name === sheet ? movedSheet(one, move) : one)),
    names: snapshot.names.map((name) => movedName(name, sheet, move)),
  }
}

/** Excel's rename: names follow, the very hidden sheet does not. */
export const renameSheet = (snapshot: WorkbookSnapshot, from: string, to: string): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet) => (sheet.name === from ? { ...sheet, name: to } : sheet)),
  names: snapshot.names.map((name) => ({
    ...name,
    refersTo: name.refersTo.replace(`${quotedSheet(from)}!`, `${quotedSheet(to)}!`),
  })),
})

/** Excel's copy of a sheet: a second sheet with names of its own that say the same. */
export function copySheet(snapshot: WorkbookSnapshot, from: string, to: string): WorkbookSnapshot {
  const copies = snapshot.sheets.filter(({ name }) => name === from).map((sheet) => ({ ...sheet, name: to }))
  const names = snapshot.names.filter(({ refersTo }) => refersTo.startsWith(`${quotedSheet(from)}!`))
  return {
    ...snapshot,
    sheets: [...snapshot.sheets, ...copies],
    names: [
      ...snapshot.names,
      ...names.map((name) => ({ ...name, refersTo: name.refersTo.replace(quotedSheet(from), quotedSheet(to)) })),
    ],
  }
}

/** What copying the cells into a new workbook leaves: no names, no very hidden sheet, no properties. */
export const withoutIdentity = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.filter(({ name }) => name !== '_plantally'),
  names: [],
  properties: {},
})

export const insertedRow =
  (before: number) =>
  (row: number): number =>
    row >= before ? row + 1 : row
export const deletedRow =
  (gone: number) =>
  (row: number): number | null =>
    row === gone ? null : row > gone ? row - 1 : row
export const swapped =
  (one: number, other: number) =>
  (at: number): number => {
    if (at === one) return other
    return at === other ? one : at
  }
