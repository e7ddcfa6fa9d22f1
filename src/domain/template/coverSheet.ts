import type { CellValue, InputRule, ReportingUnit, SheetLayout } from '../model'
import { periodName } from '../model'
import type { ListKey } from './columns'
import { LIST_NAMES } from './columns'
import { colourLegend, lightLegend, section, steps } from './coverBlocks'
import type { CoverField, CoverGrid } from './coverGrid'
import { COVER_COLUMN_WIDTH, COVER_COLUMNS, coverGrid, field } from './coverGrid'
import { dateRule, dateWords, textRule } from './entryRules'
import { columnNameKey, sheetNameKey } from './identity'
import { plainFormat } from './numberFormats'
import { progressFormulas } from './progressFormulas'
import type { SheetFrame, TemplateRequest } from './sheetFrame'
import { printOf } from './sheetFrame'
import { STAMP_SECTION, stampRows } from './stampBlock'

/** A list sheet that is already laid out, to be counted and linked from the cover. */
export interface CoveredSheet {
  readonly list: Exclude<ListKey, 'cover'>
  readonly unit: ReportingUnit
  readonly sheet: SheetLayout
}

export type CoverRows = readonly (readonly CoverField[])[]

/** A count by formula, centred like the words beside it. */
export const formulaField = (value: CellValue, formula: string, numberFormat: string): CoverField => ({
  value,
  formula,
  numberFormat,
  style: 'centred',
  span: 1,
})

const WHOLE = plainFormat(0)
const SHARE = plainFormat(1)

const WHAT_TO_FILL: Readonly<Record<Exclude<ListKey, 'cover'>, string>> = {
  indicators: '逐项填数，核对累计和同比',
  tasks: '逐项选状态，写进展和问题',
  projects: '有项目的填，一个项目一行',
  policies: '有政策的填，一项政策一行',
  risks: '有问题和风险的填，一个一行',
}

export const linkField = (text: string, sheet: string, span: number): CoverField => ({
  value: text,
  style: 'link',
  span,
  link: { to: 'place', sheet, address: 'A1' },
})

function progressRow({ list, sheet }: CoveredSheet, row: number): readonly CoverField[] {
  const { expected, filled, rows } = progressFormulas(sheet, list)
  const share = `IF(N(F${row + 1})=0,"",ROUND(G${row + 1}/F${row + 1}*100,1))`
  return [
    linkField(LIST_NAMES[list], sheet.name, 2),
    field(WHAT_TO_FILL[list], 'text', 3),
    expected === null ? field('据实', 'centred') : formulaField(rows, expected, WHOLE),
    formulaField(0, filled, WHOLE),
    expected === null ? field('—', 'centred') : formulaField(rows === 0 ? '' : 0, share, SHARE),
  ]
}

const entry = (span: number): CoverField => ({ value: null, style: 'entryText', span })
const entryDate: CoverField = { value: null, style: 'entryDate', span: 3 }
const label = (text: string): CoverField => field(text, 'referenceCentred')

/** Rows of the cover that hold what a person writes; the order of `aboutRows`. */
export const PEOPLE_ROW = 5

/** Unit, period, due date, plan; then who fills in and who checks. */
function aboutRows({ request, unit }: SheetFrame): CoverRows {
  return [
    [field(`${request.plan.title}填报表`, 'title', COVER_COLUMNS)],
    [
      field(
        `${request.plan.documentNumber}　${unit.name}　${periodName(request.period)}　报送截止：${request.dueOn}`,
        'meta',
        COVER_COLUMNS,
      ),
    ],
    section('一、基本信息'),
    [
      label('填报单位'),
      field(unit.name, 'textBold', 3),
      label('报告期'),
      field(periodName(request.period), 'textBold', 3),
    ],
    [label('报送截止'), field(dateWords(request.dueOn), 'text', 3), label('单位编码'), field(unit.code, 'text', 3)],
    [label('填报人'), entry(3), label('联系电话'), entry(3)],
    [label('审核人'), entry(3), label('填报日期'), entryDate],
    [],
  ]
}

