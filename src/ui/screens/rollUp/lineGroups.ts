import type { ReturnLine, ReturnState } from '../../../usecases/rollUpReturns'

/** A group of lines as the screen shows it; `not-used`: another copy of the same unit counts. */
export type LineGroup = ReturnState | 'not-used'

/** Each unit stands in one of these. */
export const UNIT_GROUPS = [
  'arrived',
  'late',
  'old-version',
  'missing',
  'empty',
] as const satisfies readonly LineGroup[]
/** These are counted in files. */
export const FILE_GROUPS = ['refused', 'not-ours', 'not-used'] as const satisfies readonly LineGroup[]

export const groupOf = ({ state, file, counts }: ReturnLine): LineGroup =>
  file === null || counts || state === 'refused' || state === 'not-ours' ? state : 'not-used'

/** A unit counts once under its state; a file that does not count, as a file. */
export const linesIn = (lines: readonly ReturnLine[], group: LineGroup): readonly ReturnLine[] =>
  lines.filter((line) => groupOf(line) === group)
