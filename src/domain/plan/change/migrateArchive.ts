import type { ArchivedFigure, ArchivedTask, IndicatorCode, PeriodArchive, Plan } from '../../model'
import type { CodeMapping } from './codeMapping'
import type { FigureChange } from './figureChange'
import { figureChangeOf } from './figureChange'

/** Why a figure does not go on into the revised plan. */
export type LeftOutReason = 'indicator-gone' | 'unit-gone' | FigureChange

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
 * A closed period's figures and reports under the revised plan's codes. Nothing is converted: a figure whose indicator now
 * means something else (unit of measure, kind, behaviour) is left out and named, like those whose indicator or unit is gone.
 */
export function migrateArchive(
  archive: PeriodArchive,
  { current, revised, mapping }: { readonly current: Plan; readonly revised: Plan; readonly mapping: CodeMapping },
): MigratedArchive {
  const indicators = turned(mapping.indicators)
  const tasks = turned(mapping.tasks)
  const units = turned(mapping.units)
  const byCode = ({ indicators: all }: Plan) => new Map(all.map((one) => [one.code, one]))
  const [before, after] = [byCode(current), byCode(revised)]
  const changeOf = (code: IndicatorCode, now: IndicatorCode): FigureChange | null => {
    const [was, is] = [before.get(code), after.get(now)]
    return was && is ? figureChangeOf(was, is) : null
  }
  const figures: ArchivedFigure[] = []
  const leftOut: LeftOutFigure[] = []
  for (const figure of archive.figures) {
    const indicator = indicators.get(figure.indicator)
    const unit = units.get(figure.unit)
    const change = indicator === undefined ? null : changeOf(figure.indicator, indicator)
    if (indicator === undefined) leftOut.push({ figure, reason: 'indicator-gone' })
    else if (unit === undefined) leftOut.push({ figure, reason: 'unit-gone' })
    else if (change !== null) leftOut.push({ figure, reason: change })
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
