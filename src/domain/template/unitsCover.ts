import type { SheetLayout } from '../model'
import { periodName } from '../model'
import { colourLegend, lightLegend, section, steps } from './coverBlocks'
import type { CoverField } from './coverGrid'
import { COVER_COLUMNS, coverGrid, field } from './coverGrid'
import type { CoveredSheet, CoverRows } from './coverSheet'
import { coverLayout, formulaField, headerRow, linkField } from './coverSheet'
import { plainFormat } from './numberFormats'
import { progressFormulas } from './progressFormulas'
import type { SheetFrame } from './sheetFrame'

const WHOLE = plainFormat(0)

const HOW_TO = [
  '点单位名称进入指标表，点“任务”进入任务表；只填黄底格，点开有填写提示。',
  '指标按左侧计量单位只填数字；没有发生填0，不适用、未统计的留空并选数据状态。',
  '任务逐项选进展状态，写进展、问题和措施；滞后的写清原因，完成的附佐证。',
  '请勿改动表名、编码和表头；可以筛选、调整行高和列宽。',
]

interface UnitSheets {
  readonly indicators: CoveredSheet
  readonly tasks: CoveredSheet
}

function unitRow({ indicators, tasks }: UnitSheets, position: number, row: number): readonly CoverField[] {
  const ofIndicators = progressFormulas(indicators.sheet, 'indicators')
  const ofTasks = progressFormulas(tasks.sheet, 'tasks')
  const count = (value: number, formula: string): CoverField => formulaField(value, formula, WHOLE)
  const at = row + 1
  return [
    linkField(`${position + 1}　${indicators.unit.name}`, indicators.sheet.name, 2),
    linkField('任务', tasks.sheet.name, 1),
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
  const rows = [
    ...opening,
    ...units.map((unit, position) => unitRow(unit, position, opening.length + position)),
    [],
    section('二、怎样填'),
    ...steps(HOW_TO),
    [],
    section('三、颜色和亮灯'),
    ...colourLegend,
    ...lightLegend(request.policy),
  ]
  const cover = coverLayout(frame, coverGrid(rows), { names: [], inputRules: [] })
  return { ...cover, print: { ...cover.print, pagesHigh: 0 } }
}
