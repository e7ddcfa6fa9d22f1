import type { Finding, ForeignPart, WorkbookSnapshot } from '../model'
import { intakeFinding } from './intakeFinding'
import { shortList } from './settleRows'

const KINDS: readonly ForeignPart['kind'][] = ['external-link', 'hyperlink', 'macro', 'embedded-object', 'other']

/** [IN09] Parts of the file that were not opened, one finding per kind. */
export const foreignParts = ({ file, foreignParts: parts }: WorkbookSnapshot): readonly Finding[] =>
  KINDS.flatMap((kind) => {
    const names = parts.filter((part) => part.kind === kind).map(({ name }) => name)
    if (names.length === 0) return []
    const values = { file, count: String(names.length), names: shortList(names) }
    return [intakeFinding('IN09', kind, { cells: [{ file, sheet: '', address: '' }], values })]
  })
