import { boxOf, refused, requirePermission, seriesFrom, type ChartModel, type Sheet } from '../document'
import { HostCollection, HostObject, identified, type Identity } from '../protocol'
import { accessors } from './accessors'
import { placeOf } from './cellsObject'
import { CHART_PARTS } from './chartParts'
import { ChartSeriesCollection } from './chartSeries'
import type { Host } from './host'
import type { Model } from './model'

export class ChartCollection extends HostCollection<Chart> implements Partial<Host<Excel.ChartCollection>> {
  constructor(
    private readonly model: Model,
    private readonly sheet: Sheet,
  ) {
    super()
  }

  list(): Chart[] {
    return this.sheet.charts.map((state) => new Chart(this.model, this.sheet, state))
  }

  get count(): number {
    return this.sheet.charts.length
  }

  getCount(): number {
    return this.count
  }

  add(type: string, source: HostObject, seriesBy: string = 'Auto'): Chart {
    requirePermission(this.sheet, 'allowEditObjects')
    const place = placeOf(this.model, this.sheet, source)
    const state: ChartModel = {
      id: this.model.document.nextId('chart'),
      name: `Chart ${this.count + 1}`,
      type,
      left: 0,
      top: 0,
      width: 360,
      height: 216,
      series: seriesFrom(this.model.document, place, seriesBy),
      settings: new Map(),
    }
    this.sheet.charts.push(state)
    return new Chart(this.model, this.sheet, state)
  }

  getItem(name: string): Chart {
    const found = this.getItemOrNullObject(name)
    if (found === null) throw refused.notFound()
    return found
  }

  getItemOrNullObject(name: string): Chart | null {
    const wanted = name.toLowerCase()
    return this.list().find((chart) => chart.id === name || chart.name.toLowerCase() === wanted) ?? null
  }
}

type Client = Host<Excel.Chart>
/** A chart as its properties say; there is no picture of it. */
export class Chart extends HostObject implements Partial<Client> {
  static override readonly navigation = [...Object.keys(CHART_PARTS), 'series', 'worksheet']
  declare title: HostObject
  declare legend: HostObject
  declare axes: HostObject
  declare dataLabels: HostObject
  declare format: HostObject
  declare plotArea: HostObject
  declare name: string
  declare chartType: Client['chartType']
  declare left: number
  declare top: number
  declare width: number
  declare height: number

  constructor(
    readonly model: Model,
    readonly sheet: Sheet,
    readonly state: ChartModel,
  ) {
    super()
  }

  override identity(): Identity {
    return identified(this.state.id)
  }

  get id(): string {
    return this.state.id
  }

  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.model, this.sheet, this.state)
  }

  get worksheet(): HostObject {
    return this.model.objects.worksheet(this.sheet)
  }

  setData(source: HostObject, seriesBy: string = 'Auto'): void {
    this.change({ series: seriesFrom(this.model.document, placeOf(this.model, this.sheet, source), seriesBy) })
  }

  setPosition(start: HostObject | string, end?: HostObject | string): void {
    const first = placeOf(this.model, this.sheet, start).area
    const last = end === undefined ? null : placeOf(this.model, this.sheet, end).area
    const from = boxOf(this.sheet, first)
    if (last === null) return this.change({ left: from.left, top: from.top })
    const to = boxOf(this.sheet, last)
    this.change({
      left: from.left,
      top: from.top,
      width: to.left + to.width - from.left,
      height: to.top + to.height - from.top,
    })
  }

  delete(): void {
    requirePermission(this.sheet, 'allowEditObjects')
    this.sheet.charts = this.sheet.charts.filter((chart) => chart !== this.state)
  }

  change(change: Partial<ChartModel>): void {
    requirePermission(this.sheet, 'allowEditObjects')
    Object.assign(this.state, change)
  }
}

const SAME = ['name', 'left', 'top', 'width', 'height'] as const
accessors(Chart.prototype, SAME, {
  read: (chart, name) => chart.state[name],
  write: (chart, name, value) => chart.change({ [name]: value }),
})
accessors(Chart.prototype, ['chartType'], {
  read: (chart) => chart.state.type,
  write: (chart, _, type) => chart.change({ type: String(type) }),
})
for (const [property, Part] of Object.entries(CHART_PARTS)) {
  Object.defineProperty(Chart.prototype, property, {
    get(this: Chart) {
      return new Part(this.state.settings, property)
    },
  })
}
