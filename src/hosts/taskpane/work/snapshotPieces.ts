import type { CellFormula, CellValue, SheetSnapshot, WorkbookSnapshot } from '../../../domain/model'

/** Cells or formulas in one message: cloning them takes a few milliseconds, so that neither thread is held up. */
const CELLS_AT_ONCE = 4000

interface Row {
  readonly at: number
  readonly values: readonly CellValue[] | undefined
  readonly formats: readonly number[] | undefined
}

export type SnapshotPiece =
  | { readonly part: 'book'; readonly book: Omit<WorkbookSnapshot, 'sheets'> }
  | { readonly part: 'sheet'; readonly sheet: Omit<SheetSnapshot, 'values' | 'formats' | 'formulas'> }
  /** These two are of the sheet named last. */
  | { readonly part: 'rows'; readonly rows: readonly Row[] }
  | { readonly part: 'formulas'; readonly formulas: readonly (readonly [string, CellFormula])[] }

/** Rows that hold something: a sheet's arrays are sparse and may be a million long. */
function rowsOf({ values, formats }: SheetSnapshot): readonly Row[] {
  const used = new Set([...Object.keys(values), ...Object.keys(formats)].map(Number))
  return [...used].sort((one, other) => one - other).map((at) => ({ at, values: values[at], formats: formats[at] }))
}

function* rowPieces(rows: readonly Row[]): Generator<SnapshotPiece> {
  let [gathered, cells]: [Row[], number] = [[], 0]
  for (const row of rows) {
    gathered.push(row)
    cells += (row.values?.length ?? 0) + (row.formats?.length ?? 0)
    if (cells < CELLS_AT_ONCE) continue
    yield { part: 'rows', rows: gathered }
    gathered = []
    cells = 0
  }
  if (gathered.length > 0) yield { part: 'rows', rows: gathered }
}

/** A snapshot in pieces that are quick to clone, in the order that `snapshotOf` wants. */
export function* snapshotPieces({ sheets, ...book }: WorkbookSnapshot): Generator<SnapshotPiece> {
  yield { part: 'book', book }
  for (const sheet of sheets) {
    const { values: _values, formats: _formats, formulas, ...rest } = sheet
    yield { part: 'sheet', sheet: rest }
    yield* rowPieces(rowsOf(sheet))
    const entries = [...formulas]
    for (let at = 0; at < entries.length; at += CELLS_AT_ONCE) {
      yield { part: 'formulas', formulas: entries.slice(at, at + CELLS_AT_ONCE) }
    }
  }
}

type Growing<Sheet> = Omit<Sheet, 'values' | 'formats' | 'formulas'> & {
  values: (readonly CellValue[] | undefined)[]
  formats: (readonly number[] | undefined)[]
  formulas: Map<string, CellFormula>
}

function addRows({ values, formats }: Growing<SheetSnapshot>, rows: readonly Row[]): void {
  for (const row of rows) {
    if (row.values) values[row.at] = row.values
    if (row.formats) formats[row.at] = row.formats
  }
}

/** The snapshot again. Throws where pieces are missing. */
export function snapshotOf(pieces: readonly SnapshotPiece[]): WorkbookSnapshot {
  const [first, ...others] = pieces
  if (first?.part !== 'book') throw new Error('A snapshot begins with its workbook')
  const sheets: Growing<SheetSnapshot>[] = []
  for (const piece of others) {
    const last = sheets.at(-1)
    if (piece.part === 'sheet') sheets.push({ ...piece.sheet, values: [], formats: [], formulas: new Map() })
    else if (piece.part === 'rows' && last) addRows(last, piece.rows)
    else if (piece.part === 'formulas')
      piece.formulas.forEach(([address, formula]) => last?.formulas.set(address, formula))
  }
  return { ...first.book, sheets }
}
