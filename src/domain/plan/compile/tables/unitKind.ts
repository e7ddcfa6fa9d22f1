import type { UnitKind } from '../../../model'
import { UNIT_KINDS } from '../../../model'
import words from '../dictionary/tableWords.json'
import { isGroup, isPerson } from '../units'

const isKind = (kind: string): kind is UnitKind => UNIT_KINDS.some((known) => known === kind)

/** The longest ending wins: 开发区管委会 is no park's name, 工商银行 no company's. */
const ENDINGS = words.unitKinds
  .flatMap(({ kind, endings }) => endings.map((ending) => ({ kind, ending })))
  .sort((one, other) => other.ending.length - one.ending.length)

/** What kind of unit a name looks like; a department where nothing else is said. */
export function unitKindOf(name: string): UnitKind {
  if (isGroup(name) || words.severalUnits.some((word) => name.includes(word))) return 'group'
  if (isPerson(name)) return 'person'
  const kind = ENDINGS.find(({ ending }) => name.endsWith(ending))?.kind ?? ''
  return isKind(kind) ? kind : 'department'
}
