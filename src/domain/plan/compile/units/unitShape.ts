import shapes from '../dictionary/unitShapes.json'
import { endingOf, endings } from './endsWithAny'

const LONGEST = 40
const ENDINGS = endings([...shapes.endings, ...shapes.groupEndings])
const NOT_NAMES = endings(shapes.notNames)
const PLACE_ENDINGS = endings(shapes.places)
const PLACES: ReadonlySet<string> = new Set(shapes.places)
const PERSONS = endings(shapes.persons)
const BRANCHES: readonly string[] = shapes.branches

/** The name without brackets at its end: 「各镇(街道、中心)」 is read as 「各镇」. */
function bare(name: string): string {
  const open = name.indexOf('(')
  return open > 0 && name.endsWith(')') ? name.slice(0, open) : name
}

/** Whether the words end as names of offices do: 局, 委, 办, 中心, 公司, 单位. */
export function hasUnitShape(name: string): boolean {
  const words = bare(name)
  if (words.length < 2 || name.length > LONGEST || /[。;:!?%]|[0-9]{3}/.test(name)) return false
  if (endingOf(words, NOT_NAMES) !== '') return false
  return endingOf(words, ENDINGS) !== '' || (isGroup(words) && endingOf(words, PLACE_ENDINGS) !== '')
}

/** Whether the words are a kind of place only, as in 「各镇、街道」. */
export const isPlaceKind = (name: string): boolean => PLACES.has(name) || PLACES.has(bare(name))

/** Whether the words name the holder of a post: persons are no units. */
export const isPerson = (name: string): boolean =>
  endingOf(bare(name), PERSONS) !== '' || /^[\u4e00-\u9fff]{2,3}同志$/.test(name)

/** Whether a unit in many parts: 「各…」, 「相关…」. */
export const isGroup = (name: string): boolean => shapes.groupHeads.some((head) => name.startsWith(head))

/** Whether the words only name a part of what stands before them: 「某某支行」 after 「人民银行」. */
export const isBranch = (name: string): boolean => BRANCHES.some((branch) => name.endsWith(branch))

/** Whether the words start as a unit's own name does: 「市」, 「省」, 「各」. */
export const startsAsUnit = (name: string): boolean => shapes.prefixes.some((prefix) => name.startsWith(prefix))
