import { intersection, refused, requirePermission, type Area, type ConditionalRule, type Sheet } from '../document'
import { HostCollection } from '../protocol'
import { ConditionalFormat, CONDITIONAL_KINDS } from './conditionalFormat'
import type { Host } from './host'
import type { Model } from './model'

/** Conditional formats that touch some cells. */
export class ConditionalFormatCollection
  extends HostCollection<ConditionalFormat>
  implements Partial<Host<Excel.ConditionalFormatCollection>>
{
  constructor(
    private readonly model: Model,
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {
    super()
  }

  list(): ConditionalFormat[] {
    return this.rules().map((rule) => new ConditionalFormat(this.model, this.sheet, rule))
  }

  /** A new rule comes first, as documented. */
  add(type: string): ConditionalFormat {
    requirePermission(this.sheet, 'allowFormatCells')
    if (!CONDITIONAL_KINDS.includes(type)) throw refused.argument()
    const rule: ConditionalRule = {
      id: this.model.document.nextId('conditional'),
      type,
      areas: this.areas,
      stopIfTrue: false,
      rule: {},
      look: new Map(),
    }
    this.sheet.conditionalRules.unshift(rule)
    return new ConditionalFormat(this.model, this.sheet, rule)
  }

  clearAll(): void {
    requirePermission(this.sheet, 'allowFormatCells')
    const gone = new Set(this.rules())
    this.sheet.conditionalRules = this.sheet.conditionalRules.filter((rule) => !gone.has(rule))
  }

  getCount(): number {
    return this.rules().length
  }

  getItem(id: string): ConditionalFormat {
    const found = this.getItemOrNullObject(id)
    if (found === null) throw refused.notFound()
    return found
  }

  getItemOrNullObject(id: string): ConditionalFormat | null {
    return this.list().find((format) => format.id === id) ?? null
  }

  private rules(): ConditionalRule[] {
    return this.sheet.conditionalRules.filter((rule) =>
      rule.areas.some((area) => this.areas.some((wanted) => intersection(area, wanted) !== null)),
    )
  }
}
