import { loaded, type ConformanceCase, type Stage } from './conformanceCase'

function chartOn({ sheet }: Stage): Excel.Chart {
  sheet.getRange('A1:C3').values = [
    ['单位', '完成', '目标'],
    ['甲', 1, 2],
    ['乙', 3, 4],
  ]
  return sheet.charts.add('ColumnClustered', sheet.getRange('A1:C3'), 'Columns')
}

export const CHART_CASES: readonly ConformanceCase[] = [
  {
    says: 'a chart by columns has one series per column of figures, named by its header',
    members: ['Worksheet.charts', 'ChartCollection.add', 'Chart.series', 'ChartSeries.name', 'Chart.name'],
    run: async (stage) => {
      const chart = chartOn(stage)
      chart.name = '完成情况'
      chart.series.load('items/name')
      const { name } = await loaded(stage, chart, 'name')
      return [name, chart.series.items.map((series) => series.name)]
    },
    gives: ['完成情况', ['完成', '目标']],
  },
  {
    says: 'a chart is put over cells: its box is theirs, in points',
    members: ['Chart.setPosition', 'Chart.left', 'Chart.width'],
    run: (stage) => {
      stage.sheet.getRange('A:A').format.columnWidth = 100
      const chart = chartOn(stage)
      chart.setPosition('B2', 'C3')
      return loaded(stage, chart, 'left', 'top', 'width', 'height')
    },
    gives: { left: 100, top: 15, width: 96, height: 30 },
  },
  {
    says: 'title, legend and axes keep what they are given',
    members: [
      'Chart.title',
      'ChartTitle.text',
      'ChartTitle.format',
      'ChartTitleFormat.font',
      'ChartFont.size',
      'ChartFont.bold',
      'ChartFont.color',
      'ChartFont.name',
      'Chart.legend',
      'ChartLegend.visible',
      'ChartLegend.position',
      'Chart.axes',
      'ChartAxes.valueAxis',
      'ChartAxes.categoryAxis',
      'ChartAxis.visible',
      'ChartAxis.reversePlotOrder',
      'ChartAxis.majorGridlines',
      'ChartGridlines.visible',
    ],
    run: async (stage) => {
      const chart = chartOn(stage)
      chart.title.text = '完成情况'
      Object.assign(chart.title.format.font, { size: 14, bold: true, color: '#112233', name: '宋体' })
      Object.assign(chart.legend, { visible: true, position: 'Bottom' })
      chart.axes.valueAxis.majorGridlines.visible = false
      Object.assign(chart.axes.categoryAxis, { visible: false, reversePlotOrder: true })
      chart.load(
        'title/text,title/format/font/size,legend/position,axes/valueAxis/majorGridlines/visible,axes/categoryAxis/visible,axes/categoryAxis/reversePlotOrder',
      )
      await stage.context.sync()
      const { title, legend, axes } = chart
      const { visible, reversePlotOrder } = axes.categoryAxis
      return [
        title.text,
        title.format.font.size,
        legend.position,
        axes.valueAxis.majorGridlines.visible,
        visible,
        reversePlotOrder,
      ]
    },
    gives: ['完成情况', 14, 'Bottom', false, false, true],
  },
  {
    says: 'series are added, pointed at cells, looked after and deleted',
    members: [
      'ChartSeriesCollection.add',
      'ChartSeriesCollection.getItemAt',
      'ChartSeries.setValues',
      'ChartSeries.setXAxisValues',
      'ChartSeries.delete',
      'ChartSeries.gapWidth',
      'ChartSeries.overlap',
      'ChartSeries.hasDataLabels',
      'ChartSeries.invertIfNegative',
      'ChartSeries.markerBackgroundColor',
      'ChartSeries.markerForegroundColor',
      'ChartSeries.format',
      'ChartSeriesFormat.fill',
      'ChartSeriesFormat.line',
      'ChartFill.setSolidColor',
      'ChartLineFormat.color',
      'ChartSeries.dataLabels',
      'ChartDataLabels.showValue',
      'ChartDataLabels.position',
      'ChartDataLabels.numberFormat',
      'ChartDataLabels.format',
      'ChartDataLabelFormat.font',
    ],
    run: async (stage) => {
      const chart = chartOn(stage)
      chart.series.getItemAt(0).delete()
      const added = chart.series.add('同期')
      added.setValues(stage.sheet.getRange('B2:B3'))
      added.setXAxisValues(stage.sheet.getRange('A2:A3'))
      Object.assign(added, { gapWidth: 60, overlap: 10, hasDataLabels: true, invertIfNegative: false })
      Object.assign(added, { markerBackgroundColor: '#112233', markerForegroundColor: '#112233' })
      added.format.fill.setSolidColor('#112233')
      added.format.line.color = '#445566'
      Object.assign(added.dataLabels, { showValue: true, position: 'OutsideEnd', numberFormat: '0.0' })
      added.dataLabels.format.font.size = 9
      added.load('gapWidth,hasDataLabels,dataLabels/numberFormat,format/line/color')
      chart.series.load('items/name')
      await stage.context.sync()
      const names = chart.series.items.map(({ name }) => name)
      return [names, added.gapWidth, added.hasDataLabels, added.dataLabels.numberFormat, added.format.line.color]
    },
    gives: [['目标', '同期'], 60, true, '0.0', '#445566'],
  },
  {
    says: 'a chart is found by name and deleted',
    members: ['ChartCollection.getItem', 'ChartCollection.getItemOrNullObject', 'Chart.delete'],
    run: async (stage) => {
      chartOn(stage).name = '图'
      stage.sheet.charts.getItem('图').delete()
      const gone = stage.sheet.charts.getItemOrNullObject('图')
      await stage.context.sync()
      return gone.isNullObject
    },
    gives: true,
  },
  {
    says: 'charts of a protected sheet are not made',
    members: ['ChartCollection.add'],
    run: (stage) => {
      stage.sheet.protection.protect()
      stage.sheet.charts.add('Line', stage.sheet.getRange('A1:B2'))
    },
    refuses: 'AccessDenied',
  },
]
