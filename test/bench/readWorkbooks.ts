import * as hucre from 'hucre'

const SHEETS = 3
const ROWS = 400
const COLUMNS = 15
const SEED = 20230630

/** Numbers in 0–1, the same ones for the same seed (mulberry32, Tommy Ettinger 2017). */
export function seededNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function sheetOf(number: number, next: () => number): hucre.WriteSheet {
  const rows: hucre.CellValue[][] = []
  const cells = new Map<string, Partial<hucre.Cell>>()
  for (let row = 0; row < ROWS; row++) {
    const values: hucre.CellValue[] = [`I${100 + row}`, `指标 ${row % 97}`, '万元', `${Math.floor(next() * 500)}项任务`]
    while (values.length < COLUMNS - 1) values.push(Math.round(next() * 1e6) / 10 ** Math.floor(next() * 4))
    rows.push([...values, null])
    cells.set(`${row},${COLUMNS - 1}`, {
      formula: `ROUND(F${row + 1}/G${row + 1}*100,1)`,
      formulaResult: Math.round(next() * 1000) / 10,
    })
  }
  return { name: `指标填报${number}`, rows, cells }
}

/** Workbooks of 3 sheets × 400 rows × 15 columns: codes and texts, ten figures, one formula with its result per row. */
export async function makeReadWorkbooks(count: number): Promise<readonly Uint8Array[]> {
  const next = seededNumbers(SEED)
  const files: Uint8Array[] = []
  for (let file = 0; file < count; file++) {
    const sheets = Array.from({ length: SHEETS }, (_, index) => sheetOf(index + 1, next))
    files.push(await hucre.writeXlsx({ sheets }))
  }
  return files
}
