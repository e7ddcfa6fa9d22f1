import { bag, forget, type BagClass } from './bag'
import type { Host } from './host'

const font = bag<Host<Excel.ChartFont>>('ChartFont', {
  bold: false,
  color: '#000000',
  italic: false,
  name: 'Calibri',
  size: 10,
  underline: 'None',
})

const fill = bag<object>(
  'ChartFill',
  {},
  {
    methods: {
      setSolidColor: (settings, path, [color]) => void settings.set(`${path}.color`, color),
      getSolidColor: (settings, path) => settings.get(`${path}.color`) ?? '',
      clear: forget,
    },
  },
)

const line = bag<Host<Excel.ChartLineFormat>>(
  'ChartLineFormat',
  { color: '', lineStyle: 'Automatic', weight: 1 },
  { methods: { clear: forget } },
)

const border = bag<Host<Excel.ChartBorder>>('ChartBorder', { color: '', lineStyle: 'Automatic', weight: 1 })

const format = (name: string, children: Readonly<Record<string, BagClass>>): BagClass =>
  bag<object>(name, {}, { children })

const axisTitle = bag<Host<Excel.ChartAxisTitle>>(
  'ChartAxisTitle',
  { text: '', visible: false },
  { children: { format: format('ChartAxisTitleFormat', { font, border }) } },
)

const gridlines = bag<Host<Excel.ChartGridlines>>(
  'ChartGridlines',
  { visible: true },
  { children: { format: format('ChartGridlinesFormat', { line }) } },
)

const axis = bag<Host<Excel.ChartAxis>>(
  'ChartAxis',
  {
    visible: true,
    minimum: '',
    maximum: '',
    majorUnit: '',
    minorUnit: '',
    numberFormat: 'General',
    tickLabelPosition: 'NextToAxis',
    reversePlotOrder: false,
    position: 'Automatic',
    scaleType: 'Linear',
    categoryType: 'Automatic',
    displayUnit: 'None',
  },
  {
    children: {
      title: axisTitle,
      majorGridlines: gridlines,
      minorGridlines: gridlines,
      format: format('ChartAxisFormat', { font, line, fill }),
    },
  },
)

const dataLabels = bag<Host<Excel.ChartDataLabels>>(
  'ChartDataLabels',
  {
    showValue: false,
    showCategoryName: false,
    showSeriesName: false,
    showPercentage: false,
    showLegendKey: false,
    position: 'None',
    numberFormat: 'General',
    separator: ', ',
  },
  { children: { format: format('ChartDataLabelFormat', { font, fill, border }) } },
)

/** Parts of a chart, by the property that leads to them. */
export const CHART_PARTS = {
  title: bag<Host<Excel.ChartTitle>>(
    'ChartTitle',
    { text: '', visible: true, overlay: false, position: 'Top', horizontalAlignment: 'Center' },
    { children: { format: format('ChartTitleFormat', { font, fill, border }) } },
  ),
  legend: bag<Host<Excel.ChartLegend>>(
    'ChartLegend',
    { visible: true, overlay: false, position: 'Right' },
    { children: { format: format('ChartLegendFormat', { font, fill, border }) } },
  ),
  axes: bag<object>('ChartAxes', {}, { children: { categoryAxis: axis, valueAxis: axis, seriesAxis: axis } }),
  dataLabels,
  format: format('ChartAreaFormat', { font, fill, border }),
  plotArea: bag<object>('ChartPlotArea', {}, { children: { format: format('ChartPlotAreaFormat', { fill, border }) } }),
} as const

export const SERIES_PARTS = { dataLabels, format: format('ChartSeriesFormat', { fill, line }) } as const
