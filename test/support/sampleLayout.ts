import type {
  CellLayout,
  CellRange,
  ColumnLayout,
  SheetLayout,
  StyleName,
  WorkbookLayout,
} from '../../src/domain/model'
import { excelSerialOf, isoDate, PALETTE } from '../../src/domain/model'

/** A workbook that uses everything a layout can say: what every adapter must write and read back alike. */
const columns: readonly ColumnLayout[] = [
  { key: 'code', width: 9 },
  { key: 'name', width: 26 },
  { key: 'unitOfMeasure', width: 9 },
  { key: 'target', width: 11 },
  { key: 'value', width: 12 },
  { key: 'achievement', width: 12 },
  { key: 'light', width: 11 },
  { key: 'status', width: 10 },
  { key: 'reportedOn', width: 13 },
  { key: 'note', width: 30 },
  { key: 'hiddenKey', width: 4, hidden: true },
]

const HEADERS = [
  '指标编码',
  '指标名称',
  '计量单位',
  '目标值',
  '本期数',
  '完成率（%）',
  '亮灯',
  '数据状态',
  '填报日期',
  '上报说明',
  'key',
]
const FIGURES = '#,##0.0'

interface Row {
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly target: number
  readonly value: number | null
  readonly light: string
  readonly note: string
}

const ROWS: readonly Row[] = [
  { code: 'I1001', name: '地区生产总值增长', unit: '%', target: 8, value: 8.3, light: '●已完成', note: '' },
  {
    code: 'I1002',
    name: '规模以上工业增加值',
    unit: '亿元',
    target: 118,
    value: 61.5,
    light: '▲关注',
    note: '=1+1 是文字，不是公式',
  },
  {
    code: 'I1003',
    name: '新增高新技术企业',
    unit: '家',
    target: 15,
    value: null,
    light: '○未报',
    note: '+86 开头也是文字',
  },
  {
    code: 'I2001',
    name: '社会消费品零售总额增长，含限额以上单位网上零售',
    unit: '%',
    target: 10,
    value: -2.4,
    light: '■滞后',
    note: '换行的说明：\n第二行 <b>&"引号"\u0007</b>',
  },
  {
    code: 'I2002',
    name: '实际使用外资',
    unit: '万美元',
    target: 4200,
    value: 4310.25,
    light: '●正常',
    note: '@张三 #N/A _x0041_',
  },
  { code: 'I2003', name: '生产安全事故死亡率', unit: '‰', target: 0.9, value: 0, light: '●正常', note: '#N/A' },
]

const HEADER_ROW = 2
const FIRST_ROW = 3
const LAST_ROW = FIRST_ROW + ROWS.length - 1

const block = (top: number, left: number, bottom: number, right: number): CellRange => ({ top, left, bottom, right })
const cell = (row: number, column: number, value: CellLayout['value'], style: StyleName): CellLayout => ({
  row,
  column,
  value,
  style,
})

function achievement({ target, value }: Row): number | '' {
  return value === null ? '' : Math.round((value / target) * 1000) / 10
}

function rowCells(entry: Row, index: number): CellLayout[] {
  const row = FIRST_ROW + index
  const line = row + 1
  const band = index % 2 === 1
  return [
    { ...cell(row, 0, entry.code, 'code'), band },
    { ...cell(row, 1, entry.name, 'reference'), band },
    { ...cell(row, 2, entry.unit, 'referenceCentred'), band },
    { ...cell(row, 3, entry.target, 'referenceFigure'), band, numberFormat: FIGURES },
    { ...cell(row, 4, entry.value, 'entryFigure'), numberFormat: FIGURES },
    {
      ...cell(row, 5, achievement(entry), 'figure'),
      formula: `IF(E${line}="","",ROUND(E${line}/D${line}*100,1))`,
      numberFormat: '0.0',
      band,
    },
    { ...cell(row, 6, entry.light, 'light'), band },
    cell(row, 7, entry.value === null ? null : 'A', 'entryCentred'),
    cell(row, 8, entry.value === null ? null : excelSerialOf(isoDate('2023-06-30')) + index, 'entryDate'),
    cell(row, 9, entry.note, 'entryText'),
    cell(row, 10, entry.code, 'hiddenKey'),
  ]
}

