import type { NameLayout, ReportingUnit, SheetLayout } from '../model'
import { periodName } from '../model'
import { colourLegend, lightLegend, section, steps } from './coverBlocks'
import type { CoverField } from './coverGrid'
import { COVER_COLUMNS, coverGrid, field } from './coverGrid'
import type { CoveredSheet, CoverRows } from './coverSheet'
import { coverLayout, formulaField, headerRow, linkField } from './coverSheet'
import { plainFormat } from './numberFormats'
import type { ProgressFormulas } from './progressFormulas'
import { progressFormulas } from './progressFormulas'
import type { SheetFrame } from './sheetFrame'
import { STAMP_SECTION, STAMP_TABLE, STAMP_TABLE_LINES, stampTableRow } from './stampBlock'
import { linesHeight } from './textExtent'

const WHOLE = plainFormat(0)

const HOW_TO = [
  '点单位名称进入指标表，点“任务”进入任务表；只填黄底格，点开有填写提示。',
  '指标按左侧计量单位只填数字；没有发生填0，不适用、未统计的留空并选数据状态。',
  '任务逐项选进展状态，写进展、问题和措施；滞后的写清原因，完成的附佐证。',
  '请勿改动表名、编码和表头；可以筛选、调整行高和列宽。',
]

/** A unit and those of its sheets that this workbook has. */
export interface UnitSheets {
  readonly unit: ReportingUnit
  readonly sheets: readonly CoveredSheet[]
}

const NO_ROWS: ProgressFormulas = { expected: '0', filled: '0', rows: 0 }

function unitRow({ unit, sheets }: UnitSheets, position: number, row: number): readonly CoverField[] {
  const sheetOf = (list: CoveredSheet['list']) => sheets.find((one) => one.list === list)?.sheet
  const [indicators, tasks] = [sheetOf('indicators'), sheetOf('tasks')]
  const ofIndicators = indicators ? progressFormulas(indicators, 'indicators') : NO_ROWS
  const ofTasks = tasks ? progressFormulas(tasks, 'tasks') : NO_ROWS
  const count = (value: number, formula: string): CoverField => formulaField(value, formula, WHOLE)
  const name = `${position + 1}　${unit.name}`
  const first = indicators ?? sheets[0]?.sheet
  const at = row + 1
  return [
    first ? linkField(name, first.name, 2) : field(name, 'text', 2),
    tasks ? linkField('任务', tasks.name, 1) : field('—', 'centred'),
    count(ofIndicators.rows, ofIndicators.expected ?? '0'),
    count(0, ofIndicators.filled),
    count(ofTasks.rows, ofTasks.expected ?? '0'),
    count(0, ofTasks.filled),
    formulaField(
      ofIndicators.rows + ofTasks.rows === 0 ? '' : 0,
      `IF(D${at}+F${at}=0,"",ROUND((E${at}+G${at})/(D${at}+F${at})*100,1))`,
      plainFormat(1),
    ),
  ]
}

/** Where each unit's stamp goes, under the rest; a unit with a cover of its own is stamped there. */
function stampTable({ request }: SheetFrame, units: readonly UnitSheets[], firstRow: number) {
  const made = units.map(({ unit }, position) => {
    const name = `${position + 1}　${unit.name}`
    const own = request.present?.covers.get(unit.code)
    if (own !== undefined) {
      return { fields: [field(name, 'text', 2), linkField(`见“${own}”`, own, COVER_COLUMNS - 2)], names: [] }
    }
    const { fields, names } = stampTableRow(unit.code, firstRow + position, request.present?.stamps.get(unit.code))
    return { fields: [field(name, 'text', 2), ...fields], names }
  })
  return {
    rows: made.map(({ fields }): readonly CoverField[] => fields),
    names: made.flatMap(({ names }): readonly NameLayout[] => names),
    heights: made.map((_, position): [number, number] => [firstRow + position, linesHeight(STAMP_TABLE_LINES)]),
  }
}

/** The common cover of several units in one workbook: every unit with its sheets and how far it has come. */
export function layoutUnitsCover(frame: SheetFrame, units: readonly UnitSheets[]): SheetLayout {
  const { request } = frame
  const opening: CoverRows = [
    [field(`${request.plan.title}填报表`, 'title', COVER_COLUMNS)],
    [
      field(
        `${request.plan.documentNumber}　${periodName(request.period)}　${units.length}个单位　报送截止：${request.dueOn}`,
        'meta',
        COVER_COLUMNS,
      ),
    ],
    section('一、单位和填报进度（自动计算）'),
    headerRow([
      ['填报单位', 2],
      ['任务表', 1],
      ['指标应填', 1],
      ['指标已填', 1],
      ['任务应填', 1],
      ['任务已填', 1],
      ['填报率%', 1],
    ]),
  ]
  const above = [
    ...opening,
    ...units.map((unit, position) => unitRow(unit, position, opening.length + position)),
    [],
    section('二、怎样填'),
    ...steps(HOW_TO),
    [],
    section('三、颜色和亮灯'),
    ...colourLegend,
    ...lightLegend(request.policy),
    [],
    section(`四、${STAMP_SECTION}`),
    headerRow(STAMP_TABLE),
  ]
  const stamps = stampTable(frame, units, above.length)
  const grid = coverGrid([...above, ...stamps.rows])
  const rowHeights = new Map([...grid.rowHeights, ...stamps.heights])
  const cover = coverLayout(frame, { ...grid, rowHeights }, { names: stamps.names, inputRules: [] })
  return { ...cover, print: { ...cover.print, pagesHigh: 0 } }
}
