import type { Result } from '../domain/lib'
import { fail, succeed } from '../domain/lib'
import type { IsoDate, LightPolicy, Period, PeriodArchive, Plan, UnitCode } from '../domain/model'
import { indexPlan } from '../domain/plan'
import type { TemplateList } from '../domain/template'
import { layoutTemplate } from '../domain/template'
import type { Cancellation, FileStore, Progress, WorkbookFiles } from './ports'
import { templateFileNames } from './templateFileNames'
import { writtenAhead } from './writtenAhead'

/** Which templates for whom. `units` all: every reporting unit of the plan. */
export interface IssueTemplatesRequest {
  readonly plan: Plan
  readonly period: Period
  readonly dueOn: IsoDate
  readonly policy: LightPolicy
  /** The closed period before this one, for 上期累计; null where there is none. */
  readonly previous: PeriodArchive | null
  readonly units: readonly UnitCode[] | 'all'
  /** What each unit gets; absent: what is usual for the kind of workbook. */
  readonly lists?: readonly TemplateList[]
  /** A workbook for each unit, or one for all of them. */
  readonly into: 'file-per-unit' | 'one-workbook'
}

export interface IssueTemplatesPorts {
  readonly store: FileStore
  readonly files: WorkbookFiles
  readonly progress: Progress
  readonly cancellation: Cancellation
}

export interface IssuedTemplate {
  readonly path: string
  readonly units: readonly UnitCode[]
}

/** Nothing is written but for `cancelled`, which names what was. */
export type IssueTemplatesProblem =
  | { readonly kind: 'no-units' }
  | { readonly kind: 'not-reporting-units'; readonly units: readonly UnitCode[] }
  | { readonly kind: 'archive-of-another-plan'; readonly plan: string }
  | { readonly kind: 'cancelled'; readonly written: readonly IssuedTemplate[] }

/** Lays out and writes the templates, in the plan's order of units, a few ahead of the store; the same request writes the same bytes. */
export async function issueTemplates(
  request: IssueTemplatesRequest,
  { store, files, progress, cancellation }: IssueTemplatesPorts,
): Promise<Result<readonly IssuedTemplate[], IssueTemplatesProblem>> {
  const { plan, period, previous } = request
  const index = indexPlan(plan)
  const reporting = index.reportingUnits()
  const wanted = new Set(request.units === 'all' ? reporting : request.units)
  const strangers = [...wanted].filter((unit) => !reporting.includes(unit))
  if (strangers.length > 0) return fail({ kind: 'not-reporting-units', units: strangers })
  if (wanted.size === 0) return fail({ kind: 'no-units' })
  if (previous !== null && previous.plan !== plan.code) {
    return fail({ kind: 'archive-of-another-plan', plan: previous.plan })
  }
  const units = reporting.filter((unit) => wanted.has(unit))
  const groups = request.into === 'one-workbook' ? [units] : units.map((unit) => [unit])
  const names = templateFileNames(plan, index, period, groups)
  const written: IssuedTemplate[] = []
  const bytesOf = writtenAhead(groups.length, async (number) =>
    files.write(layoutTemplate({ ...request, index, units: groups[number] ?? [] })),
  )
  for (const [position, group] of groups.entries()) {
    if (cancellation.cancelled) return fail({ kind: 'cancelled', written })
    const path = names[position] ?? ''
    progress.report(position, groups.length, path)
    await store.write(path, await bytesOf(position))
    written.push({ path, units: group })
  }
  progress.report(groups.length, groups.length, '')
  return succeed(written)
}
