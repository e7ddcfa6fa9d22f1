/** Head, annexes, chapters and tasks of a plan's text, before anybody asks who has to do them. */
export type { ColumnRole } from './block'
export type { Aside, PlanStructure, TaskNode } from './readStructure'
export { readStructure } from './readStructure'
