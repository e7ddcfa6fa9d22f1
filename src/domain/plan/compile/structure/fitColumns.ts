import type { PlanText } from '../text'
import type { Block, ColumnRole } from './block'
import { blockOf } from './block'
import { fits, looksLikeDate, onlyUnits } from './cellShapes'
import { isTextColumn, isUnitColumn } from './columnRoles'

const MOST_PIECES = 60
const MOST_JOINED: Partial<Record<ColumnRole, number>> = { ordinal: 1, deadline: 3, person: 6, category: 3, note: 4 }
const MOST_JOINED_ELSE = 20
const SHORT = 16
const PLAUSIBLE = -0.5
const NEVER = -1e9

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

/** What it costs that a piece goes on in the same cell as the one before it. */
function joinCosts(role: ColumnRole, before: Block, { text }: Block): number {
  if (isTextColumn(role) && onlyUnits(text)) return 1.2
  if (goesOn(before.text)) return 0
  if (isTextColumn(role)) return isApart(before.text, text) ? 0.8 : 0.15
  if (isUnitColumn(role) && !onlyUnits(before.text)) return 0.1
  if (role === 'lead') return 0.8
  return isUnitColumn(role) ? 0.3 : 0.6
}

interface Choice {
  readonly score: number
  /** How many pieces the column takes. */
  readonly taken: number
}

class Fitting {
  private readonly choices: (Choice | undefined)[][]

  constructor(
    private readonly text: PlanText,
    private readonly pieces: readonly Block[],
    private readonly roles: readonly ColumnRole[],
  ) {
    this.choices = roles.map(() => [])
  }

  /** What the pieces from `from` up to `until` are worth as one cell. */
  private worth(role: ColumnRole, from: number, until: number): number {
    const [first, last] = [this.pieces[from], this.pieces[until - 1]]
    if (!first || !last) return -emptyCosts(role)
    let joins = 0
    for (let at = from + 1; at < until; at += 1)
      joins += joinCosts(role, this.pieces[at - 1] ?? first, this.pieces[at] ?? last)
    const folded = this.text.folded.slice(first.start, last.end)
    const words = isUnitColumn(role) ? folded.replace(/([、,])\s+/g, '$1') : folded.replace(/\s/g, '')
    return (
      Math.max(fits(words.trim(), role), isUnitColumn(role) ? fits(folded.replace(/\s/g, ''), role) : NEVER) - joins
    )
  }

  private best(column: number, from: number): Choice {
    const known = this.choices[column]?.[from]
    if (known) return known
    const role = this.roles[column]
    if (!role) return { score: from === this.pieces.length ? 0 : NEVER, taken: 0 }
    let best: Choice = { score: NEVER, taken: 0 }
    const most = Math.min(this.pieces.length - from, MOST_JOINED[role] ?? MOST_JOINED_ELSE)
    for (let taken = 0; taken <= most; taken += 1) {
      const rest = this.best(column + 1, from + taken).score
      if (rest === NEVER) continue
      const score = rest + this.worth(role, from, from + taken)
      if (score > best.score) best = { score, taken }
    }
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
