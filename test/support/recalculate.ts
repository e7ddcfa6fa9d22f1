import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { convert } from './libreOffice'

/** A cell as LibreOffice computed it: errors as their text. */
export type RecalculatedValue = string | number | boolean | null

/** Sheet name -> rows of values, both 0-based. */
export type RecalculatedSheets = ReadonlyMap<string, readonly (readonly RecalculatedValue[])[]>

/** By default LibreOffice trusts the results stored in files of other programs; 0 means compute every formula again. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`

/** The profile that makes LibreOffice compute every formula of a workbook it opens. */
export async function recalculatingProfile(folder: string): Promise<string> {
  const user = join(folder, 'profile', 'user')
  await mkdir(user, { recursive: true })
  await writeFile(join(user, 'registrymodifications.xcu'), ALWAYS_RECALCULATE)
  return join(folder, 'profile')
}

function plainValue(value: unknown): RecalculatedValue {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  throw new Error(`unexpected cell value ${JSON.stringify(value)}`)
}

/** Opens the workbook in LibreOffice, computes every formula anew and gives the cells of every sheet. */
export async function recalculate(workbook: Uint8Array): Promise<RecalculatedSheets> {
  const folder = await mkdtemp(join(tmpdir(), 'plantally-recalculate-'))
  try {
    const input = join(folder, 'workbook.xlsx')
    const outDir = join(folder, 'out')
    await mkdir(outDir)
    await writeFile(input, workbook)
    const output = await convert(input, 'xlsx', outDir, await recalculatingProfile(folder))
    const { sheets } = await readXlsx(new Uint8Array(await readFile(output)))
    return new Map(sheets.map((sheet) => [sheet.name, sheet.rows.map((row) => row.map(plainValue))]))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
