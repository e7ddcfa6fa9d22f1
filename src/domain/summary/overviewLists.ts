import type { Assessment } from '../assess'
import { compare } from '../lib'
import type { CellLayout, CellValue, Indicator, IndicatorCode, SheetLayout, StyleName } from '../model'
import { describeTarget } from '../plan'
import { displayWidth } from '../template'
import { headlineIndicators } from './headlineIndicators'
import { actualFormat } from './indicatorRow'
import { indicatorPosition, indicatorRows } from './indicatorSheet'
import type { OverviewPart, OverviewRows } from './overviewGrid'
import {
  across,
  BEHIND,
  COLUMN,
  HEADLINE_COLUMNS,
  LAST_COLUMN,
  LIST_ROWS,
  OVERVIEW_WIDTHS,
  placed,
} from './overviewGrid'
import { CHANGE_FORMAT, SHARE_FORMAT } from './shareFormats'
import { cellReference } from './summarySheets'
import type { SummaryInput } from './summaryInput'
import { indicatorOf, unitName } from './summaryInput'
import { OVERVIEW } from './overviewTexts'
import { sheetName } from './summaryTexts'

const CELL_PADDING = 1.5

/** Finds what 指标汇总 shows, so that the overview repeats it by reference and with the same stored result. */
export interface IndicatorCells {
  readonly row: (code: IndicatorCode) => number
  readonly value: (code: IndicatorCode, key: string) => CellValue
}

/** Reads the laid-out 指标汇总. */
export function indicatorCells(input: SummaryInput, sheet: SheetLayout): IndicatorCells {
  const rows = indicatorRows(input)
  const values: CellValue[][] = []
  for (const { row, column, value } of sheet.cells) (values[row] ??= [])[column] = value
  const row = (code: IndicatorCode): number => {
    const found = rows.get(code)
    if (found === undefined) throw new Error(`No row of ${code} in ${sheet.name}`)
    return found
  }
  return { row, value: (code, key) => values[row(code)]?.[indicatorPosition(key)] ?? null }
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
    ['actual', { style: 'figureBold', numberFormat: actualFormat(indicator) }],
    ['achievement', { style: 'figure', numberFormat: SHARE_FORMAT }],
    ['pace', { style: 'figure', numberFormat: SHARE_FORMAT }],
    ['gap', { style: 'figure', numberFormat: CHANGE_FORMAT }],
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

/** The text, cut to the room between two columns: it runs on over blank cells and must not end in the middle of a word unmarked. */
function shortened(text: string, from: number, to: number): string {
  const room = OVERVIEW_WIDTHS.slice(from, to).reduce((sum, width) => sum + width, 0) - CELL_PADDING
  if (displayWidth(text) <= room) return text
  const characters = [...text]
  while (displayWidth(`${characters.join('')}…`) > room) characters.pop()
  return `${characters.join('')}…`
}

function behindRow({ indicator: code }: Assessment, row: number, input: SummaryInput, cells: IndicatorCells) {
  const indicator = indicatorOf(input, code)
  return [
    placed(row, BEHIND.name, {
      value: shortened(`■ ${indicator.name}`, BEHIND.name, BEHIND.owner),
      style: 'listLink',
      link: linkTo(cells, code),
    }),
    placed(row, BEHIND.owner, {
      value: shortened(unitName(input, indicator.leadUnit), BEHIND.owner, BEHIND.gap),
      style: 'listText',
    }),
    placed(row, BEHIND.gap, repeated(cells, code, 'gap', { style: 'listFigure', numberFormat: CHANGE_FORMAT })),
  ]
}

function behindHeader(row: number): OverviewPart {
  const [name, owner, gap] = OVERVIEW.behindHeader
  const labels = new Map<number, string>([
    [BEHIND.name, name],
    [BEHIND.owner, owner],
    [BEHIND.gap, gap],
  ])
  const columns = Array.from({ length: LAST_COLUMN - BEHIND.name + 1 }, (_, at) => BEHIND.name + at)
  return {
    cells: columns.map((column) => placed(row, column, { value: labels.get(column) ?? null, style: 'header' })),
    merges: [across(row, BEHIND.name, BEHIND.owner - 1), across(row, BEHIND.owner, BEHIND.gap - 1)],
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
