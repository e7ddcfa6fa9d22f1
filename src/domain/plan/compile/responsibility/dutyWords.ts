import words from '../dictionary/roles.json'
import { isRemark } from './firstLeads'
import { splitOutside } from './splitOutside'
import { hasUnitShape, isPlaceKind } from '../units'

/** A role as printed: `responsible` becomes lead or support by who stands beside it; persons, dates and remarks name no unit. */
export type PrintedRole = keyof typeof words.labels

const entries = <Key extends string>(
  lists: Readonly<Record<Key, readonly string[]>>,
): readonly (readonly [Key, string])[] =>
  (Object.keys(lists) as Key[])
    .flatMap((role) => lists[role].map((word): readonly [Key, string] => [role, word]))
    .sort(([, one], [, other]) => other.length - one.length)

/** Longest first. */
export const LABELS: readonly (readonly [PrintedRole, string])[] = entries(words.labels)
export const VERBS = entries(words.verbs)

/** As parts of regular expressions. */
export const LABEL_NAMES = LABELS.filter(([role]) => role !== 'note').map(([, label]) => label.replace(/[()]/g, '\\$&'))
export const HAS_LABEL = new RegExp(`(?:${LABEL_NAMES.join('|')})[:]`)
export const LABEL_START = new RegExp(
  `^(?:${LABELS.map(([, label]) => label.replace(/[()]/g, '\\$&')).join('|')}) ?[:：]`,
)
const ROLE_WORD = new RegExp(words.saysRole.join('|'))
const ROLE_END = new RegExp(`(?:${words.endsRole.join('|')})[。;]?$`)

/** Names alone, and not 「各镇（街道、中心）」 or what a word before the bracket was called or holds. */
const onlyNames = (names: readonly string[]): boolean =>
  names.some((name) => !isPlaceKind(name)) && !words.notDuties.some((word) => names[0]?.startsWith(word))

/** Whether the words name units and nothing more: no label, and nobody said to lead or to help. */
export const namesOnly = (inside: string): boolean =>
  !LABEL_START.test(inside.replace(/ /g, '')) && !ROLE_WORD.test(inside)

/** Without what is said about the names behind them: 「…负责，下同」. */
function withoutRemarks(plain: string): string {
  const parts = splitOutside(plain, 0, plain.length, ',;。')
  while (parts.length > 1 && isRemark(plain.slice(parts.at(-1)?.start ?? 0, parts.at(-1)?.end ?? 0))) parts.pop()
  return plain.slice(0, parts.at(-1)?.end ?? plain.length)
}

/** Whether the words only say who does what: 「市某局牵头，…配合」, 「责任单位：…」, names alone. */
export function saysWhoDoes(inside: string): boolean {
  const plain = inside.replace(/ /g, '')
  if (plain === '') return false
  if (LABEL_START.test(plain)) return true
  const names = splitOutside(plain, 0, plain.length, '、,;')
    .map(({ start, end }) => plain.slice(start, end).replace(/等(?:单位|部门)?$/, ''))
    .filter((name) => !isRemark(name))
  if (names.length > 0 && names.every(hasUnitShape)) return onlyNames(names)
  const last = ROLE_END.test(withoutRemarks(plain))
  const first = names[0] ?? ''
  return (
    last && ROLE_WORD.test(plain) && /^(?:由)?[\u4e00-\u9fff"]/.test(first) && !/[。:]./.test(plain.replace(/;/g, ''))
  )
}
