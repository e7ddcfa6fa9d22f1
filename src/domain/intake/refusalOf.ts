import type { Finding, ReadProblem } from '../model'
import { intakeFinding } from './intakeFinding'

/** [IN01] The finding for a file that cannot be read as a workbook: one sentence for each kind, with the way out. */
export const refusalOf = ({ kind, file }: ReadProblem): Finding =>
  intakeFinding('IN01', kind, { values: { file }, cells: [{ file, sheet: '', address: '' }] })
