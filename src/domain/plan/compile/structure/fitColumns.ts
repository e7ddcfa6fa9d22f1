import type { PlanText } from '../text'
import type { Block, ColumnRole } from './block'
import { blockOf } from './block'
import { looksLikeDate } from '../responsibility/deadlineWords'
import { breaksName, fits, onlyUnits } from './cellShapes'
import { isTextColumn, isUnitColumn } from './columnRoles'

const MOST_PIECES = 60
const MOST_JOINED: Partial<Record<ColumnRole, number>> = { ordinal: 1, deadline: 3, person: 6, category: 3, note: 4 }
const MOST_JOINED_ELSE = 20
const SHORT = 16
const LONGEST_NAMES = 90
const PLAUSIBLE = -0.5
const UNITS_IN_TEXT = 1.2
const BROKEN_NAME = 0.1
const JOINED_TEXT = 1.15
const NEVER = -1e9

const isSentence = (words: string): boolean => /[。;]./.test(words) || words.length > LONGEST_NAMES

/** What an empty column costs: hardly any table leaves the task out, many the unit that helps. */
function emptyCosts(role: ColumnRole): number {
  if (role === 'ordinal') return 2
  if (isTextColumn(role)) return 1.6
  if (role === 'lead' || role === 'responsible') return 1
  return role === 'note' || role === 'category' ? 0.1 : 0.5
}

const goesOn = (words: string): boolean => /[、,:(]$/.test(words)

/** Whether a sentence is over and something short that is none follows, or a date. */
const isApart = (before: string, words: string): boolean =>
  looksLikeDate(words) || (/[。;]$/.test(before) && words.length < SHORT && !/[。;,]/.test(words))

/** A name that is broken between two pieces goes on, others are parted. */
const joinedNames = (words: string, next: string): string =>
  words === '' || goesOn(words) || breaksName(words) ? words + next : `${words}、${next}`

interface Choice {
  readonly score: number
  /** How many pieces the column takes. */
  readonly taken: number
}

class Fitting {
  private readonly choices: (Choice | undefined)[][]
  /** Which pieces are nothing but names of units. */
  private readonly named: readonly boolean[]

  constructor(
    private readonly text: PlanText,
    private readonly pieces: readonly Block[],
    private readonly roles: readonly ColumnRole[],
  ) {
    this.choices = roles.map(() => [])
    this.named = pieces.map(({ text: words }) => onlyUnits(words))
  }

  /** What it costs that the piece at a place goes on in the same cell as the one before it. */
  private joinCosts(role: ColumnRole, at: number): number {
    const [before, words] = [this.pieces[at - 1]?.text ?? '', this.pieces[at]?.text ?? '']
    if (isTextColumn(role) && this.named[at]) return UNITS_IN_TEXT
    if (goesOn(before)) return 0
    if (isTextColumn(role)) return isApart(before, words) ? 0.8 : 0.15
    return isUnitColumn(role) ? this.joinedUnits(role, at) : 0.6
  }

  private joinedUnits(role: ColumnRole, at: number): number {
    if (!this.named[at - 1]) return BROKEN_NAME
    return role === 'lead' ? 0.8 : 0.3
  }

  /** What the pieces from a place on are worth as one cell: none of them, one, two and so on. */
  private worths(role: ColumnRole, from: number): readonly number[] {
    const worths = [-emptyCosts(role)]
    const run = this.pieces.slice(from, from + (MOST_JOINED[role] ?? MOST_JOINED_ELSE))
    let [words, joins] = ['', 0]
    for (const [place, { text }] of run.entries()) {
      if (isUnitColumn(role) && isSentence(text)) break
      if (place > 0) joins += this.joinCosts(role, from + place)
      words = isUnitColumn(role) ? joinedNames(words, text) : words + text
      worths.push((place > 0 && isTextColumn(role) ? JOINED_TEXT : fits(words, role)) - joins)
    }
    return worths
  }

  private best(column: number, from: number): Choice {
    const known = this.choices[column]?.[from]
    if (known) return known
    const role = this.roles[column]
    if (!role) return { score: from === this.pieces.length ? 0 : NEVER, taken: 0 }
    let best: Choice = { score: NEVER, taken: 0 }
    this.worths(role, from).forEach((worth, taken) => {
      const rest = this.best(column + 1, from + taken).score
      if (rest !== NEVER && rest + worth > best.score) best = { score: rest + worth, taken }
    })
    const row = this.choices[column]
    if (row) row[from] = best
    return best
  }

  row(): (Block | null)[] | null {
    if (this.best(0, 0).score <= NEVER) return null
    let from = 0
    return this.roles.map((_, column) => {
      const { taken } = this.best(column, from)
      const [first, last] = [this.pieces[from], this.pieces[from + taken - 1]]
      from += taken
      return first && last && taken > 0 ? blockOf(this.text.folded, first.start, last.end) : null
    })
  }
}

/** The pieces of a row, in order, as cells of the columns that they look like; null where they are too many to tell. */
export function fitColumns(
  text: PlanText,
  pieces: readonly Block[],
  roles: readonly ColumnRole[],
): readonly (Block | null)[] | null {
  const asPrinted =
    pieces.length === roles.length && pieces.every((piece, at) => fits(piece.text, roles[at] ?? 'note') >= PLAUSIBLE)
  if (asPrinted) return pieces
  return pieces.length === 0 || pieces.length > MOST_PIECES ? null : new Fitting(text, pieces, roles).row()
}
