import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import ExcelJS from 'exceljs'
import * as SheetJS from '@e965/xlsx'
import { writeXlsx } from '../../src/adapters/xlsx'
import type { CellLayout, InputRule, SheetLayout, WorkbookLayout } from '../../src/domain/model'
import { isoDate } from '../../src/domain/model'
import { schemaComplaints } from '../support/ooxmlValidator'
import { recalculate } from '../support/recalculate'
import { recalculationDifferences } from '../support/recalculationDifferences'
import { sampleLayout } from '../support/sampleLayout'
import { lintWorkbook } from '../support/workbookLint'
import { partOf, withPart } from '../support/xlsxParts'
import { withLibreOffice } from '../support/withLibreOffice'

const run = promisify(execFile)
const INDICATORS = "市发改局's 指标"

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The sample with its indicator sheet changed. */
function altered(change: (sheet: SheetLayout) => Partial<SheetLayout>): WorkbookLayout {
  const sheets = sampleLayout.sheets.map((sheet) =>
    sheet.key === 'indicators' ? { ...sheet, ...change(sheet) } : sheet,
  )
  return { ...sampleLayout, sheets }
}

const withCell = (cell: Partial<CellLayout>): WorkbookLayout =>
  altered(({ cells }) => ({ cells: [...cells, { row: 30, column: 0, value: null, style: 'text', ...cell }] }))

function withRule(rule: Partial<InputRule>): WorkbookLayout {
  return altered(({ inputRules }) => {
    const [first] = inputRules
    if (first === undefined) throw new Error('the sample has no input rule')
    return { inputRules: [{ ...first, ...rule }] }
  })
}

describe('a written workbook', () => {
  it('passes the Open XML SDK, the lint and nothing is lost on the way', async () => {
    const bytes = await writeXlsx(sampleLayout)
    expect(await schemaComplaints(bytes)).toEqual([])
    expect(lintWorkbook(bytes)).toEqual([])
  })

  it('has the same bytes for the same layout, in this process and in another', async () => {
    const script = join(__dirname, '..', 'support', 'printSampleHash.ts')
    const here = sha256(await writeXlsx(sampleLayout))
    expect(sha256(await writeXlsx(sampleLayout))).toBe(here)
    const tsx = join(process.cwd(), 'node_modules', '.bin', 'tsx')
    const { stdout } = await run(tsx, [script], { env: { ...process.env, TZ: 'Pacific/Auckland' } })
    expect(stdout.trim()).toBe(here)
  })

  it('has other bytes on another day: the day is in the file', async () => {
    const next = await writeXlsx({ ...sampleLayout, createdOn: isoDate('2023-07-02') })
    expect(partOf(next, 'docProps/core.xml')).toContain('2023-07-02T00:00:00Z')
    expect(sha256(next)).not.toBe(sha256(await writeXlsx(sampleLayout)))
  })

  withLibreOffice.it('is computed by LibreOffice to the values that the layout gives', async () => {
    const computed = await recalculate(await writeXlsx(sampleLayout))
    expect(recalculationDifferences(sampleLayout, computed)).toEqual([])
  })

  withLibreOffice.it('is computed anew: a wrong stored result does not survive the recalculation', async () => {
    const wrong = withCell({ formula: '6*7', value: 41, style: 'figure' })
    const sheets = await recalculate(await writeXlsx(wrong))
    expect(sheets.get(INDICATORS)?.[30]?.[0]).toBe(42)
    expect(recalculationDifferences(wrong, sheets)).toEqual([`${INDICATORS}!A31: 41, 42, 6*7`])
  })
})

