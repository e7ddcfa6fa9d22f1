import type { SheetLayout, WorkbookLayout } from '../../src/domain/model'
import { PALETTE } from '../../src/domain/model'
import type { Sheet } from '../../src/simulator'
import { sampleLayout } from '../support/sampleLayout'
import { NEWEST, OLDEST, openedExcel } from './excel-opened'
import { INDICATORS } from './workbook-portOpenSuite'

/** What a snapshot does not tell: everything else that a layout says, looked up in the simulated workbook. */
async function written(layout: WorkbookLayout, apiVersion: string, times = 1): Promise<(name: string) => Sheet> {
  const { workbook, excel } = openedExcel({ apiVersion })
  for (let time = 0; time < times; time++) expect(await workbook.applyLayout(layout)).toEqual({ ok: true })
  return (name) => {
    const sheet = excel.document.findSheet(name)
    if (sheet === null) throw new Error(`no sheet ${name}`)
    return sheet
  }
}

const block = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right })

const ruled: WorkbookLayout = {
  ...sampleLayout,
  sheets: sampleLayout.sheets.map((sheet): SheetLayout => {
    if (sheet.name !== INDICATORS) return sheet
    const texts = {
      severity: 'stop',
      prompt: { title: '', message: '' },
      error: { title: '错', message: '不对' },
    } as const
    return {
      ...sheet,
      inputRules: [
        ...sheet.inputRules,
        { ...texts, ranges: [block(3, 3, 3, 3), block(5, 3, 6, 3)], test: { kind: 'whole', min: 0, max: 9 } },
        { ...texts, ranges: [block(4, 3, 4, 3)], test: { kind: 'custom', formula: "D5>'总览'!B5" } },
      ],
    }
  }),
}

