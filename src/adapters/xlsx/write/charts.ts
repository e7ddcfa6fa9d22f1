import type { ChartSeries as HucreSeries, SheetChart } from 'hucre'
import type { ChartLayout, ChartSeries } from '../../../domain/model'
import { FONT, PALETTE, sheetText } from '../../../domain/model'
import { absoluteRange } from './sheetRanges'

const BODY_POINTS = 9
const TITLE_POINTS = 11
/** Zero is drawn as nothing: a label on an empty bar says less than none. */
const LABEL_FORMAT = 'General;-General;;'

const LABELS = { showValue: true, fontSize: BODY_POINTS, fontColor: PALETTE.ink } as const
const axisLabels = { labelFontSize: BODY_POINTS, labelColor: PALETTE.ink, labelFontFamily: FONT } as const

function seriesOf(chart: ChartLayout, series: ChartSeries): HucreSeries {
  const drawn: HucreSeries = {
    name: sheetText(series.name),
    values: absoluteRange(series.sheet, series.values),
    categories: absoluteRange(series.sheet, series.categories),
    color: series.colour,
  }
  if (chart.kind !== 'line') return { ...drawn, invertIfNegative: false }
  const marker = { symbol: 'circle', size: 5, fill: series.colour, line: series.colour } as const
  return { ...drawn, stroke: { width: 2 }, marker }
}

function labelsOf(chart: ChartLayout): NonNullable<SheetChart['dataLabels']> {
  const numberFormat = { formatCode: LABEL_FORMAT, sourceLinked: false }
  if (chart.kind === 'line') return { ...LABELS, numberFormat, position: 't' }
  if (chart.grouping !== 'stacked') return { ...LABELS, numberFormat, position: 'outEnd' }
  return { ...LABELS, numberFormat, position: 'ctr', fontColor: PALETTE.headerText, bold: true }
}

function bars(chart: ChartLayout): Partial<SheetChart> {
  if (chart.kind === 'line') return { lineGrouping: 'standard' }
  const stacked = chart.grouping === 'stacked'
  return { barGrouping: stacked ? 'stacked' : 'clustered', gapWidth: 60, ...(stacked ? { overlap: 100 } : {}) }
}

/** A native chart: direct labels instead of a value axis, a legend only where there is more than one series. */
function chartOf(chart: ChartLayout): SheetChart {
  const { area } = chart
  return {
    type: chart.kind,
    title: sheetText(chart.title),
    titleFontSize: TITLE_POINTS,
    titleBold: true,
    titleColor: PALETTE.header,
    titleFontFamily: FONT,
    altText: sheetText(chart.title),
    anchor: { from: { row: area.top, col: area.left }, to: { row: area.bottom + 1, col: area.right + 1 } },
    series: chart.series.map((series) => seriesOf(chart, series)),
    legend: chart.series.length > 1 ? 'bottom' : false,
    legendFontSize: BODY_POINTS,
    legendFontFamily: FONT,
    dataLabels: labelsOf(chart),
    ...bars(chart),
    roundedCorners: false,
    chartSpaceBorderColor: PALETTE.rule,
    axes: {
      x: {
        ...axisLabels,
        majorTickMark: 'none',
        minorTickMark: 'none',
        ...(chart.kind === 'bar' ? { reverse: true } : {}),
      },
      y: { ...axisLabels, hidden: true, gridlines: { major: false } },
    },
  }
}

/** The charts of a sheet; horizontal bars run downwards in the order of their rows. */
export const charts = (layouts: readonly ChartLayout[]): SheetChart[] => layouts.map(chartOf)
