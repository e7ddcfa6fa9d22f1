import { refused, requirePermission, type ConditionalRule, type Sheet } from '../document'
import { HostObject, identified, type Identity } from '../protocol'
import { accessors } from './accessors'
import { bag, forget } from './bag'
import type { Host } from './host'
import type { Model } from './model'

/** Kinds that are played, with the property that leads to their own part. */
const PARTS = { Custom: 'custom', CellValue: 'cellValue', ContainsText: 'textComparison', DataBar: 'dataBar' } as const

export const CONDITIONAL_KINDS: readonly string[] = Object.keys(PARTS)

const font = bag<Host<Excel.ConditionalRangeFont>>(
  'ConditionalRangeFont',
  {
    bold: false,
    color: '#000000',
    italic: false,
    strikethrough: false,
    underline: 'None',
  },
  { methods: { clear: forget } },
)

const fill = bag<Host<Excel.ConditionalRangeFill>>(
  'ConditionalRangeFill',
  { color: '' },
  { methods: { clear: forget } },
)

const border = bag<Host<Excel.ConditionalRangeBorder>>('ConditionalRangeBorder', { color: '#000000', style: 'None' })

const borders = bag<object>(
  'ConditionalRangeBorderCollection',
  {},
  {
    children: { top: border, bottom: border, left: border, right: border },
    methods: {
      getItem: (settings, path, [side]) =>
        new border(settings, `${path}.${String(side).replace('Edge', '').toLowerCase()}`),
    },
  },
)

const rangeFormat = bag<Host<Excel.ConditionalRangeFormat>>(
  'ConditionalRangeFormat',
  { numberFormat: '' },
  { children: { fill, font, borders } },
)

const positiveBar = bag<Host<Excel.ConditionalDataBarPositiveFormat>>('ConditionalDataBarPositiveFormat', {
  fillColor: '#638EC6',
  gradientFill: true,
  borderColor: '',
})

type Client = Host<Excel.ConditionalFormat>
export class ConditionalFormat extends HostObject implements Partial<Client> {
  static override readonly navigation = Object.values(PARTS).flatMap((part) => [part, `${part}OrNullObject`])
  declare custom: HostObject
  declare customOrNullObject: HostObject | null
  declare cellValue: HostObject
  declare cellValueOrNullObject: HostObject | null
  declare textComparison: HostObject
  declare textComparisonOrNullObject: HostObject | null
  declare dataBar: HostObject
  declare dataBarOrNullObject: HostObject | null

  constructor(
    readonly model: Model,
    readonly sheet: Sheet,
    readonly state: ConditionalRule,
  ) {
    super()
  }

  override identity(): Identity {
    return identified(this.state.id)
  }

  get id(): string {
    return this.state.id
  }

  get type(): Client['type'] {
    return this.state.type as Client['type']
  }

  get priority(): number {
    return this.sheet.conditionalRules.indexOf(this.state)
  }

  set priority(priority: number) {
    const rules = this.sheet.conditionalRules.filter((rule) => rule !== this.state)
    rules.splice(priority, 0, this.state)
    this.sheet.conditionalRules = rules
  }

  get stopIfTrue(): boolean {
    return this.state.stopIfTrue
  }

  set stopIfTrue(stop: boolean) {
    this.state.stopIfTrue = stop
  }

  delete(): void {
    requirePermission(this.sheet, 'allowFormatCells')
    this.sheet.conditionalRules = this.sheet.conditionalRules.filter((rule) => rule !== this.state)
  }

  getRange(): HostObject {
    const found = this.getRangeOrNullObject()
    if (found === null) throw refused.notFound()
    return found
  }

  /** Null where the format stands on several areas. */
  getRangeOrNullObject(): HostObject | null {
    const [area] = this.state.areas
    return area === undefined || this.state.areas.length > 1 ? null : this.model.objects.range(this.sheet, area)
  }

  getRanges(): HostObject {
    return this.model.objects.rangeAreas(this.sheet, this.state.areas)
  }
}