describe.each([
  [OLDEST, 1],
  [NEWEST, 1],
  [NEWEST, 2],
])('at ExcelApi %s, written %i times, the sample has', (apiVersion, times) => {
  let sheet: (name: string) => Sheet
  beforeAll(async () => {
    sheet = await written(ruled, apiVersion, times)
  })

  it('its looks: styles, bands, the rules of tables', () => {
    const at = (row: number, column: number) => sheet(INDICATORS).grid.styleAt(row, column)
    expect(at(2, 0)).toMatchObject({
      cellStyle: 'PlanTally header',
      fillColor: '#1F4E79',
      fontColor: '#FFFFFF',
      bold: true,
    })
    expect(at(3, 4)).toMatchObject({
      fillColor: '#FFFBE6',
      fontColor: '#1F3FA6',
      locked: false,
      horizontalAlignment: 'Right',
    })
    expect(at(3, 1)).toMatchObject({ fillColor: null, locked: true, wrapText: true, fontName: '等线', fontSize: 10.5 })
    expect(at(4, 1)).toMatchObject({ fillColor: `#${PALETTE.band}` })
    expect(at(4, 4)).toMatchObject({ fillColor: '#FFFBE6' })
    expect(at(2, 1).edgeTop).toEqual({ style: 'Continuous', weight: 'Medium', color: '#1F4E79' })
    expect(at(8, 1).edgeBottom).toEqual({ style: 'Continuous', weight: 'Medium', color: '#1F4E79' })
    expect(at(5, 1).edgeTop).toEqual({ style: 'Continuous', weight: 'Hairline', color: '#BFC9D4' })
    expect(at(0, 0).edgeTop).toBeNull()
  })

  it('its widths and heights in points, a hidden column, frozen panes', () => {
    const { columnWidths, rowHeights, hiddenColumns, frozen, showGridlines } = sheet(INDICATORS)
    expect([columnWidths.get(0), columnWidths.get(1), columnWidths.get(9)]).toEqual([47.25, 136.5, 157.5])
    expect([rowHeights.get(0), rowHeights.get(2), rowHeights.get(11)]).toEqual([30, 32, undefined])
    expect([...hiddenColumns]).toEqual([10])
    expect(frozen).toEqual({ rows: 3, columns: 2 })
    expect(showGridlines).toBe(false)
    expect(sheet('总览').frozen).toBeNull()
  })

  it('its input rules, of every kind, none twice', () => {
    const rules = sheet(INDICATORS).validations.map(({ area, settings: { rule } }) => [area, rule])
    const between = { operator: 'Between' }
    expect(rules).toHaveLength(7)
    expect(rules).toEqual(
      expect.arrayContaining([
        [block(3, 4, 8, 4), { decimal: { formula1: -1e12, formula2: 1e12, ...between } }],
        [block(3, 7, 8, 7), { list: { inCellDropDown: true, source: 'A,P,E,M,L' } }],
        [block(3, 8, 8, 8), { date: { formula1: '2023-01-01', formula2: '2023-12-31', ...between } }],
        [block(3, 9, 8, 9), { textLength: { formula1: 500, operator: 'LessThanOrEqualTo' } }],
        [block(3, 3, 3, 3), { wholeNumber: { formula1: 0, formula2: 9, ...between } }],
        [block(5, 3, 6, 3), { wholeNumber: { formula1: 0, formula2: 9, ...between } }],
      ]),
    )
    const [decimal] = sheet(INDICATORS).validations.filter(({ area }) => area.left === 4)
    expect(decimal?.settings).toMatchObject({
      ignoreBlanks: true,
      errorAlert: { showAlert: true, style: 'Stop', title: '不是数字' },
      prompt: { showPrompt: true, title: '本期数' },
    })
    const [warning] = sheet(INDICATORS).validations.filter(({ area }) => area.left === 8)
    expect(warning?.settings.errorAlert).toMatchObject({ style: 'Warning' })
  })

  it('its conditional formats, the first before the others', () => {
    const formats = sheet(INDICATORS).conditionalRules
    expect(formats).toHaveLength(6)
    expect(formats.map(({ areas, stopIfTrue }) => [areas, stopIfTrue])).toEqual([
      ...Array.from({ length: 2 }, () => [[block(3, 4, 8, 4)], true]),
      ...Array.from({ length: 4 }, () => [[block(3, 6, 8, 6)], true]),
    ])
    expect(formats.map(({ rule }) => JSON.stringify(rule))).toEqual([
      expect.stringContaining('ISTEXT(E4)'),
      expect.stringContaining('=E4='),
      expect.stringContaining('滞后'),
      expect.stringContaining('关注'),
      expect.stringContaining('正常'),
      expect.stringContaining('已完成'),
    ])
  })

  it('its links, to a place and to a file', () => {
    const links = sheet(INDICATORS).hyperlinks.map(({ area, link }) => [area, link])
    expect(links).toEqual([
      [block(11, 0, 11, 0), expect.objectContaining({ documentReference: "'总览'!A1" })],
      [block(11, 1, 11, 1), expect.objectContaining({ address: "上报/市发改局 6月.xlsx#'指标填报'!E4" })],
    ])
  })

  it('its charts, each series with its cells and colour', () => {
    const overview = sheet('总览')
    expect(overview.charts.map(({ name, type }) => [name, type])).toEqual([
      ['PlanTally 1', 'BarStacked'],
      ['PlanTally 2', 'ColumnClustered'],
      ['PlanTally 3', 'LineMarkers'],
    ])
    const [bars] = overview.charts
    expect(bars?.settings.get('title.text')).toBe('各仗指标亮灯（项）')
    expect(bars?.series.map(({ name, values, categories }) => [name, values, categories])).toEqual(
      ['正常', '关注', '滞后'].map((name, at) => [
        name,
        { sheetId: overview.id, area: block(4, at + 1, 9, at + 1) },
        { sheetId: overview.id, area: block(4, 0, 9, 0) },
      ]),
    )
    expect(bars?.series[2]?.settings.get('format.fill.color')).toBe(`#${PALETTE.behind}`)
  })

  it('its print set-up and its filter, where Excel knows them', () => {
    const { pageSetup, autoFilter } = sheet(INDICATORS)
    if (apiVersion === OLDEST) {
      expect(autoFilter).toBeNull()
      return
    }
    expect(autoFilter?.area).toEqual(block(2, 0, 8, 9))
    expect(pageSetup).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      centerHorizontally: true,
      zoom: { horizontalFitToPages: 1 },
      margins: { top: 57, left: 42.5 },
      titleRows: expect.objectContaining({ top: 0, bottom: 2 }) as unknown,
      texts: {
        rightHeader: '&9&"等线,常规"2023年发展六仗',
        centerFooter: '&9&"等线,常规"第 &P 页 共 &N 页',
        leftHeader: '',
      },
    })
    expect(sheet('总览').pageSetup).toMatchObject({
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
      titleRows: null,
    })
  })
})

it.each([OLDEST, NEWEST])(
  'an exchanged sheet keeps nothing of what the old layout said, at ExcelApi %s',
  async (apiVersion) => {
    const { workbook, excel } = openedExcel({ apiVersion })
    const bare = (sheet: SheetLayout): SheetLayout => {
      const { autoFilter: _filter, ...rest } = sheet
      const nothing = {
        inputRules: [],
        conditionalFormats: [],
        merges: [],
        charts: [],
        names: [],
        rowHeights: new Map(),
      }
      const columns = sheet.columns.map(({ key, width }) => ({ key, width }))
      const cells = [{ row: 1, column: 1, value: 1, style: 'plain' as const }]
      return { ...rest, ...nothing, columns, cells, protected: false, freeze: { rows: 0, columns: 0 } }
    }
    await workbook.applyLayout(sampleLayout)
    await workbook.applyLayout({ ...sampleLayout, sheets: sampleLayout.sheets.map(bare) })
    const sheet = excel.document.findSheet(INDICATORS)
    expect(sheet).toMatchObject({
      validations: [],
      conditionalRules: [],
      merges: [],
      hyperlinks: [],
      frozen: null,
      autoFilter: null,
      protection: null,
      hiddenColumns: new Set(),
      rowHeights: new Map(),
    })
    expect(excel.document.findSheet('总览')?.charts).toEqual([])
    expect(sheet?.grid.styleAt(3, 4)).toMatchObject({ cellStyle: 'Normal', fillColor: null, numberFormat: 'General' })
  },
)