const indicators: SheetLayout = {
  key: 'indicators',
  name: "市发改局's 指标",
  visibility: 'visible',
  columns,
  cells: [
    cell(0, 0, '沅江市2023年指标填报表', 'title'),
    cell(1, 0, '填报单位：市发改局 · 报告期：2023年6月 · 计量单位见表内 · 制表：2023-07-01', 'meta'),
    ...HEADERS.map((label, column) => cell(HEADER_ROW, column, label, column === 10 ? 'hiddenKey' : 'header')),
    ...ROWS.flatMap(rowCells),
    cell(LAST_ROW + 2, 0, '注：1. 浅黄底色为填报栏。2. 「—」为不适用，「…」为未统计。', 'note'),
    { ...cell(LAST_ROW + 3, 0, '返回总览', 'link'), link: { to: 'place', sheet: '总览', address: 'A1' } },
    {
      ...cell(LAST_ROW + 3, 1, '打开来源文件', 'link'),
      link: { to: 'file', path: '上报/市发改局 6月.xlsx', sheet: '指标填报', address: 'E4' },
    },
    cell(LAST_ROW + 4, 0, true, 'centred'),
    cell(LAST_ROW + 4, 1, { error: '#REF!' }, 'text'),
    { ...cell(LAST_ROW + 4, 2, null, 'figure'), formula: `SUM(E${FIRST_ROW + 1}:E${LAST_ROW + 1})` },
  ],
  rowHeights: new Map([
    [0, 30],
    [1, 18],
    [HEADER_ROW, 32],
    ...ROWS.map((_, index): [number, number] => [FIRST_ROW + index, 32]),
    [LAST_ROW + 2, 18],
  ]),
  merges: [block(0, 0, 0, 9), block(1, 0, 1, 9), block(LAST_ROW + 2, 0, LAST_ROW + 2, 9)],
  inputRules: [
    {
      ranges: [block(FIRST_ROW, 4, LAST_ROW, 4)],
      test: { kind: 'decimal', min: -1e12, max: 1e12 },
      severity: 'stop',
      prompt: { title: '本期数', message: '只填数字，单位见「计量单位」栏；没有数据请留空。' },
      error: { title: '不是数字', message: '这里只能填数字。不适用或未统计，请在「数据状态」栏选择。' },
    },
    {
      ranges: [block(FIRST_ROW, 7, LAST_ROW, 7)],
      test: { kind: 'list', choices: ['A', 'P', 'E', 'M', 'L'] },
      severity: 'stop',
      prompt: { title: '数据状态', message: '从下拉列表中选择。' },
      error: { title: '不在列表中', message: '请从下拉列表中选择。' },
    },
    {
      ranges: [block(FIRST_ROW, 8, LAST_ROW, 8)],
      test: { kind: 'date', first: isoDate('2023-01-01'), last: isoDate('2023-12-31') },
      severity: 'warning',
      prompt: { title: '填报日期', message: '例如 2023-6-30。' },
      error: { title: '日期不对', message: '请填2023年内的日期。' },
    },
    {
      ranges: [block(FIRST_ROW, 9, LAST_ROW, 9)],
      test: { kind: 'text-length', max: 500 },
      severity: 'stop',
      prompt: { title: '上报说明', message: '可疑但属实的数据，请写明原因。' },
      error: { title: '太长', message: '请控制在500字以内。' },
    },
  ],
  conditionalFormats: [
    {
      ranges: [block(FIRST_ROW, 4, LAST_ROW, 4)],
      formula: `AND(E${FIRST_ROW + 1}<>"",ISTEXT(E${FIRST_ROW + 1}))`,
      emphasis: 'wrongType',
    },
    { ranges: [block(FIRST_ROW, 4, LAST_ROW, 4)], formula: `E${FIRST_ROW + 1}=""`, emphasis: 'missing' },
    { ranges: [block(FIRST_ROW, 6, LAST_ROW, 6)], formula: `RIGHT(G${FIRST_ROW + 1},2)="滞后"`, emphasis: 'behind' },
    { ranges: [block(FIRST_ROW, 6, LAST_ROW, 6)], formula: `RIGHT(G${FIRST_ROW + 1},2)="关注"`, emphasis: 'watch' },
    { ranges: [block(FIRST_ROW, 6, LAST_ROW, 6)], formula: `RIGHT(G${FIRST_ROW + 1},2)="正常"`, emphasis: 'normal' },
    { ranges: [block(FIRST_ROW, 6, LAST_ROW, 6)], formula: `RIGHT(G${FIRST_ROW + 1},3)="已完成"`, emphasis: 'done' },
  ],
  names: [
    { name: 'PT.U001.indicators', row: HEADER_ROW, column: 0 },
    { name: 'PT.U001.indicators.value', row: HEADER_ROW, column: 4 },
  ],
  protected: true,
  freeze: { rows: FIRST_ROW, columns: 2 },
  autoFilter: block(HEADER_ROW, 0, LAST_ROW, 9),
  print: {
    orientation: 'landscape',
    pagesHigh: 0,
    repeatRows: [0, HEADER_ROW],
    header: { left: '', centre: '', right: '2023年发展六仗' },
    footer: { left: '市发改局', centre: '第 &P 页 共 &N 页', right: '2023年6月' },
  },
  charts: [],
}

const CAMPAIGNS: readonly (readonly [string, number, number, number])[] = [
  ['产业发展仗', 12, 5, 3],
  ['项目建设仗', 9, 2, 0],
  ['优化环境仗', 14, 1, 1],
  ['防范风险仗', 6, 3, 4],
  ['安全生产仗', 11, 0, 2],
  ['民生保障仗', 17, 4, 1],
]
const CAMPAIGN_ROW = 4
const CHART_ROW = CAMPAIGN_ROW + CAMPAIGNS.length + 2

