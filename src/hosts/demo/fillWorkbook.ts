import { add, toNumber } from '../../domain/lib'
import type { Indicator, UnitCode } from '../../domain/model'
import { excelSerialOf, isoDate } from '../../domain/model'
import type { PlanIndex } from '../../domain/plan'
import { FIRST_DATA_ROW, hasGrowth } from '../../domain/template'
import type { SheetEditor, WorkbookEditor } from './editWorkbook'
import { figureKey, type InventedFigures } from './inventFigures'
import { streamOf } from './seededRandom'

const REPORTED_ON = excelSerialOf(isoDate('2023-07-03'))
const FILLERS = ['甲一', '乙二', '丙三', '丁四', '戊五']
const PROGRESS = [
  '已完成方案制定，正在组织实施',
  '按计划推进，现场工作量过半',
  '已召开调度会，责任到人',
  '资料收集完毕，进入审核阶段',
]
const NEXT_STEPS = ['加快进度，每周调度', '下月完成验收准备', '继续协调要素保障']

const oneOf = <Item>(items: readonly Item[], random: () => number): Item => items[Math.floor(random() * items.length)]!

interface Filling {
  readonly unit: UnitCode
  readonly index: PlanIndex
  readonly figures: InventedFigures
  readonly seed: number
}

/** Where the form does not know the months before, the filler does. */
const needsCumulative = (sheet: SheetEditor, row: number, { behaviour }: Indicator): boolean =>
  behaviour === 'flow' && (sheet.get(row, 'lastCumulative')?.value ?? null) === null

function fillIndicators(sheet: SheetEditor, { unit, index, figures }: Filling): void {
  for (const [code, row] of sheet.rows) {
    const indicator = [...index.indicators.values()].find((one) => one.code === code)
    const invented = indicator && figures.get(figureKey(unit, indicator.code))
    if (!indicator || !invented) continue
    sheet.type(row, 'value', toNumber(invented.value))
    sheet.type(row, 'status', '正常')
    sheet.type(row, 'source', '业务台账')
    if (needsCumulative(sheet, row, indicator))
      sheet.type(row, 'cumulative', toNumber(add(invented.last, invented.value)))
    if (invented.base !== null && hasGrowth(indicator)) sheet.type(row, 'samePeriodBase', toNumber(invented.base))
  }
}

const linkedTasks = (indicators: readonly Indicator[]): ReadonlySet<string> =>
  new Set(indicators.flatMap(({ task }) => (task === null ? [] : [task])))

/** Tasks with figures are under way whatever the figures say; only tasks without any may be done or not begun. */
function fillTasks(sheet: SheetEditor, { unit, index, seed }: Filling): void {
  const linked = linkedTasks(index.indicatorsOf(unit))
  for (const [code, row] of sheet.rows) {
    const random = streamOf(seed, `${unit} ${code}`)
    const turn = random()
    const state = linked.has(code) || turn < 0.75 ? '推进中' : turn < 0.9 ? '已完成' : '滞后'
    const completion =
      state === '已完成' ? 100 : state === '滞后' ? 20 + Math.round(random() * 10) : 45 + Math.round(random() * 20)
    sheet.type(row, 'state', state)
    sheet.type(row, 'completion', completion)
    sheet.type(row, 'progress', oneOf(PROGRESS, random))
    if (state === '滞后') sheet.type(row, 'problems', '要素保障不足')
    if (state !== '已完成') sheet.type(row, 'nextSteps', oneOf(NEXT_STEPS, random))
    sheet.type(row, 'filler', oneOf(FILLERS, random))
    sheet.type(row, 'phone', '0737-0000000')
    sheet.type(row, 'reportedOn', REPORTED_ON)
  }
}

function fillLists(editor: Pick<WorkbookEditor, 'sheet'>, { unit, seed }: Filling): void {
  const random = streamOf(seed, `${unit} lists`)
  if (random() > 0.4) return
  const projects = editor.sheet('projects')
  const planned = 500 + Math.round(random() * 4000)
  projects.type(FIRST_DATA_ROW, 'name', '示例项目（虚构）')
  projects.type(FIRST_DATA_ROW, 'kind', '民生')
  projects.type(FIRST_DATA_ROW, 'totalInvestment', planned * 2)
  projects.type(FIRST_DATA_ROW, 'plannedThisYear', planned)
  projects.type(FIRST_DATA_ROW, 'cumulativeDone', Math.round(planned * 0.5))
  projects.type(FIRST_DATA_ROW, 'started', '是')
  projects.type(FIRST_DATA_ROW, 'physicalProgress', '主体施工')
  const risks = editor.sheet('risks')
  risks.type(FIRST_DATA_ROW, 'name', '示例问题（虚构）')
  risks.type(FIRST_DATA_ROW, 'grade', '黄')
  risks.type(FIRST_DATA_ROW, 'foundOn', excelSerialOf(isoDate('2023-06-12')))
  risks.type(FIRST_DATA_ROW, 'responsible', oneOf(FILLERS, random))
  risks.type(FIRST_DATA_ROW, 'dueOn', excelSerialOf(isoDate('2023-08-31')))
  risks.type(FIRST_DATA_ROW, 'closed', '否')
}

/** Fills a unit's template as a careful filler would: every figure, every task, now and then a project and a risk. */
export function fillWorkbook(editor: Pick<WorkbookEditor, 'sheet'>, filling: Filling): void {
  fillIndicators(editor.sheet('indicators'), filling)
  fillTasks(editor.sheet('tasks'), filling)
  fillLists(editor, filling)
}
