import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx, writeXlsx } from '../../src/adapters/xlsx'
import { refusalOf } from '../../src/domain/intake'
import type { CellLayout, WorkbookLayout, WorkbookSnapshot } from '../../src/domain/model'
import { parseAddress } from '../../src/domain/model'
import { FILLED, filledTemplate, onlySubmission, readJune, saidBy, saidWithoutPlaces } from '../support/filledTemplate'
import { convert } from '../support/libreOffice'
import { withLibreOffice } from '../support/withLibreOffice'
import { REFORM } from '../support/smallPlan'
import { templateLayout } from '../support/templateLayouts'

/** The template with the figures of `FILLED`, as a filler's Excel would save it but for stored results. */
function filledLayout(): WorkbookLayout {
  const layout = templateLayout(REFORM)
  const sheets = layout.sheets.map((sheet) => {
    const typed = new Map(
      Object.entries(FILLED[sheet.name] ?? {}).map(([address, value]) => {
        const at = parseAddress(address)
        return [`${at?.row} ${at?.column}`, value] as const
      }),
    )
    const cells = sheet.cells.map((cell): CellLayout => {
      const value = typed.get(`${cell.row} ${cell.column}`)
      return value === undefined ? cell : { ...cell, value }
    })
    return { ...sheet, cells }
  })
  return { ...layout, sheets }
}

function read(file: string, bytes: Uint8Array): WorkbookSnapshot {
  const snapshot = readXlsx(file, bytes)
  if (!snapshot.ok) throw new Error(snapshot.problem.detail)
  return snapshot.value
}

/** Other programs store results where ours stores none, and drop trailing blanks: what was typed counts. */
const said = (snapshot: WorkbookSnapshot): unknown => {
  const outcome = readJune(snapshot)
  const told = JSON.stringify(saidWithoutPlaces(onlySubmission(outcome)), (key, value: unknown) =>
    key === 'typed' ? undefined : value,
  )
  return JSON.parse(told) as unknown
}

describe('a filled template as a file', () => {
  withLibreOffice.it(
    'says what it says in memory, before and after LibreOffice saved it again',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'plantally-intake-'))
      try {
        const ours = join(folder, '市发改局.xlsx')
        const bytes = await writeXlsx(filledLayout())
        await writeFile(ours, bytes)
        const meant = said(await filledTemplate())
        expect(said(read('市发改局.xlsx', bytes))).toEqual(meant)
        expect(saidBy(readJune(read('市发改局.xlsx', bytes)))).toEqual([])
        const again = join(folder, 'again')
        const saved = read('市发改局.xlsx', await readFile(await convert(ours, 'xlsx', again)))
        expect(said(saved)).toEqual(meant)
        expect(saidBy(readJune(saved))).toEqual([])
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    120_000,
  )

  it('[IN01] cut in half is refused with a sentence', async () => {
    const bytes = await writeXlsx(filledLayout())
    const cut = readXlsx('半份.xlsx', bytes.slice(0, bytes.length / 2))
    expect(cut.ok ? '' : refusalOf(cut.problem).rule).toBe('IN01')
  })
})