abstract class FormatPart extends HostObject {
  constructor(protected readonly state: ConditionalRule) {
    super()
  }

  get format(): HostObject {
    return new rangeFormat(this.state.look, 'format')
  }
}

export class CustomConditionalFormat extends FormatPart implements Partial<Host<Excel.CustomConditionalFormat>> {
  static override readonly navigation = ['rule', 'format']

  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.state)
  }
}

export class ConditionalFormatRule extends HostObject implements Partial<Host<Excel.ConditionalFormatRule>> {
  constructor(private readonly state: ConditionalRule) {
    super()
  }

  get formula(): string {
    return String(this.state.rule['formula'] ?? '')
  }

  /** Relative references start from the first cell of the range. */
  set formula(formula: string) {
    if (typeof formula !== 'string' || formula === '') throw refused.argument()
    this.state.rule = { formula }
  }

  get formulaLocal(): string {
    return this.formula
  }

  set formulaLocal(formula: string) {
    this.formula = formula
  }
}

export class CellValueConditionalFormat extends FormatPart implements Partial<Host<Excel.CellValueConditionalFormat>> {
  static override readonly navigation = ['format']

  get rule(): Host<Excel.CellValueConditionalFormat>['rule'] {
    return this.state.rule as unknown as Excel.ConditionalCellValueRule
  }

  set rule(rule: Host<Excel.CellValueConditionalFormat>['rule']) {
    const between = rule.operator === 'Between' || rule.operator === 'NotBetween'
    if (rule.formula1 === undefined || (between && rule.formula2 === undefined)) throw refused.argument()
    this.state.rule = { ...rule }
  }
}

export class TextConditionalFormat extends FormatPart implements Partial<Host<Excel.TextConditionalFormat>> {
  static override readonly navigation = ['format']

  get rule(): Host<Excel.TextConditionalFormat>['rule'] {
    return this.state.rule as unknown as Excel.ConditionalTextComparisonRule
  }

  set rule(rule: Host<Excel.TextConditionalFormat>['rule']) {
    if (rule.text === undefined || rule.text === '') throw refused.argument()
    this.state.rule = { ...rule }
  }
}

type ClientBar = Host<Excel.DataBarConditionalFormat>

export class DataBarConditionalFormat extends HostObject implements Partial<ClientBar> {
  static override readonly navigation = ['positiveFormat']
  declare barDirection: ClientBar['barDirection']
  declare lowerBoundRule: ClientBar['lowerBoundRule']
  declare upperBoundRule: ClientBar['upperBoundRule']
  declare showDataBarOnly: boolean

  constructor(readonly state: ConditionalRule) {
    super()
  }

  get positiveFormat(): HostObject {
    return new positiveBar(this.state.look, 'positiveFormat')
  }
}

const BAR = {
  barDirection: 'Context',
  lowerBoundRule: { type: 'Automatic' },
  upperBoundRule: { type: 'Automatic' },
  showDataBarOnly: false,
}
accessors(DataBarConditionalFormat.prototype, Object.keys(BAR) as (keyof typeof BAR)[], {
  read: ({ state }, name) => state.rule[name] ?? BAR[name],
  write: ({ state }, name, value) => void (state.rule = { ...state.rule, [name]: value }),
})

const CLASSES = {
  Custom: CustomConditionalFormat,
  CellValue: CellValueConditionalFormat,
  ContainsText: TextConditionalFormat,
  DataBar: DataBarConditionalFormat,
} as const

for (const [kind, part] of Object.entries(PARTS)) {
  const open = (state: ConditionalRule): HostObject | null =>
    state.type === kind ? new CLASSES[kind as keyof typeof PARTS](state) : null
  Object.defineProperty(ConditionalFormat.prototype, `${part}OrNullObject`, {
    get(this: ConditionalFormat) {
      return open(this.state)
    },
  })
  Object.defineProperty(ConditionalFormat.prototype, part, {
    get(this: ConditionalFormat) {
      const found = open(this.state)
      if (found === null) throw refused.notFound()
      return found
    },
  })
}
