import type { Area } from './area'
import { CellGrid } from './cellGrid'
import type { ChartModel } from './chartModel'
import { newPageSetup, type PageSetup } from './pageSetup'

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden'

/** A rule of data validation and the cells it holds for. */
export interface ValidationRule {
  readonly area: Area
  readonly settings: ValidationSettings
}

export interface ValidationSettings {
  readonly rule: Readonly<Record<string, unknown>>
  readonly errorAlert: unknown
  readonly prompt: unknown
  readonly ignoreBlanks: boolean
}

/** A conditional format: its kind's own rule and look are plain values, as the client sets them. */
export interface ConditionalRule {
  readonly id: string
  readonly type: string
  areas: readonly Area[]
  stopIfTrue: boolean
  rule: Record<string, unknown>
  readonly look: Map<string, unknown>
}

export interface Note {
  readonly id: string
  readonly kind: 'note' | 'comment'
  area: Area
  content: string
  author: string
  visible: boolean
}

export interface NameState {
  name: string
  formula: string
  comment: string
  visible: boolean
}

export interface Freeze {
  readonly rows: number
  readonly columns: number
}

/** Sheet protection as `WorksheetProtectionOptions` states it: what stays allowed. */
export interface Protection {
  readonly options: Readonly<Record<string, unknown>>
  readonly password: string | null
}

/** Everything the document knows of one sheet, save what is calculated. */
export class Sheet {
  visibility: Visibility = 'Visible'
  tabColor = ''
  showGridlines = true
  showHeadings = true
  grid = new CellGrid()
  merges: Area[] = []
  hiddenRows = new Set<number>()
  hiddenColumns = new Set<number>()
  /** Rows hidden by a filter; they come back when it is cleared. */
  filteredRows = new Set<number>()
  rowHeights = new Map<number, number>()
  columnWidths = new Map<number, number>()
  standardWidth = 48
  standardHeight = 15
  protection: Protection | null = null
  frozen: Freeze | null = null
  validations: ValidationRule[] = []
  conditionalRules: ConditionalRule[] = []
  notes: Note[] = []
  hyperlinks: { area: Area; link: Readonly<Record<string, unknown>> }[] = []
  charts: ChartModel[] = []
  names: NameState[] = []
  autoFilter: { area: Area; criteria: Map<number, unknown> } | null = null
  customProperties = new Map<string, unknown>()
  pageSetup: PageSetup = newPageSetup()
  selection: Area = { top: 0, left: 0, bottom: 0, right: 0 }
  deleted = false

  constructor(
    readonly id: string,
    public name: string,
  ) {}
}
