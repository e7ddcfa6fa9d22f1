import type { Assessment } from '../assess'
import { compare } from '../lib'
import type { CellLayout, CellValue, Indicator, IndicatorCode, SheetLayout, StyleName } from '../model'
import { addressOf } from '../model'
import { describeTarget } from '../plan'
import { figureFormat, plainFormat, signedFormat } from '../template'
import { headlineIndicators } from './headlineIndicators'
import { indicatorPosition, indicatorRows } from './indicatorSheet'
import type { OverviewPart, OverviewRows } from './overviewGrid'
import { across, BEHIND, COLUMN, HEADLINE_COLUMNS, LAST_COLUMN, LIST_ROWS, placed } from './overviewGrid'
import { cellReference } from './summarySheets'
import type { SummaryInput } from './summaryInput'
import { indicatorOf, unitName } from './summaryInput'
import { OVERVIEW, sheetName } from './summaryTexts'

const SHARE = plainFormat(1)
const CHANGE = signedFormat(1)

/** Finds what 指标汇总 shows, so that the overview repeats it by reference and with the same stored result. */
export interface IndicatorCells {
  readonly row: (code: IndicatorCode) => number
  readonly value: (code: IndicatorCode, key: string) => CellValue
}

/** Reads the laid-out 指标汇总. */
export function indicatorCells(input: SummaryInput, sheet: SheetLayout): IndicatorCells {
  const rows = indicatorRows(input)
  const values = new Map(sheet.cells.map(({ row, column, value }) => [addressOf(row, column), value]))
  const row = (code: IndicatorCode): number => {
    const found = rows.get(code)
    if (found === undefined) throw new Error(`No row of ${code} in ${sheet.name}`)
    return found
  }
  return { row, value: (code, key) => values.get(addressOf(row(code), indicatorPosition(key))) ?? null }
}

interface Shown {
  readonly style: StyleName
  readonly numberFormat?: string
}

/** A cell that repeats one of 指标汇总; blank where that one is. */
function repeated(cells: IndicatorCells, code: IndicatorCode, key: string, shown: Shown) {
  const reference = cellReference(sheetName('indicators'), cells.row(code), indicatorPosition(key))
  return { value: cells.value(code, key) ?? '', formula: `IF(${reference}="","",${reference})`, ...shown }
}

const linkTo = (cells: IndicatorCells, code: IndicatorCode) =>
  ({ to: 'place', sheet: sheetName('indicators'), address: `A${cells.row(code) + 1}` }) as const

function headlineRow(indicator: Indicator, row: number, cells: IndicatorCells): CellLayout[] {
  const { code } = indicator
  const figures: readonly [string, Shown][] = [
    ['actual', { style: 'figureBold', numberFormat: figureFormat(indicator) }],
    ['achievement', { style: 'figure', numberFormat: SHARE }],
    ['pace', { style: 'figure', numberFormat: SHARE }],
    ['gap', { style: 'figure', numberFormat: CHANGE }],
    ['light', { style: 'light' }],
  ]
  return [
    placed(row, COLUMN.campaign, { value: indicator.name, style: 'text', link: linkTo(cells, code) }),
    placed(row, COLUMN.office, { value: describeTarget(indicator), style: 'text' }),
    ...figures.map(([key, shown], at) => placed(row, COLUMN.indicators + at, repeated(cells, code, key, shown))),
  ]
}

/** 主要指标: target, actual, achievement, pace, gap and light of the indicators that were chosen by rule. */
export function headlineList(input: SummaryInput, cells: IndicatorCells, rows: OverviewRows): OverviewPart {
  const header = OVERVIEW.headlineHeader.map((value, at) =>
    placed(rows.header, HEADLINE_COLUMNS[at] ?? 0, { value, style: 'header' }),
  )
  const body = headlineIndicators(input).flatMap((indicator, at) => {
    const row = headlineRow(indicator, rows.firstListRow + at, cells)
    return at % 2 === 1 ? row.map((cell) => ({ ...cell, band: true })) : row
  })
  const title = placed(rows.section, 0, { value: OVERVIEW.headline, style: 'section' })
  return { cells: [title, ...header, ...body], merges: [] }
}

/** Behind, the widest gap first; without a gap last; the plan's order where equal. */
export function behindIndicators({ assessments }: Pick<SummaryInput, 'assessments'>): readonly Assessment[] {
  return assessments
    .filter(({ light }) => light === 'behind')
    .sort((one, other) => {
      if (one.gap === null || other.gap === null) return Number(one.gap === null) - Number(other.gap === null)
      return compare(one.gap, other.gap)
    })
}

function behindRow({ indicator: code }: Assessment, row: number, input: SummaryInput, cells: IndicatorCells) {
  const indicator = indicatorOf(input, code)
  const figure = (key: string, numberFormat: string) =>
    repeated(cells, code, key, { style: 'listFigure', numberFormat })
  return [
    placed(row, BEHIND.name, { value: `■ ${indicator.name}`, style: 'listLink', link: linkTo(cells, code) }),
    placed(row, BEHIND.owner, { value: unitName(input, indicator.leadUnit), style: 'listText' }),
    placed(row, BEHIND.achievement, figure('achievement', SHARE)),
    placed(row, BEHIND.gap, figure('gap', CHANGE)),
  ]
}

function behindHeader(row: number): OverviewPart {
  const [name, owner, achievement, gap] = OVERVIEW.behindHeader
  const labels = new Map<number, string>([
    [BEHIND.name, name],
    [BEHIND.owner, owner],
    [BEHIND.achievement, achievement],
    [BEHIND.gap, gap],
  ])
  const columns = Array.from({ length: LAST_COLUMN - BEHIND.name + 1 }, (_, at) => BEHIND.name + at)
  return {
    cells: columns.map((column) => placed(row, column, { value: labels.get(column) ?? null, style: 'header' })),
    merges: [across(row, BEHIND.name, BEHIND.owner - 1), across(row, BEHIND.owner, BEHIND.achievement - 1)],
  }
}

/** 滞后指标: what is behind, who owns it, how far; the worst ones, and how many more there are. */
export function behindList(input: SummaryInput, cells: IndicatorCells, rows: OverviewRows): OverviewPart {
  const behind = behindIndicators(input)
  const shown = behind.slice(0, LIST_ROWS)
  const title = placed(rows.section, BEHIND.name, {
    value: OVERVIEW.behind(behind.length, shown.length),
    style: 'section',
  })
  if (behind.length === 0) {
    const nothing = placed(rows.header, BEHIND.name, { value: OVERVIEW.nothingBehind, style: 'listText' })
    return { cells: [title, nothing], merges: [] }
  }
  const header = behindHeader(rows.header)
  const body = shown.flatMap((assessment, at) => behindRow(assessment, rows.firstListRow + at, input, cells))
  return { cells: [title, ...header.cells, ...body], merges: header.merges }
}
