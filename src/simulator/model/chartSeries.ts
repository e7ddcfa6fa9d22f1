import { refused, requirePermission, type ChartModel, type SeriesModel, type Sheet } from '../document'
import { HostCollection, HostObject } from '../protocol'
import { accessors } from './accessors'
import { placeOf } from './cellsObject'
import { SERIES_PARTS } from './chartParts'
import type { Host } from './host'
import type { Model } from './model'

export class ChartSeriesCollection
  extends HostCollection<ChartSeries>
  implements Partial<Host<Excel.ChartSeriesCollection>>
{
  constructor(
    private readonly model: Model,
    private readonly sheet: Sheet,
    private readonly chart: ChartModel,
  ) {
    super()
  }

  list(): ChartSeries[] {
    return this.chart.series.map((state) => new ChartSeries(this.model, this.sheet, { chart: this.chart, state }))
  }

  get count(): number {
    return this.chart.series.length
  }

  getCount(): number {
    return this.count
  }

  add(name: string = '', index: number = this.count): ChartSeries {
    requirePermission(this.sheet, 'allowEditObjects')
    const state: SeriesModel = { name, values: null, categories: null, settings: new Map() }
    this.chart.series.splice(index, 0, state)
    return new ChartSeries(this.model, this.sheet, { chart: this.chart, state })
  }
}

type Client = Host<Excel.ChartSeries>
type Remembered =
  | 'invertIfNegative'
  | 'markerBackgroundColor'
  | 'markerForegroundColor'
  | 'axisGroup'
  | 'gapWidth'
  | 'overlap'
  | 'hasDataLabels'
  | 'smooth'
  | 'markerStyle'
  | 'markerSize'
  | 'chartType'
export class ChartSeries extends HostObject implements Partial<Client> {
  static override readonly navigation = Object.keys(SERIES_PARTS)
  declare dataLabels: HostObject
  declare format: HostObject
  declare axisGroup: Client['axisGroup']
  declare gapWidth: number
  declare overlap: number
  declare hasDataLabels: boolean
  declare smooth: boolean
  declare markerStyle: Client['markerStyle']
  declare markerSize: number
  declare markerBackgroundColor: string
  declare markerForegroundColor: string
  declare invertIfNegative: boolean
  declare chartType: Client['chartType']

  constructor(
    readonly model: Model,
    readonly sheet: Sheet,
    readonly of: { readonly chart: ChartModel; readonly state: SeriesModel },
  ) {
    super()
  }

  get name(): string {
    return this.of.state.name
  }

  set name(name: string) {
    this.of.state.name = name
  }

  setValues(source: HostObject): void {
    this.of.state.values = this.placed(source)
  }

  setXAxisValues(source: HostObject): void {
    this.of.state.categories = this.placed(source)
  }

  delete(): void {
    const { chart, state } = this.of
    const at = chart.series.indexOf(state)
    if (at < 0) throw refused.notFound()
    chart.series.splice(at, 1)
  }

  private placed(source: HostObject): SeriesModel['values'] {
    requirePermission(this.sheet, 'allowEditObjects')
    const { sheet, area } = placeOf(this.model, this.sheet, source)
    return { sheetId: sheet.id, area }
  }
}

const REMEMBERED: Readonly<Record<Exclude<Remembered, 'chartType'>, unknown>> = {
  axisGroup: 'Primary',
  gapWidth: 150,
  overlap: 0,
  hasDataLabels: false,
  smooth: false,
  markerStyle: 'Automatic',
  markerSize: 7,
  markerBackgroundColor: '',
  markerForegroundColor: '',
  invertIfNegative: true,
}
accessors(ChartSeries.prototype, Object.keys(REMEMBERED) as (keyof typeof REMEMBERED)[], {
  read: ({ of }, name) => of.state.settings.get(name) ?? REMEMBERED[name],
  write: ({ of }, name, value) => void of.state.settings.set(name, value),
})
accessors(ChartSeries.prototype, ['chartType'], {
  read: ({ of }) => of.state.settings.get('chartType') ?? of.chart.type,
  write: ({ of }, name, value) => void of.state.settings.set(name, value),
})
for (const [property, Part] of Object.entries(SERIES_PARTS)) {
  Object.defineProperty(ChartSeries.prototype, property, {
    get(this: ChartSeries) {
      return new Part(this.of.state.settings, property)
    },
  })
}
