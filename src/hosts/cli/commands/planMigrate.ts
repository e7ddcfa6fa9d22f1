import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readCsvTable, writeCsvTable } from '../../../adapters/csv'
import { folderStore } from '../../../adapters/files'
import type { PeriodArchive, Plan } from '../../../domain/model'
import { DEFAULT_LIGHT_POLICY } from '../../../domain/model'
import type { LeftOutFigure } from '../../../domain/plan'
import { migrateArchive, tablesOfPlan } from '../../../domain/plan'
import { archiveFile } from '../../../usecases/archiveFile'
import type { MigrateReturnsRequest, MigratedReturns } from '../../../usecases/migrateReturns'
import { migrateReturns } from '../../../usecases/migrateReturns'
import { readMapping } from '../../../usecases/readMapping'
import type { RevisedPlan } from '../../../usecases/revisePlan'
import { revisePlan } from '../../../usecases/revisePlan'
import type { FileStore } from '../../../usecases/ports'
import { EXIT, misuse, unreadable, type ExitCode } from '../exitCodes'
import { DAYS_TO_REPORT, archiveFrom, isFile, storeFrom } from '../inputs'
import { loadPlan } from '../loadPlan'
import { languageOf, say, sayJson, type CommonOptions } from '../options'
import { makePlanFolder, writePlanTables } from '../planFolder'
import { LEFT_OUT_COLUMNS, LEFT_OUT_FILE, leftOutRows, migrationText } from '../print/planMigration'
import { differenceText, mappingProblemsText, warningText } from '../print/planRevision'
import { mappingRows } from '../../../usecases/mappingTable'
import { portsOver } from '../wiring'

export interface PlanMigrateOptions extends CommonOptions {
  readonly mapping: string
  readonly out: string
  readonly archive?: string
  readonly returned?: string
  readonly force?: boolean
}

const PLAN_FOLDER = '新方案'
const TEMPLATE_FOLDER = '新模板'
const NOTHING_RETURNED: MigratedReturns = { migrated: [], unread: [], refused: [], cancelled: false }

/** The revision that the mapping asks for; refused where the mapping does not fit the two plans. */
function revisionBy(file: string, current: Plan, revised: Plan): RevisedPlan {
  if (!isFile(file)) throw unreadable(`找不到对照表：${file} / No such mapping`)
  const mapping = readMapping(readCsvTable(readFileSync(file, 'utf8')), current, revised)
  if (mapping.ok) return revisePlan(current, revised, mapping.value)
  throw misuse(`对照表不能套用 / The mapping cannot be applied:\n${mappingProblemsText(mapping.problem)}`)
}

interface MigratedPeriod {
  readonly archive: PeriodArchive | null
  readonly leftOut: readonly LeftOutFigure[]
}

function migratePeriod(file: string | undefined, current: Plan, { plan }: RevisedPlan): MigratedPeriod {
  const archive = archiveFrom(file, current)
  if (archive === null) return { archive, leftOut: [] }
  // The revised plan has the current codes by now, so what goes on keeps its own.
  const same = <Code>(codes: readonly { readonly code: Code }[]) => new Map(codes.map(({ code }) => [code, code]))
  const mapping = { units: same(plan.units), tasks: same(plan.tasks), indicators: same(plan.indicators) }
  return migrateArchive(archive, { current, revised: plan, mapping })
}

/** The files of a migration are never written over by it. */
function returnsFrom({ returned, out }: PlanMigrateOptions): FileStore | null {
  if (returned === undefined) return null
  const way = path.relative(path.resolve(out, TEMPLATE_FOLDER), path.resolve(returned))
  if (way === '' || !(way.startsWith('..') || path.isAbsolute(way)))
    throw misuse(`新模板会覆盖交回的文件：${returned}，请换一个 --out / New templates would replace the returned files`)
  return storeFrom(returned)
}

function migrateFiles(
  plans: Pick<MigrateReturnsRequest, 'current' | 'revised' | 'previous'>,
  { out }: PlanMigrateOptions,
  returned: FileStore | null,
): Promise<MigratedReturns> {
  if (returned === null) return Promise.resolve(NOTHING_RETURNED)
  const { store, ...ports } = portsOver(returned, '迁移')
  const request = { ...plans, policy: DEFAULT_LIGHT_POLICY, daysToReport: DAYS_TO_REPORT }
  return migrateReturns(request, { ...ports, from: store, to: folderStore(path.join(out, TEMPLATE_FOLDER)) })
}

/** `plantally plan migrate`: applies a mapping that a person has looked at. */
export async function planMigrate(
  currentFolder: string,
  revisedFolder: string,
  options: PlanMigrateOptions,
): Promise<ExitCode> {
  const language = languageOf(options)
  const current = loadPlan(currentFolder).plan
  const revision = revisionBy(options.mapping, current, loadPlan(revisedFolder).plan)
  if (revision.warnings.some(({ kind }) => kind === 'does-not-hold')) {
    revision.warnings.forEach((warning) => say(`· ${warningText(warning, language)}`))
    return EXIT.blocked
  }
  // Everything that is given must be there before anything is written.
  const returned = returnsFrom(options)
  const { archive, leftOut } = migratePeriod(options.archive, current, revision)
  const planFolder = path.join(options.out, PLAN_FOLDER)
  makePlanFolder(planFolder, options.force ?? false)
  writePlanTables(planFolder, tablesOfPlan(revision.plan))
  if (archive !== null) {
    const { name, bytes } = archiveFile(archive)
    writeFileSync(path.join(options.out, name), bytes)
  }
  const returns = await migrateFiles({ current, revised: revision.plan, previous: archive }, options, returned)
  const rows = leftOutRows(current, returns, leftOut)
  writeFileSync(path.join(options.out, LEFT_OUT_FILE), writeCsvTable(LEFT_OUT_COLUMNS, rows))
  if (options.json) sayJson({ ...returns, leftOut, warnings: revision.warnings })
  else {
    say(differenceText(mappingRows(revision.difference), language))
    revision.warnings.forEach((warning) => say(`· ${warningText(warning, language)}`))
    say(migrationText(returns, rows.length, language))
  }
  return EXIT.fine
}
