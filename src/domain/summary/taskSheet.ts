import { toNumber } from '../lib'
import type { ConditionalFormat, FigureEntry, SheetLayout, Task } from '../model'
import { addressOf, excelSerialOf } from '../model'
import { plainFormat } from '../template'
import { summaryPrint } from './listPrint'
import { columnFinder, columnRange, columnReference, FIRST_ROW } from './summarySheets'
import type { SummaryInput } from './summaryInput'
import { campaignName, unitName } from './summaryInput'
import { NOTES } from './noteTexts'
import { NONE, PART_OF_YEAR_WORDS, sheetName, TASK_STATE_WORDS } from './summaryTexts'
import { META, metaLine, TITLES } from './titleTexts'
import type { CellContent, TableRow } from './tableCells'
import { columnsOf } from './tableCells'
import { tableSheet } from './tableSheet'
import type { ReportedTask } from './taskRows'

const COLUMNS = columnsOf([
  ['campaign', '所属仗', 10, 'centred'],
  ['code', '任务编码', 10, 'code'],
  ['title', '工作任务', 26, 'text'],
  ['unit', '牵头单位', 17, 'text'],
  ['state', '进展状态', 10, 'centred'],
  ['completion', '完成率\n（%）', 8.5, 'figure', plainFormat(0)],
  ['deadline', '完成时限', 11.5, 'date'],
  ['progress', '进展情况', 32, 'text'],
  ['problems', '存在问题', 20, 'text'],
  ['nextSteps', '下一步措施', 20, 'text'],
])

const positionOf = columnFinder(COLUMNS)

/** A column of 任务进展 over all its rows. */
export const taskColumn = (key: string, rows: number): string =>
  columnReference(sheetName('tasks'), positionOf(key), rows)

function deadlineCell({ deadline, recurrence }: Task): CellContent {
  if (deadline !== null) return { value: excelSerialOf(deadline) }
  return { value: PART_OF_YEAR_WORDS[recurrence ?? 'year'] ?? '', style: 'centred' }
}

const figure = ({ reading }: FigureEntry): number | null => (reading.kind === 'number' ? toNumber(reading.value) : null)

/** The state as reported, 未报 where nothing was said, or that nobody has to say it. */
export function taskState({ unit, report }: ReportedTask): string {
  if (unit === null) return TASK_STATE_WORDS.nobody
  return report?.state ?? TASK_STATE_WORDS.silent
}

function taskRow(entry: ReportedTask, input: SummaryInput): TableRow {
  const { task, unit, report } = entry
  return {
    campaign: { value: campaignName(input, task.campaign) },
    code: { value: task.code },
    title: { value: task.title },
    unit: { value: unit === null ? NONE : unitName(input, unit) },
    state: { value: taskState(entry) },
    completion: { value: report === null ? null : figure(report.completion) },
    deadline: deadlineCell(task),
    progress: { value: report?.progress.text ?? '' },
    problems: { value: report?.problems.text ?? '' },
    nextSteps: { value: report?.nextSteps.text ?? '' },
  }
}

function stateFormats(rows: number): ConditionalFormat[] {
  const state = `$${addressOf(FIRST_ROW, positionOf('state'))}`
  const ranges = [columnRange(positionOf('state'), rows)]
  return [
    { ranges, formula: `${state}="已完成"`, emphasis: 'done' },
    { ranges, formula: `${state}="滞后"`, emphasis: 'behind' },
    { ranges, formula: `${state}="${TASK_STATE_WORDS.silent}"`, emphasis: 'silent' },
  ]
}

/** 任务进展: one row per lowest task and unit that leads it. */
export function layoutTaskSummary(input: SummaryInput, tasks: readonly ReportedTask[]): SheetLayout {
  const name = sheetName('tasks')
  return tableSheet({
    key: 'tasks',
    name,
    title: TITLES.tasks(input.period),
    meta: metaLine(input, [META.counts, META.fromUnits]),
    columns: COLUMNS,
    rows: tasks.map((task) => taskRow(task, input)),
    notes: NOTES.tasks,
    conditionalFormats: stateFormats(tasks.length),
    frozenColumns: 3,
    print: summaryPrint(input, { name, orientation: 'landscape' }),
  })
}