describe('other readers find in a written workbook', () => {
  it('rules with Chinese prompts, protection, frozen panes, filter and print set-up (ExcelJS)', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Buffer.from(await writeXlsx(sampleLayout)) as unknown as ExcelJS.Buffer)
    const sheet = workbook.getWorksheet(INDICATORS)
    expect(sheet?.getCell('H5').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"A,P,E,M,L"'],
      errorStyle: 'stop',
      promptTitle: '数据状态',
      prompt: '从下拉列表中选择。',
      error: '请从下拉列表中选择。',
    })
    expect(sheet?.getCell('I5').dataValidation).toMatchObject({
      type: 'date',
      operator: 'between',
      errorStyle: 'warning',
    })
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 3, showGridLines: false })
    expect(sheet?.autoFilter).toBe('A3:J9')
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 })
    expect(sheet?.pageSetup.printTitlesRow).toBe('1:3')
    expect(sheet?.headerFooter.oddFooter).toContain('第 &P 页 共 &N 页')
    expect(sheet?.getCell('E4').protection).toMatchObject({ locked: false })
    expect(sheet?.getCell('A4').protection ?? { locked: true }).toMatchObject({ locked: true })
    expect(sheet?.getColumn(11).hidden).toBe(true)
    expect(sheet?.getRow(3).height).toBe(32)
  })

  it('text that looks like a formula as text, and the properties (SheetJS)', async () => {
    const workbook = SheetJS.read(await writeXlsx(sampleLayout), { type: 'array', cellFormula: true })
    const sheet = workbook.Sheets[INDICATORS] ?? {}
    expect(sheet['J5']).toMatchObject({ t: 's', v: '=1+1 是文字，不是公式' })
    expect(sheet['J5']).not.toHaveProperty('f')
    expect(sheet['J9']).toMatchObject({ t: 's', v: '#N/A' })
    expect(workbook.Custprops).toMatchObject(sampleLayout.properties)
    expect(workbook.Workbook?.Sheets?.map(({ Hidden }) => Hidden)).toEqual([2, 0, 0])
  })

  it('conditional formats in the order of the layout, the first that holds alone', async () => {
    const rules = partOf(await writeXlsx(sampleLayout), 'xl/worksheets/sheet3.xml').match(/<cfRule[^>]*>/g) ?? []
    expect(rules.map((rule) => /priority="(\d+)"/.exec(rule)?.[1])).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(rules.filter((rule) => rule.includes('stopIfTrue="true"'))).toHaveLength(6)
  })

  it('charts in our colours with their values stored, for viewers that do not compute', async () => {
    const bytes = await writeXlsx(sampleLayout)
    const bars = partOf(bytes, 'xl/charts/chart1.xml')
    expect(bars.match(/<c:ser>/g)).toHaveLength(3)
    expect(bars).toContain('<c:barDir val="bar"/><c:grouping val="stacked"/>')
    expect(bars).toContain('<c:pt idx="5"><c:v>17</c:v></c:pt></c:numCache>')
    expect(bars).toContain('<c:pt idx="0"><c:v>产业发展仗</c:v></c:pt>')
    expect(bars.match(/<c:invertIfNegative val="0"\/>/g)).toHaveLength(3)
    for (const { colour } of sampleLayout.sheets[1]?.charts[0]?.series ?? []) expect(bars).toContain(`val="${colour}"`)
    expect(partOf(bytes, 'xl/charts/chart3.xml')).toContain('<c:v>22</c:v>')
  })

  it('names that are absolute and quoted; the name of the filter is hidden', async () => {
    const workbook = partOf(await writeXlsx(sampleLayout), 'xl/workbook.xml')
    const names = workbook.match(/<definedName .*?<\/definedName>/g)
    expect(names).toEqual([
      `<definedName name="PT.U001.indicators">'市发改局''s 指标'!$A$3</definedName>`,
      `<definedName name="PT.U001.indicators.value">'市发改局''s 指标'!$E$3</definedName>`,
      `<definedName name="_xlnm._FilterDatabase" hidden="1" localSheetId="2">'市发改局''s 指标'!$A$3:$J$9</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="2">'市发改局''s 指标'!$1:$3</definedName>`,
    ])
  })

  it('protection without a password that leaves filter, sort, widths and heights free', async () => {
    const [tag] = /<sheetProtection[^>]*>/.exec(partOf(await writeXlsx(sampleLayout), 'xl/worksheets/sheet3.xml')) ?? [
      '',
    ]
    expect(tag).toMatch(/ sheet="1"/)
    expect(tag).toMatch(/ objects="1"/)
    for (const free of ['autoFilter', 'sort', 'formatColumns', 'formatRows']) expect(tag).toContain(` ${free}="0"`)
    expect(tag).not.toMatch(/password|hash/i)
  })
})

