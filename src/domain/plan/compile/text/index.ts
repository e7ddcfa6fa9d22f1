/** The plan's text with its offsets, and stretches of it to be read without line breaks. */
export type { PlanText, Span, TextLine } from './planText'
export { foldWidth } from './foldWidth'
export { cite, planText } from './planText'
export type { Reading } from './reading'
export { reading, spanOf } from './reading'
export { without } from './without'
export { withoutEnd } from './withoutEnd'
