import type { ChartLayout, ChartSeries } from '../../../domain/model'
import { FONT, PALETTE, sheetText } from '../../../domain/model'
import { rangeOn } from '../ranges'
import { colour } from './cellStyles'

/** Charts of ours; others on the same sheet are a person's own and stay. */
const CHART_PREFIX = 'PlanTally '

export const isOurChart = (name: string): boolean => name.startsWith(CHART_PREFIX)

const BODY_POINTS = 9
const TITLE_POINTS = 11
/** Zero is drawn as nothing: a label on an empty bar says less than none. */
const LABEL_FORMAT = 'General;-General;;'

const TYPES = {
  bar: { clustered: 'BarClustered', stacked: 'BarStacked' },
  column: { clustered: 'ColumnClustered', stacked: 'ColumnStacked' },
  line: { clustered: 'LineMarkers', stacked: 'LineMarkers' },
} as const

/** The sheet of that name as it is called while the layout is being written. */
export type SheetFinder = (name: string) => Excel.Worksheet

interface Drawing {
  readonly chart: Excel.Chart
  readonly layout: ChartLayout
  readonly sheetOf: SheetFinder
}

function colourSeries(written: Excel.ChartSeries, layout: ChartLayout, series: ChartSeries): void {
  if (layout.kind === 'line') {
    written.format.line.color = colour(series.colour)
    written.markerBackgroundColor = colour(series.colour)
    written.markerForegroundColor = colour(series.colour)
    return
  }
  written.format.fill.setSolidColor(colour(series.colour))
  written.invertIfNegative = false
  written.gapWidth = 60
  if (layout.grouping === 'stacked') written.overlap = 100
}

function labelSeries(written: Excel.ChartSeries, { kind, grouping }: ChartLayout): void {
  const inside = grouping === 'stacked'
  written.hasDataLabels = true
  written.dataLabels.showValue = true
  written.dataLabels.numberFormat = LABEL_FORMAT
  written.dataLabels.position = kind === 'line' ? 'Top' : inside ? 'Center' : 'OutsideEnd'
  written.dataLabels.format.font.size = BODY_POINTS
  written.dataLabels.format.font.color = colour(inside ? PALETTE.headerText : PALETTE.ink)
}

function writeSeries({ chart, layout, sheetOf }: Drawing): void {
  layout.series.forEach((series, position) => {
    const name = sheetText(series.name)
    const written = position === 0 ? chart.series.getItemAt(0) : chart.series.add(name)
    const sheet = sheetOf(series.sheet)
    written.name = name
    written.setValues(rangeOn(sheet, series.values))
    written.setXAxisValues(rangeOn(sheet, series.categories))
    colourSeries(written, layout, series)
    labelSeries(written, layout)
  })
}

function writeFrame({ chart, layout }: Drawing): void {
  const { font } = chart.title.format
  chart.title.text = sheetText(layout.title)
  font.name = FONT
  font.size = TITLE_POINTS
  font.bold = true
  font.color = colour(PALETTE.header)
  chart.legend.visible = layout.series.length > 1
  if (layout.series.length > 1) chart.legend.position = 'Bottom'
  chart.axes.valueAxis.visible = false
  chart.axes.valueAxis.majorGridlines.visible = false
  if (layout.kind === 'bar') chart.axes.categoryAxis.reversePlotOrder = true
}

/** Native charts with direct labels; horizontal bars run downwards in the order of their rows. */
export function writeCharts(sheet: Excel.Worksheet, layouts: readonly ChartLayout[], sheetOf: SheetFinder): void {
  layouts.forEach((layout, position) => {
    const [first] = layout.series
    if (first === undefined) return
    const type = TYPES[layout.kind][layout.grouping ?? 'clustered']
    const chart = sheet.charts.add(type, rangeOn(sheetOf(first.sheet), first.values), 'Columns')
    const { top, left, bottom, right } = layout.area
    chart.name = `${CHART_PREFIX}${position + 1}`
    writeSeries({ chart, layout, sheetOf })
    writeFrame({ chart, layout, sheetOf })
    chart.setPosition(sheet.getCell(top, left), sheet.getCell(bottom, right))
  })
}
