/** The objects that Microsoft's client names, over a document. */
export { CellsObject } from './cellsObject'
/** Which events somebody listens to. */
export { EventRegistry, EVENT_TYPES } from './eventRegistry'
/** What every object works on. */
export type { Model } from './model'
/** Ways from one object to the next. */
export { objectsOf } from './objects'
/** The root. */
export { Workbook } from './workbook'
