import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { memoryWorkbook } from '../../src/adapters/memory'
import { writeXlsx, xlsxWorkbook } from '../../src/adapters/xlsx'
import type { WorkbookLayout } from '../../src/domain/model'
import { convert } from '../support/libreOffice'
import { withLibreOffice } from '../support/withLibreOffice'
import { sampleLayout } from '../support/sampleLayout'
import { TEMPLATE_LAYOUTS } from '../support/templateLayouts'
import type { ComparableWorkbook } from './workbook-portSuite'
import { comparable, readBack } from './workbook-portSuite'

/** The workbook as LibreOffice saves it after opening ours. */
async function savedAgain(layout: WorkbookLayout): Promise<ComparableWorkbook> {
  const folder = await mkdtemp(join(tmpdir(), 'plantally-saved-again-'))
  try {
    const input = join(folder, 'workbook.xlsx')
    await writeFile(input, await writeXlsx(layout))
    const bytes = new Uint8Array(await readFile(await convert(input, 'xlsx', join(folder, 'out'))))
    const read = await xlsxWorkbook({ bytes }).readSnapshot()
    if (!read.ok) throw new Error(`not read: ${read.problem.kind} ${read.problem.detail}`)
    return comparable(read.value)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Cell {
  readonly value: unknown
}

/** Values by sheet and address. A blank text and a blank cell are one here: LibreOffice stores neither for an empty result. */
function valuesOf(workbook: ComparableWorkbook): Readonly<Record<string, unknown>> {
  const entries = workbook.sheets.flatMap((sheet) => {
    const { name, cells } = sheet as { name: string; cells: Record<string, Cell> }
    return Object.entries(cells).map(([address, { value }]) => [`${name}!${address}`, value] as const)
  })
  return Object.fromEntries(entries.filter(([, value]) => value !== null && value !== ''))
}

const LAYOUTS = [['the sample', sampleLayout] as const, ...TEMPLATE_LAYOUTS]

/** LibreOffice quotes a sheet's name only where it must. */
const unquoted = (name: string): string => name.replaceAll("'", '')

/** LibreOffice computes the sum that the sample leaves uncomputed. */
const UNCOMPUTED = "市发改局's 指标!C13"

withLibreOffice.describe.each(LAYOUTS)('%s, saved again by LibreOffice,', (_, layout) => {
  it('holds the same values, names and properties', async () => {
    const [ours, theirs] = await Promise.all([readBack(memoryWorkbook(), layout), savedAgain(layout)])
    const values = Object.entries(valuesOf(theirs)).filter(([address]) => address !== UNCOMPUTED)
    expect(Object.fromEntries(values)).toEqual(valuesOf(ours))
    expect(theirs.names.map(unquoted)).toEqual(ours.names.map(unquoted))
    expect(theirs.properties).toMatchObject(ours.properties)
  })
})