/** What is typed on the cover: names of cells and their input rules, by the cell's place in the two rows of people. */
export function peopleOf({ request, unit }: SheetFrame): Pick<SheetLayout, 'names' | 'inputRules'> {
  const places = [
    { key: 'filler', text: '填报人', row: PEOPLE_ROW, column: 1 },
    { key: 'phone', text: '联系电话', row: PEOPLE_ROW, column: 5 },
    { key: 'checker', text: '审核人', row: PEOPLE_ROW + 1, column: 1 },
    { key: 'reportedOn', text: '填报日期', row: PEOPLE_ROW + 1, column: 5 },
  ] as const
  const days = { first: request.plan.periodStart, last: latest(request) }
  const rules = places.map(({ key, text, row, column }): InputRule => {
    const ranges = [{ top: row, bottom: row, left: column, right: column }]
    return key === 'reportedOn'
      ? dateRule(ranges, text, { ...days, severity: 'stop' })
      : textRule(ranges, text, 20, key === 'phone' ? '填手机或座机，座机带区号，' : '填姓名，')
  })
  return {
    names: [
      { name: sheetNameKey(unit.code, 'cover'), row: 0, column: 0 },
      ...places.map(({ key, row, column }) => ({ name: columnNameKey(unit.code, 'cover', key), row, column })),
    ],
    inputRules: rules,
  }
}

const latest = ({ plan, dueOn }: TemplateRequest) => (dueOn > plan.periodEnd ? dueOn : plan.periodEnd)

const HOW_TO = [
  '先填本页填报人、联系电话、审核人，再依次填各表；只填黄底格，点开有填写提示。',
  '“指标填报”按左侧计量单位只填数字；没有发生填0，不适用、未统计的留空并选数据状态。',
  '本年累计、同比增长已有公式，核对即可；口径不同需改写的，在“上报说明”中写明。',
  '“任务清单”牵头任务逐项填，配合任务只写本单位承担的部分；滞后的写清问题和措施。',
  '格子变成红底，是应填未填或数字格里填了文字；改正后自动恢复。',
  '请勿改动表名、编码、表头和列；可以筛选、调整行高和列宽。',
  '填完看上方填报率，经审核人核对后，在截止日前报送。',
]

/** A cover from its rows: one page, portrait, nothing repeated. */
export function coverLayout(
  frame: SheetFrame,
  grid: CoverGrid,
  own: Pick<SheetLayout, 'names' | 'inputRules'>,
): SheetLayout {
  return {
    key: frame.key,
    name: frame.name,
    visibility: 'visible',
    columns: Array.from({ length: COVER_COLUMNS }, (_, column) => ({
      key: `c${column + 1}`,
      width: COVER_COLUMN_WIDTH,
    })),
    cells: grid.cells,
    rowHeights: grid.rowHeights,
    merges: grid.merges,
    ...own,
    conditionalFormats: [],
    protected: true,
    freeze: { rows: 0, columns: 0 },
    print: printOf(frame, { orientation: 'portrait', pagesHigh: 1 }),
    charts: [],
  }
}

/** The header of a table on the cover. */
export const headerRow = (labels: readonly (readonly [string, number])[]): readonly CoverField[] =>
  labels.map(([text, span]) => field(text, 'header', span))

/** 封面与说明 of one unit: who, when, how far, how. */
export function layoutCover(frame: SheetFrame, sheets: readonly CoveredSheet[]): SheetLayout {
  const about = aboutRows(frame)
  const heading = [
    section('二、填报进度（自动计算）'),
    headerRow([
      ['表名', 2],
      ['填什么', 3],
      ['应填', 1],
      ['已填', 1],
      ['填报率%', 1],
    ]),
  ]
  const firstRow = about.length + heading.length
  const stamp = stampRows(frame.unit.code, firstRow + sheets.length + 2)
  const rows = [
    ...about,
    ...heading,
    ...sheets.map((sheet, position) => progressRow(sheet, firstRow + position)),
    [],
    section(`三、${STAMP_SECTION}`),
    ...stamp.rows,
    [],
    section('四、怎样填'),
    ...steps(HOW_TO),
    [],
    section('五、颜色和亮灯'),
    ...colourLegend,
    ...lightLegend(frame.request.policy),
  ]
  const { names, inputRules } = peopleOf(frame)
  return coverLayout(frame, coverGrid(rows), { names: [...names, ...stamp.names], inputRules })
}
