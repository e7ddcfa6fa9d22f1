import {
  applyFilter,
  clearFilter,
  refused,
  removeFilter,
  requirePermission,
  type Criteria,
  type Sheet,
} from '../document'
import { HostObject } from '../protocol'
import { placeOf } from './cellsObject'
import type { Host } from './host'
import type { Model } from './model'

type Client = Host<Excel.AutoFilter>

export class AutoFilter extends HostObject implements Partial<Client> {
  constructor(
    private readonly model: Model,
    private readonly sheet: Sheet,
  ) {
    super()
  }

  get enabled(): boolean {
    return this.sheet.autoFilter !== null
  }

  get isDataFiltered(): boolean {
    return this.sheet.filteredRows.size > 0
  }

  get criteria(): Client['criteria'] {
    return [...(this.sheet.autoFilter?.criteria.values() ?? [])] as Client['criteria']
  }

  apply(range: HostObject | string, columnIndex?: number, criteria?: object): void {
    requirePermission(this.sheet, 'allowAutoFilter')
    const { area } = placeOf(this.model, this.sheet, range)
    const column =
      columnIndex === undefined || criteria === undefined
        ? undefined
        : { index: columnIndex, criteria: criteria as Criteria }
    applyFilter(this.model.document, this.sheet, area, column)
  }

  clearCriteria(): void {
    clearFilter(this.sheet)
  }

  remove(): void {
    requirePermission(this.sheet, 'allowAutoFilter')
    removeFilter(this.sheet)
  }

  getRange(): HostObject {
    const found = this.getRangeOrNullObject()
    if (found === null) throw refused.notFound()
    return found
  }

  getRangeOrNullObject(): HostObject | null {
    const filter = this.sheet.autoFilter
    return filter === null ? null : this.model.objects.range(this.sheet, filter.area)
  }
}
