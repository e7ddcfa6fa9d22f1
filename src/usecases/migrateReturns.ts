import type { UnreadEntry } from '../domain/intake'
import type {
  IndicatorCode,
  LightPolicy,
  PeriodArchive,
  Plan,
  Submission,
  UnitCode,
  WorkbookLayout,
} from '../domain/model'
import { daysAfter, parsePeriod } from '../domain/model'
import type { FigureChange, PlanIndex } from '../domain/plan'
import { figureChangeOf, indexPlan } from '../domain/plan'
import type { CarriedEntries, NotCarried } from '../domain/template'
import { carryEntries, layoutTemplate } from '../domain/template'
import type { ReadReturn } from './oldFiles'
import { OldFiles } from './oldFiles'
import type { Cancellation, FileStore, Progress, WorkbookFiles } from './ports'

export interface MigrateReturnsRequest {
  /** The plan that the files were issued under. */
  readonly current: Plan
  /** The revised plan under the current plan's codes (`revisePlan`). */
  readonly revised: Plan
  readonly policy: LightPolicy
  /** The last period's archive, already migrated; null where there is none. */
  readonly previous: PeriodArchive | null
  /** Days after a period's end that figures are due. */
  readonly daysToReport: number
}

export interface MigrateReturnsPorts {
  /** The issued or returned files; nothing is written there. */
  readonly from: Pick<FileStore, 'list' | 'read'>
  readonly to: Pick<FileStore, 'write'>
  readonly files: WorkbookFiles
  readonly progress: Progress
  readonly cancellation: Cancellation
}

/** What became of one unit's entries in one file. */
export interface MigratedReturn {
  readonly file: string
  readonly unit: UnitCode
  /** The new workbook; null where the unit has nothing to report in the revised plan. */
  readonly path: string | null
  readonly carried: number
  readonly notCarried: readonly NotCarried[]
}

export interface MigratedReturns {
  readonly migrated: readonly MigratedReturn[]
  /** What stands in the files beside any return, and is in no new template. */
  readonly unread: readonly UnreadEntry[]
  /** Files that are no return of the current plan, with the first reason; they are untouched. */
  readonly refused: readonly { readonly file: string; readonly rule: string }[]
  readonly cancelled: boolean
}

/** Indicators of both plans whose figures mean something else now. */
function changedFigures(current: Plan, revised: Plan): ReadonlyMap<IndicatorCode, FigureChange> {
  const before = new Map(current.indicators.map((one) => [one.code, one]))
  return new Map(
    revised.indicators.flatMap((one) => {
      const old = before.get(one.code)
      const change = old ? figureChangeOf(old, one) : null
      return change === null ? [] : [[one.code, change] as const]
    }),
  )
}

const WORKBOOK_END = /\.xls[xm]$/i

/** Names for new files: `甲局.xlsx` again, with the unit's name where one file held several. No file takes another's place. */
class NewNames {
  private readonly taken = new Set<string>()

  for(file: string, unit: string, single: boolean): string {
    const stem = `${file.replace(WORKBOOK_END, '')}${single ? '' : `_${unit}`}`
    let name = `${stem}.xlsx`
    // Windows and macOS take 甲A.xlsx and 甲a.xlsx for one file.
    for (let copy = 2; this.taken.has(name.toLowerCase()); copy += 1) name = `${stem}_${copy}.xlsx`
    this.taken.add(name.toLowerCase())
    return name
  }
}

/** Lays out the revised plan's templates and fills them with what submissions under the current plan say. */
class Migration {
  private readonly index: PlanIndex
  private readonly reporting: ReadonlySet<UnitCode>
  private readonly changed: ReadonlyMap<IndicatorCode, FigureChange>

  constructor(private readonly request: MigrateReturnsRequest) {
    this.index = indexPlan(request.revised)
    this.reporting = new Set(this.index.reportingUnits())
    this.changed = changedFigures(request.current, request.revised)
  }

  /** The filled workbook; null for a unit that has nothing to report any more, whose entries are all listed. */
  carry(old: ReadReturn): CarriedEntries & { readonly workbook: WorkbookLayout | null } {
    const template = this.reporting.has(old.submission.unit) ? this.template(old.submission) : null
    const carried = carryEntries(template?.sheets ?? [], { ...old, changed: this.changed })
    return { ...carried, workbook: template && { ...template, sheets: carried.sheets } }
  }

  nameOf(unit: UnitCode): string {
    return this.index.units.get(unit)?.name ?? unit
  }

  private template({ unit, period }: Submission): WorkbookLayout {
    const parsed = parsePeriod(period)
    if (!parsed.ok) throw new Error(`${period} was read as a period`)
    const { revised, policy, previous, daysToReport } = this.request
    return layoutTemplate({
      ...{ plan: revised, index: this.index, units: [unit], period: parsed.value, policy, previous },
      dueOn: daysAfter(parsed.value.end, daysToReport),
    })
  }
}

/**
 * For every file that was issued or returned under the current plan a new template of the revised one, filled with what the
 * unit had entered, by code. What has no place is listed; files that are no return of the current plan are named and left.
 */
export async function migrateReturns(
  request: MigrateReturnsRequest,
  { from, to, files, progress, cancellation }: MigrateReturnsPorts,
): Promise<MigratedReturns> {
  const migration = new Migration(request)
  const old = new OldFiles(request.current, files)
  const names = new NewNames()
  // Files of any kind: a return saved as .xls or .docx must be named, not passed over.
  const paths = await from.list()
  const migrated: MigratedReturn[] = []
  const unread: UnreadEntry[] = []
  const refused: { readonly file: string; readonly rule: string }[] = []
  for (const [done, file] of paths.entries()) {
    if (cancellation.cancelled) break
    progress.report(done, paths.length, file)
    const read = old.look(await from.read(file))
    if (read.rule !== null) refused.push({ file, rule: read.rule })
    unread.push(...read.unread)
    for (const one of read.returns) {
      const { unit } = one.submission
      const { workbook, carried, notCarried } = migration.carry(one)
      const path = workbook && names.for(file, migration.nameOf(unit), read.returns.length === 1)
      if (workbook && path !== null) await to.write(path, await files.write(workbook))
      migrated.push({ file, unit, path, carried, notCarried })
    }
  }
  progress.report(paths.length, paths.length, '')
  return { migrated, unread, refused, cancelled: cancellation.cancelled }
}
