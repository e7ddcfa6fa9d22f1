import { add, decimal, divide, multiply, round, subtract } from '../lib'
import type { Decimal } from '../lib'
import type { FigureEntry, FigureReading, Finding, Indicator, Observation } from '../model'
import { indicatorCode } from '../model'
import { hasGrowth, statusOfWord, templateIndicators } from '../template'
import type { RowCells } from './cellEntries'
import { cellOf, figureEntry, textEntry } from './cellEntries'
import { changedFormulas } from './changedFormulas'
import { intakeFinding } from './intakeFinding'
import { labelKey } from './labels'
import type { ListSheet } from './listSheetRows'
import type { MatchedRow, RowSubject } from './matchRows'
import type { ComputedKey } from './ownFormula'
import { formulaOwner } from './ownFormula'
import { settleRows } from './settleRows'
import { isBlank } from './sheetCells'
import type { ListReading, UnitContext } from './unitContext'

const BLANK: FigureReading = { kind: 'blank' }
const HUNDRED = decimal(100)
const GROWTH_PLACES = 1

const numeric = (value: Decimal): FigureReading => ({ kind: 'number', value, conversions: [] })

/** Since January: what had come together before, and this period. Unknown where what came before is. */
function cumulativeReading(
  { behaviour }: Indicator,
  { value, last, isFirst }: { value: FigureReading; last: FigureReading; isFirst: boolean },
): FigureReading {
  if (value.kind === 'not-applicable' || value.kind === 'not-collected') return value
  if (value.kind !== 'number') return BLANK
  if (behaviour !== 'flow') return numeric(value.value)
  if (last.kind === 'number') return numeric(add(last.value, value.value))
  return last.kind === 'blank' && isFirst ? numeric(value.value) : BLANK
}

/** (figure − base) / |base| in per cent, as the template's formula; blank where either is unknown or the base is 0. */
function growthReading(cumulative: FigureReading, base: FigureReading): FigureReading {
  if (cumulative.kind !== 'number' || base.kind !== 'number') return BLANK
  const change = divide(multiply(subtract(cumulative.value, base.value), HUNDRED), base.value.abs())
  return change === null ? BLANK : numeric(round(change, GROWTH_PLACES))
}

/** A prefilled cell: as typed, or computed where our formula stands in it, or where nothing stands in it any more. */
function prefilledEntry(
  cells: RowCells,
  key: ComputedKey & ('cumulative' | 'growth'),
  { indicator, ours, computed }: { indicator: Indicator; ours: string | null; computed: () => FigureReading },
): FigureEntry {
  const { value, cell } = cellOf(cells, key)
  const owner = formulaOwner(cells.sheet, cells.row, key, ours)
  const isEmpty = owner === 'none' && isBlank(value)
  if (owner === 'own' || owner === 'broken' || isEmpty) {
    return { typed: value, reading: computed(), cell, computed: true }
  }
  return figureEntry(cells, key, key === 'growth' ? { unitOfMeasure: '%' } : indicator)
}

/** [IN06] A changed unit of measure changes what every figure of the row means: asked, and read in the plan's unit. */
function reportChangedUnit(cells: RowCells, indicator: Indicator): void {
  const { value, cell } = cellOf(cells, 'unitOfMeasure')
  if (typeof value !== 'string' || isBlank(value) || labelKey(value) === labelKey(indicator.unitOfMeasure)) return
  const values = { name: indicator.name, found: value.trim(), unitOfMeasure: indicator.unitOfMeasure }
  cells.report(intakeFinding('IN06', 'unit-changed', { ...cells.about, cells: [cell], values }))
}

function observationOf({ item: indicator, sheet, row }: MatchedRow<Indicator>, context: UnitContext) {
  const findings: Finding[] = []
  const cells: RowCells = {
    sheet,
    row,
    name: indicator.name,
    about: { unit: context.unit, period: context.period.key, indicator: indicator.code },
    report: (finding) => findings.push(finding),
  }
  const ours = context.formulas(indicator)
  reportChangedUnit(cells, indicator)
  const value = figureEntry(cells, 'value', indicator)
  const lastCumulative = figureEntry(cells, 'lastCumulative', indicator)
  const samePeriodBase = figureEntry(cells, 'samePeriodBase', indicator)
  const isFirst = context.period.ordinal === 1
  const cumulative = prefilledEntry(cells, 'cumulative', {
    ...{ indicator, ours: ours.cumulative },
    computed: () => cumulativeReading(indicator, { value: value.reading, last: lastCumulative.reading, isFirst }),
  })
  const growth = prefilledEntry(cells, 'growth', {
    ...{ indicator, ours: ours.growth },
    computed: () =>
      hasGrowth(indicator)
        ? growthReading(cumulative.reading, samePeriodBase.reading)
        : { kind: 'not-applicable' as const },
  })
  const status = textEntry(cells, 'status')
  const observation: Observation = {
    indicator: indicator.code,
    unit: context.unit,
    period: context.period.key,
    value,
    cumulative,
    lastCumulative,
    samePeriodBase,
    growth,
    status: statusOfWord(status.text) ?? 'A',
    statusCell: status.cell,
    explanation: textEntry(cells, 'explanation'),
    source: textEntry(cells, 'source'),
  }
  return { observation, findings }
}

const nameKey = (name: string, unitOfMeasure: string): string => `${labelKey(name)}|${labelKey(unitOfMeasure)}`

function indicatorSubject({ index, unit, unitName }: UnitContext): RowSubject<Indicator> {
  return {
    ...{ unit, unitName },
    expected: templateIndicators({ index }, unit),
    codeOf: ({ code }) => code,
    nameOf: ({ name }) => name,
    known: (code) => index.indicators.get(indicatorCode(code)),
    isSpelledOut: ({ name, unitOfMeasure }, { cells, column }, row) =>
      cells.text(row, column('name')) === name && cells.text(row, column('unitOfMeasure')) === unitOfMeasure,
    namesOf: ({ name, unitOfMeasure }) => [nameKey(name, unitOfMeasure), nameKey(name, '')],
    nameIn: ({ cells, column }, row) => {
      const name = cells.text(row, column('name'))
      return name === '' ? '' : nameKey(name, cells.text(row, column('unitOfMeasure')))
    },
    about: ({ code }) => ({ indicator: code }),
  }
}

/** 指标填报: one observation for each row that can be trusted, every repair listed. */
export function readIndicators(sheets: readonly ListSheet[], context: UnitContext): ListReading<Observation> {
  const settled = settleRows(indicatorSubject(context), sheets)
  const read = settled.rows.map((row) => observationOf(row, context))
  return {
    entries: read.map(({ observation }) => observation),
    findings: [
      ...settled.findings,
      ...changedFormulas(settled.rows, context),
      ...read.flatMap(({ findings }) => findings),
    ],
  }
}