const block = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right })
const LONG = '长'.repeat(32_768)
const FAULTY: readonly (readonly [string, WorkbookLayout, RegExp])[] = [
  ['a sheet name of 32 characters', altered(() => ({ name: '一'.repeat(32) })), /32 characters/],
  ['a sheet name with a slash', altered(() => ({ name: '一/二' })), /forbidden character/],
  ['two sheets of one name', altered(() => ({ name: '总览' })), /stands twice/],
  ['no visible sheet', { ...sampleLayout, sheets: sampleLayout.sheets.slice(0, 1) }, /no sheet is visible/],
  ['a cell text of 32,768 characters', withCell({ value: LONG }), /A31: text of 32768/],
  ['a figure that is no number', withCell({ value: Number.NaN }), /NaN is no number/],
  ['a cell given twice', withCell({ row: 0, column: 0 }), /A1: the cell stands twice/],
  ['a formula with its equals sign', withCell({ formula: '=1+1' }), /starts with "="/],
  [
    'a text of 256 characters inside a formula',
    withCell({ formula: `"${'长'.repeat(256)}"&A1` }),
    /inside the formula/,
  ],
  [
    'choices of 256 characters',
    withRule({ test: { kind: 'list', choices: ['甲'.repeat(256)] } }),
    /256 characters together/,
  ],
  ['a choice with a comma', withRule({ test: { kind: 'list', choices: ['甲,乙'] } }), /no comma/],
  ['a prompt of 256 characters', withRule({ prompt: { title: '', message: '长'.repeat(256) } }), /longer than 255/],
  ['an error title of 33 characters', withRule({ error: { title: '长'.repeat(33), message: '' } }), /title longer/],
  [
    'two merges that overlap',
    altered(() => ({ merges: [block(0, 0, 1, 3), block(1, 3, 2, 4)] })),
    /A1:D2: overlaps the merge D2:E3/,
  ],
  ['a merge of one cell', altered(() => ({ merges: [block(0, 0, 0, 0)] })), /A1: one cell is no merge/],
  [
    'a link to a sheet that is not there',
    withCell({ link: { to: 'place', sheet: '没有', address: 'A1' } }),
    /"没有", which is no sheet/,
  ],
  [
    'a name that is an address',
    altered(() => ({ names: [{ name: 'PT1', row: 0, column: 0 }] })),
    /"PT1" is not allowed/,
  ],
]

describe('a layout that breaks a limit of the format is refused:', () => {
  it.each(FAULTY)('%s', async (_, layout, message) => {
    await expect(writeXlsx(layout)).rejects.toThrow(message)
  })

  it('every fault is named at once', async () => {
    const layout = altered(() => ({ name: '一/二', names: [{ name: 'A1', row: 0, column: 0 }] }))
    await expect(writeXlsx(layout)).rejects.toThrow(
      /forbidden character[^]*"A1" is not allowed|"A1" is not allowed[^]*forbidden character/,
    )
  })

  it.each([
    ['choices of 255 characters', withRule({ test: { kind: 'list', choices: ['甲'.repeat(127), '乙'.repeat(127)] } })],
    ['a cell text of 32,767 characters', withCell({ value: LONG.slice(1) })],
    ['a row higher than Excel knows', altered(() => ({ rowHeights: new Map([[3, 900]]) }))],
  ])('%s is not', async (_, layout) => {
    const bytes = await writeXlsx(layout)
    expect(lintWorkbook(bytes)).toEqual([])
    expect(await schemaComplaints(bytes)).toEqual([])
  })
})

