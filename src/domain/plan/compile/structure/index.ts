/** Head, annexes, chapters and tasks of a plan's text, before anybody asks who has to do them. */
export type { ColumnRole } from './block'
export type { PlanStructure } from './readStructure'
export type { Aside, TaskNode } from './taskTree'
export { readStructure } from './readStructure'
