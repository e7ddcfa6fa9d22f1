import type { ArchivedFigure, ArchivedTask, Indicator, IndicatorCode, PeriodArchive, Plan } from '../../model'
import type { CodeMapping } from './codeMapping'

/** Why a figure does not go on into the revised plan. */
export type LeftOutReason = 'indicator-gone' | 'unit-gone' | 'unit-of-measure-changed'

export interface LeftOutFigure {
  readonly figure: ArchivedFigure
  readonly reason: LeftOutReason
}

export interface MigratedArchive {
  readonly archive: PeriodArchive
  readonly leftOut: readonly LeftOutFigure[]
  /** Reports on tasks that the revised plan no longer has. */
  readonly leftOutTasks: readonly ArchivedTask[]
}

const turned = <Code>(codes: ReadonlyMap<Code, Code>): ReadonlyMap<Code, Code> =>
  new Map([...codes].map(([after, before]) => [before, after]))

/**
 * A closed period's figures and reports under the revised plan's codes. Nothing is converted: a figure whose indicator is now
 * counted in another unit of measure is left out and named, like those whose indicator or unit is gone.
 */
export function migrateArchive(
  archive: PeriodArchive,
  { current, revised, mapping }: { readonly current: Plan; readonly revised: Plan; readonly mapping: CodeMapping },
): MigratedArchive {
  const indicators = turned(mapping.indicators)
  const tasks = turned(mapping.tasks)
  const units = turned(mapping.units)
  const measures = (plan: Plan) =>
    new Map<IndicatorCode, string>(plan.indicators.map(({ code, unitOfMeasure }: Indicator) => [code, unitOfMeasure]))
  const [before, after] = [measures(current), measures(revised)]
  const figures: ArchivedFigure[] = []
  const leftOut: LeftOutFigure[] = []
  for (const figure of archive.figures) {
    const indicator = indicators.get(figure.indicator)
    const unit = units.get(figure.unit)
    if (indicator === undefined) leftOut.push({ figure, reason: 'indicator-gone' })
    else if (unit === undefined) leftOut.push({ figure, reason: 'unit-gone' })
    else if (before.get(figure.indicator) !== after.get(indicator))
      leftOut.push({ figure, reason: 'unit-of-measure-changed' })
    else figures.push({ ...figure, indicator, unit })
  }
  const reports = archive.tasks.map((report) => ({
    report,
    task: tasks.get(report.task),
    unit: units.get(report.unit),
  }))
  return {
    archive: {
      ...{ plan: revised.code, period: archive.period, figures },
      tasks: reports.flatMap(({ report, task, unit }) =>
        task === undefined || unit === undefined ? [] : [{ ...report, task, unit }],
      ),
    },
    leftOut,
    leftOutTasks: reports
      .filter(({ task, unit }) => task === undefined || unit === undefined)
      .map(({ report }) => report),
  }
}
