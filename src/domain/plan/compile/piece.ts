import type { Span } from './text'

/** Words of the plan that belong together: those of one task without its parts' and without the brackets that name units, or a chapter of aims. */
export interface Piece {
  /** The task's code; null for a chapter of aims. */
  readonly task: string | null
  readonly annex: string
  readonly spans: readonly Span[]
  /** The heading of the task or chapter: subjects of the figures are often there. */
  readonly heading: string
  readonly role: 'aims' | 'task' | 'mechanism'
}