describe('planted faults are reported', () => {
  const edited = async (path: string, edit: (xml: string) => string) =>
    withPart(await writeXlsx(sampleLayout), path, edit)

  it('by the Open XML SDK: an unknown attribute', async () => {
    const bytes = await edited('xl/worksheets/sheet2.xml', (xml) =>
      xml.replace('<sheetData>', '<sheetData planted="1">'),
    )
    expect(await schemaComplaints(bytes)).toMatchObject([{ path: '/xl/worksheets/sheet2.xml' }])
  })

  it('by the Open XML SDK: a style that does not exist', async () => {
    const bytes = await edited('xl/worksheets/sheet2.xml', (xml) => xml.replace(/ s="\d+"/, ' s="9999"'))
    expect((await schemaComplaints(bytes)).length).toBeGreaterThan(0)
  })

  const SHEET = 'xl/worksheets/sheet3.xml'
  const WORKBOOK = 'xl/workbook.xml'
  const table = (name: string, header: string): string =>
    `<table id="1" name="${name}" displayName="${name}" ref="A3:A9"><tableColumns count="1"><tableColumn id="1" name="${header}"/></tableColumns></table>`
  const printArea = (area: string) => (xml: string) =>
    xml.replace(
      '<definedNames>',
      `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="2">${area}</definedName>`,
    )
  const shape = '<xml><v:shape id="_x0000_s1" type="a"/><v:shape id="_x0000_s1" type="a"/></xml>'

  it.each([
    ['list-literal-too-long', SHEET, (xml: string) => xml.replace('"A,P,E,M,L"', `"${'甲'.repeat(256)}"`)],
    ['cell-text-too-long', 'xl/sharedStrings.xml', (xml: string) => xml.replace('指标编码', LONG)],
    ['table-name', 'xl/tables/table1.xml', () => table('my table', '指标编码')],
    ['table-header', 'xl/tables/table1.xml', () => table('indicators', '别的')],
    ['relative-print-area', WORKBOOK, printArea('总览!A1:B9')],
    ['relative-print-area', WORKBOOK, printArea('$A$1:$B$9')],
    ['duplicate-vml-id', 'xl/drawings/vmlDrawing1.vml', () => shape],
    ['sheet-name', WORKBOOK, (xml: string) => xml.replace('name="总览"', `name="${'总'.repeat(32)}"`)],
    ['sheet-name', WORKBOOK, (xml: string) => xml.replace('name="总览"', 'name="_PLANTALLY"')],
    ['missing-sheet', SHEET, (xml: string) => xml.replace('SUM(E4:E9)', "SUM('没有'!E4:E9)")],
    [
      'missing-sheet',
      WORKBOOK,
      (xml: string) => xml.replace('</definedNames>', '<definedName name="x">gone!$A$1</definedName></definedNames>'),
    ],
    ['missing-sheet', 'xl/charts/chart1.xml', (xml: string) => xml.replace(/<c:f>[^<]*</, '<c:f>没有!$A$1<')],
    ['formula-text-too-long', SHEET, (xml: string) => xml.replace('SUM(E4:E9)', `IF(A1="${'长'.repeat(256)}",1)`)],
  ])('by the lint: %s in %s', async (kind, path, edit) => {
    const rels = 'xl/worksheets/_rels/sheet3.xml.rels'
    const planted = withPart(await edited(path, edit), rels, (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="t" Type="table" Target="../tables/table1.xml"/></Relationships>',
      ),
    )
    const kinds = lintWorkbook(planted).map((fault) => fault.kind)
    expect(kinds).toContain(kind)
  })

  it('not by the lint: a good table, a good print area, two VML shapes', async () => {
    const good = withPart(
      await edited('xl/tables/table1.xml', () => table('indicators', '指标编码')),
      'xl/worksheets/_rels/sheet3.xml.rels',
      (xml) =>
        xml.replace(
          '</Relationships>',
          '<Relationship Id="t" Type="t" Target="../tables/table1.xml"/></Relationships>',
        ),
    )
    const printed = withPart(good, WORKBOOK, printArea("'总览'!$A$1:$B$9"))
    expect(lintWorkbook(withPart(printed, 'xl/drawings/vmlDrawing1.vml', () => shape.replace('s1"', 's2"')))).toEqual(
      [],
    )
  })
})
