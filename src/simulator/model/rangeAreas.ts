import { columnsOf, localAddress, quotedSheetName, rowsOf, type Area, type Sheet } from '../document'
import { HostCollection, HostObject } from '../protocol'
import { giveStyle, styleNameOf } from './cellStyles'
import { ConditionalFormatCollection } from './conditionalFormatCollection'
import { DataValidation } from './dataValidation'
import type { Host } from './host'
import type { Model } from './model'
import { Range } from './range'
import { RangeFormat } from './rangeFormat'

type Client = Host<Excel.RangeAreas>

/** Several rectangles of one sheet. */
export class RangeAreas extends HostObject implements Partial<Client> {
  static override readonly navigation = ['areas', 'format', 'dataValidation', 'conditionalFormats', 'worksheet']

  constructor(
    readonly model: Model,
    readonly sheet: Sheet,
    readonly parts: readonly Area[],
  ) {
    super()
  }

  get address(): string {
    return this.parts.map((area) => `${quotedSheetName(this.sheet.name)}!${localAddress(area)}`).join(',')
  }

  get areaCount(): number {
    return this.parts.length
  }

  get cellCount(): number {
    return this.parts.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0)
  }

  get areas(): RangeCollection {
    return new RangeCollection(this.parts.map((area) => new Range(this.model, this.sheet, area)))
  }

  get format(): RangeFormat {
    return new RangeFormat(this.sheet, this.parts)
  }

  get style(): string {
    return styleNameOf({ sheet: this.sheet, areas: this.parts }) as string
  }

  set style(name: string) {
    giveStyle(this.model.document, { sheet: this.sheet, areas: this.parts }, name)
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this.sheet, this.parts)
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.model, this.sheet, this.parts)
  }

  get worksheet(): HostObject {
    return this.model.objects.worksheet(this.sheet)
  }

  clear(applyTo?: string): void {
    for (const area of this.parts) new Range(this.model, this.sheet, area).clear(applyTo)
  }
}

export class RangeCollection extends HostCollection<Range> implements Partial<Host<Excel.RangeCollection>> {
  constructor(private readonly ranges: readonly Range[]) {
    super()
  }

  list(): readonly Range[] {
    return this.ranges
  }

  getCount(): number {
    return this.ranges.length
  }
}
