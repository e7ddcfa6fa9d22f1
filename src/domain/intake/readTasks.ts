import type { Finding, Task, TaskReport } from '../model'
import { TASK_STATES, taskCode } from '../model'
import type { TemplateTask } from '../template'
import { templateTasks } from '../template'
import type { RowCells } from './cellEntries'
import { dateEntry, figureEntry, textEntry } from './cellEntries'
import { labelKey } from './labels'
import type { ListSheet } from './listSheetRows'
import type { MatchedRow, RowSubject } from './matchRows'
import { settleRows } from './settleRows'
import type { ListReading, UnitContext } from './unitContext'

const COMPLETION = { unitOfMeasure: '%' } as const

function reportOf({ item, sheet, row }: MatchedRow<TemplateTask>, { unit, period }: UnitContext) {
  const findings: Finding[] = []
  const cells: RowCells = {
    sheet,
    row,
    name: item.task.title,
    about: { unit, period: period.key, task: item.task.code },
    report: (finding) => findings.push(finding),
  }
  const stateEntry = textEntry(cells, 'state')
  const report: TaskReport = {
    task: item.task.code,
    unit,
    role: item.role,
    stateEntry,
    state: TASK_STATES.find((state) => state === stateEntry.text) ?? null,
    completion: figureEntry(cells, 'completion', COMPLETION),
    progress: textEntry(cells, 'progress'),
    problems: textEntry(cells, 'problems'),
    nextSteps: textEntry(cells, 'nextSteps'),
    evidence: textEntry(cells, 'evidence'),
    filler: textEntry(cells, 'filler'),
    phone: textEntry(cells, 'phone'),
    reportedOn: dateEntry(cells, 'reportedOn'),
  }
  return { report, findings }
}

/** Tasks never change: each is told once, though a hundred units may have a row of it. */
const MEASURES = new WeakMap<Task, readonly string[]>()

/** 工作举措 shows the title and the summary, or one of them. */
function measuresOf(task: Task): readonly string[] {
  const known = MEASURES.get(task)
  if (known) return known
  const { title, summary } = task
  const measures = [`${title}${summary}`, summary, title].map(labelKey).filter((text) => text !== '')
  MEASURES.set(task, measures)
  return measures
}

/** The title, a line break and the summary; told without putting them together, row after row. */
const isTitleAndSummary = (text: string, { title, summary }: Task): boolean =>
  text.length === title.length + 1 + summary.length &&
  text[title.length] === '\n' &&
  text.startsWith(title) &&
  text.endsWith(summary)

function taskSubject({ index, unit, unitName }: UnitContext): RowSubject<TemplateTask> {
  return {
    ...{ unit, unitName, expected: templateTasks({ index }, unit) },
    codeOf: ({ task }) => task.code,
    nameOf: ({ task }) => task.title,
    known: (code) => {
      const task = index.tasks.get(taskCode(code))
      return task ? { task, role: 'member' } : undefined
    },
    namesOf: ({ task }) => measuresOf(task),
    isSpelledOut: ({ task }, { cells, column }, row) => {
      const text = cells.text(row, column('measure'))
      return text !== '' && (text === task.summary || text === task.title || isTitleAndSummary(text, task))
    },
    nameIn: ({ cells, column }, row) => labelKey(cells.text(row, column('measure'))),
    about: ({ task }) => ({ task: task.code }),
  }
}

/** 任务清单: one report for each of the unit's tasks whose row can be trusted. */
export function readTasks(sheets: readonly ListSheet[], context: UnitContext): ListReading<TaskReport> {
  const settled = settleRows(taskSubject(context), sheets)
  const read = settled.rows.map((row) => reportOf(row, context))
  return {
    entries: read.map(({ report }) => report),
    findings: [...settled.findings, ...read.flatMap(({ findings }) => findings)],
  }
}
