/** Who has to do with each task. */
export type { Duties } from './readDuties'
export { readDuties } from './readDuties'