const overviewSeries = (name: string, column: number, colour: string) => ({
  name,
  sheet: '总览',
  categories: block(CAMPAIGN_ROW, 0, CAMPAIGN_ROW + CAMPAIGNS.length - 1, 0),
  values: block(CAMPAIGN_ROW, column, CAMPAIGN_ROW + CAMPAIGNS.length - 1, column),
  colour,
})

const overview: SheetLayout = {
  key: 'overview',
  name: '总览',
  visibility: 'visible',
  columns: [
    { key: 'campaign', width: 22 },
    { key: 'normal', width: 14 },
    { key: 'watch', width: 14 },
    { key: 'behind', width: 14 },
    { key: 'total', width: 14 },
  ],
  cells: [
    cell(0, 0, '沅江市2023年发展六仗总览', 'title'),
    cell(1, 0, '截至2023年6月底 · 单位：项', 'meta'),
    cell(2, 0, '截至6月底，95项指标中69项达到序时进度，11项滞后。', 'verdict'),
    ...['六仗', '正常', '关注', '滞后', '合计'].map((label, column) => cell(3, column, label, 'header')),
    ...CAMPAIGNS.flatMap(([name, ...counts], index): CellLayout[] => {
      const row = CAMPAIGN_ROW + index
      const band = index % 2 === 1
      return [
        { ...cell(row, 0, name, 'text'), band },
        ...counts.map((count, column) => ({ ...cell(row, column + 1, count, 'figure'), band })),
        {
          ...cell(
            row,
            4,
            counts.reduce((sum, count) => sum + count, 0),
            'figureBold',
          ),
          formula: `SUM(B${row + 1}:D${row + 1})`,
          band,
        },
      ]
    }),
  ],
  rowHeights: new Map([
    [0, 30],
    [1, 18],
    [2, 24],
    [3, 24],
    ...CAMPAIGNS.map((_, index): [number, number] => [CAMPAIGN_ROW + index, 20]),
  ]),
  merges: [block(0, 0, 0, 4), block(1, 0, 1, 4), block(2, 0, 2, 4)],
  inputRules: [],
  conditionalFormats: [],
  names: [],
  protected: false,
  freeze: { rows: 0, columns: 0 },
  print: {
    orientation: 'portrait',
    pagesHigh: 1,
    header: { left: '', centre: '', right: '' },
    footer: { left: '', centre: '第 &P 页 共 &N 页', right: '' },
  },
  charts: [
    {
      kind: 'bar',
      grouping: 'stacked',
      title: '各仗指标亮灯（项）',
      area: block(CHART_ROW, 0, CHART_ROW + 13, 4),
      series: [
        overviewSeries('正常', 1, PALETTE.normal),
        overviewSeries('关注', 2, PALETTE.watch),
        overviewSeries('滞后', 3, PALETTE.behind),
      ],
    },
    {
      kind: 'column',
      title: '滞后指标（项）',
      area: block(CHART_ROW + 15, 0, CHART_ROW + 27, 1),
      series: [overviewSeries('滞后', 3, PALETTE.behind)],
    },
    {
      kind: 'line',
      title: '合计（项）',
      area: block(CHART_ROW + 15, 2, CHART_ROW + 27, 4),
      series: [overviewSeries('合计', 4, PALETTE.header)],
    },
  ],
}

const identity: SheetLayout = {
  key: 'identity',
  name: '_plantally',
  visibility: 'veryHidden',
  columns: [
    { key: 'kind', width: 10 },
    { key: 'key', width: 10 },
    { key: 'value', width: 10 },
  ],
  cells: [
    cell(0, 0, 'document', 'hiddenKey'),
    cell(0, 1, 'plan', 'hiddenKey'),
    cell(0, 2, 'yuanjiang-2023', 'hiddenKey'),
    cell(1, 0, 'document', 'hiddenKey'),
    cell(1, 1, 'period', 'hiddenKey'),
    cell(1, 2, '2023-M06', 'hiddenKey'),
  ],
  rowHeights: new Map(),
  merges: [],
  inputRules: [],
  conditionalFormats: [],
  names: [],
  protected: false,
  freeze: { rows: 0, columns: 0 },
  print: {
    orientation: 'portrait',
    pagesHigh: 0,
    header: { left: '', centre: '', right: '' },
    footer: { left: '', centre: '', right: '' },
  },
  charts: [],
}

export const sampleLayout: WorkbookLayout = {
  title: '指标汇样表',
  createdOn: isoDate('2023-07-01'),
  sheets: [identity, overview, indicators],
  properties: { 'plantally.plan': 'yuanjiang-2023', 'plantally.period': '2023-M06', 'plantally.units': 'U001;U002' },
}
