import type { Actor, Area, Sheet, TableState, WorkbookDocument } from '../document'
import type { HostObject } from '../protocol'
import type { EventRegistry } from './eventRegistry'

/** What every API object works on. */
export interface Model {
  readonly document: WorkbookDocument
  readonly events: EventRegistry
  readonly objects: ObjectFactory
  /** Finds a range that an event left for its handler. */
  readonly keptRange: (reference: string) => HostObject | undefined
}

/** Objects lead to each other in circles; they make each other here, so that their files do not. */
export interface ObjectFactory {
  range(sheet: Sheet, area: Area): HostObject
  rangeAreas(sheet: Sheet, areas: readonly Area[]): HostObject
  worksheet(sheet: Sheet): HostObject
  table(state: TableState): HostObject
  tables(sheet: Sheet | null, within?: Area): HostObject
  /** A defined name or a table's name that stands for cells of the sheet. */
  namedRange(sheet: Sheet, name: string): HostObject | null
}

/** Everything that comes through the API is the add-in's doing. */
export const ADDIN: Actor = 'addin'
