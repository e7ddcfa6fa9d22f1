import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeCsvTable } from '../../../adapters/csv'
import type { Language } from '../../../domain/model'
import type { PlanTables, ReviewItem } from '../../../domain/plan'
import { describeProblem } from '../../../domain/plan'
import { compilePlanText } from '../../../usecases/compilePlanText'
import { importPlan } from '../../../usecases/importPlan'
import { EXIT, misuse, unreadable, type ExitCode } from '../exitCodes'
import { languageOf, say, sayJson, type CommonOptions } from '../options'
import { knownUnitsFrom, planInputFrom } from '../planInput'
import { makePlanFolder, writePlanTables } from '../planFolder'
import { countsText, REVIEW_COLUMNS, reviewRows, writtenText, yearTakenText } from '../print/planImport'

export interface PlanImportOptions extends CommonOptions {
  readonly known?: string
  readonly out?: string
  readonly year?: string
  readonly force?: boolean
}

const REVIEW_FILE = '待确认清单.csv'
const YEAR = /^(?:19|20)\d\d$/

function yearFrom(given: string | undefined): number {
  if (given === undefined) return new Date().getFullYear()
  if (!YEAR.test(given)) throw misuse(`年份写法不对：${given}，例如 2025 / Not a year`)
  return Number(given)
}

function write(
  options: PlanImportOptions,
  tables: PlanTables,
  review: readonly ReviewItem[],
  language: Language,
): void {
  if (options.out === undefined) return
  makePlanFolder(options.out, options.force ?? false)
  writePlanTables(options.out, tables)
  const rows = reviewRows(review, language)
  writeFileSync(path.join(options.out, REVIEW_FILE), writeCsvTable(REVIEW_COLUMNS[language], rows))
  if (!options.json) say(writtenText(options.out, REVIEW_FILE, language))
}

/** Tables of our own are not read again but checked. */
function importTables(tables: PlanTables, options: PlanImportOptions, language: Language): ExitCode {
  const imported = importPlan(tables)
  if (!imported.ok) {
    const problems = imported.problem.map((problem) => `  ${describeProblem(problem)[language]}`)
    throw unreadable(['方案表有误 / The plan tables do not hold:', ...problems].join('\n'))
  }
  const { plan, remarks, fit } = imported.value
  if (options.json) sayJson(tables)
  else {
    for (const { severity, where, text } of remarks) if (severity === 'error') say(`✗ ${where} ${text[language]}`)
    say(
      language === 'zh'
        ? `任务 ${plan.tasks.length}，责任 ${plan.taskUnits.length}，指标 ${plan.indicators.length}`
        : `${plan.tasks.length} tasks, ${plan.taskUnits.length} duties, ${plan.indicators.length} indicators`,
    )
  }
  if (fit) write(options, tables, [], language)
  return fit ? EXIT.fine : EXIT.blocked
}

/** `plantally plan import`: a plan's text in, a proposal or the tables out, and what a person should look at. */
export function planImport(given: string, options: PlanImportOptions): ExitCode {
  const language = languageOf(options)
  const known = knownUnitsFrom(options.known)
  const year = yearFrom(options.year)
  const input = planInputFrom(given)
  if (input.kind === 'tables') return importTables(input.tables, options, language)
  const compiled = compilePlanText(input.text, known, year)
  if (compiled.empty) throw unreadable(`没有读出任务和目标：${given} / Neither tasks nor targets were found`)
  if (options.json) sayJson(compiled.proposal)
  else {
    say(countsText(compiled, language))
    if (compiled.year === null) say(yearTakenText(year, language))
  }
  write(options, compiled.tables, compiled.review, language)
  return EXIT.fine
}
