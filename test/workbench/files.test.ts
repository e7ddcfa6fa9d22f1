import { readXlsx, writeXlsx } from '../../src/adapters/xlsx'
import { intake } from '../../src/domain/intake'
import type { WorkbookSnapshot } from '../../src/domain/model'
import { readWorkbook } from '../../src/hosts/workbench/files/readWorkbook'
import { writeWorkbook } from '../../src/hosts/workbench/files/writeWorkbook'
import { simulatedExcel, type SimulatedExcel } from '../../src/simulator'
import { univerEngine } from '../../src/simulator/engine/univerEngine'
import { JUNE } from '../support/filledTemplate'
import { REFORM } from '../support/smallPlan'
import { templateLayout } from '../support/templateLayouts'

let excel: SimulatedExcel
beforeEach(() => {
  excel = simulatedExcel({ engine: univerEngine() })
})
afterEach(() => excel.dispose())

function snapshotOf(bytes: Uint8Array): WorkbookSnapshot {
  const read = readXlsx('市发改局.xlsx', bytes)
  if (!read.ok) throw new Error(read.problem.detail)
  return read.value
}

async function opened(): Promise<WorkbookSnapshot> {
  const bytes = await writeXlsx(templateLayout(REFORM))
  expect(await readWorkbook(excel.document, '市发改局.xlsx', bytes)).toMatchObject({ ok: true })
  return snapshotOf(bytes)
}

const saved = async (): Promise<WorkbookSnapshot> => snapshotOf(await writeWorkbook(excel.document))

/** What a snapshot says, for comparing two files that two libraries wrote. */
const said = (snapshot: WorkbookSnapshot) => ({
  properties: snapshot.properties,
  names: snapshot.names
    .filter(({ name }) => !name.startsWith('_xlnm'))
    .map(({ name, refersTo }) => `${name} ${refersTo.replaceAll("'", '')}`)
    .sort(),
  sheets: snapshot.sheets.map(({ name, visibility, values, formulas, merges, hiddenColumns }) => ({
    ...{ name, visibility, merges, hiddenColumns },
    values: values.map((line) => line?.map((value) => (value === '' ? null : value))),
    formulas: [...formulas].map(([address, { text }]) => `${address} ${text}`).sort(),
  })),
})

const sorted = (things: readonly unknown[] = []): readonly string[] => things.map((one) => JSON.stringify(one)).sort()

describe('a template that is opened in the workbench and saved again', () => {
  it('is the same workbook: sheets, values, formulas, names, properties, the very hidden identity', async () => {
    const before = await opened()
    const after = await saved()
    expect(after.sheets.map(({ visibility }) => visibility)).toContain('veryHidden')
    expect(said(after)).toEqual(said(before))
  })

  it('is taken in as a submission of its unit, with the figure that was typed meanwhile', async () => {
    await opened()
    excel.user.type('指标填报', 'H4', '12')
    const { submissions, findings } = intake(await saved(), JUNE)
    expect(findings).toEqual([])
    expect(submissions).toMatchObject([{ unit: REFORM }])
    const typed = submissions.flatMap(({ observations }) => observations.map(({ value }) => value.typed))
    expect(typed).toContain(12)
  })

  it('keeps its looks: widths, heights, colours, frozen rows, rules, conditional formats, protection', async () => {
    await opened()
    const sheet = excel.document.findSheet('指标填报')
    expect(sheet?.frozen).toEqual({ rows: 3, columns: 2 })
    expect(sheet?.protection?.options).toMatchObject({ allowSort: true, allowAutoFilter: true, allowFormatRows: true })
    expect(sheet?.grid.styleAt(2, 0)).toMatchObject({ fillColor: '#1F4E79', fontColor: '#FFFFFF', bold: true })
    expect(sheet?.grid.styleAt(3, 7)).toMatchObject({ locked: false, fillColor: '#FFFBE6' })
    const kept = { validations: sheet?.validations.length, formats: sheet?.conditionalRules.length }
    expect(kept.validations).toBeGreaterThan(3)
    expect(kept.formats).toBeGreaterThan(3)
    const again = simulatedExcel({ engine: univerEngine() })
    await readWorkbook(again.document, 'again.xlsx', await writeWorkbook(excel.document))
    const twin = again.document.findSheet('指标填报')
    expect(sorted(twin?.validations)).toEqual(sorted(sheet?.validations))
    expect(twin?.conditionalRules.map(({ id: _id, ...rule }) => rule)).toEqual(
      sheet?.conditionalRules.map(({ id: _id, ...rule }) => rule),
    )
    expect([...(twin?.columnWidths ?? [])]).toEqual([...(sheet?.columnWidths ?? [])])
    expect([...(twin?.rowHeights ?? [])]).toEqual([...(sheet?.rowHeights ?? [])])
    expect(twin?.protection).toEqual(sheet?.protection)
    expect(twin?.grid.styleAt(2, 0)).toEqual(sheet?.grid.styleAt(2, 0))
    again.dispose()
  })

  it('refuses a typed figure in a locked cell, as before', async () => {
    await opened()
    expect(() => excel.user.type('指标填报', 'E4', '1')).toThrow()
  })
})

describe('a file that is no workbook', () => {
  it('changes nothing', async () => {
    await opened()
    const names = excel.document.sheets.map(({ name }) => name)
    const result = await readWorkbook(excel.document, 'x.xlsx', new Uint8Array([1, 2, 3]))
    expect(result).toMatchObject({ ok: false, problem: { kind: 'not-a-zip' } })
    expect(excel.document.sheets.map(({ name }) => name)).toEqual(names)
  })
})
