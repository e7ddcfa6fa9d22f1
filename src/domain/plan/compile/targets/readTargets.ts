import { cite, reading, spanOf } from '../text'
import type { PlanText, Span } from '../text'
import type { Piece } from '../piece'
import type { ProposedTarget } from '../proposal'
import { confidenceOf } from './draft'
import type { Draft } from './draft'
import { rowDraft, tableRowsOf, withoutRows } from './indicatorTables'
import { readPiece } from './readPiece'

/** A draft with the stretches of the text that it cites. */
interface Placed {
  readonly draft: Draft
  readonly piece: Pick<Piece, 'task' | 'annex'>
  readonly citation: Span
  readonly figure: Span
}

const codeOf = (number: number): string => `T${String(number).padStart(3, '0')}`

function proposed(text: PlanText, { draft, piece, citation, figure }: Placed, code: string): ProposedTarget {
  return {
    code,
    task: piece.task,
    annex: piece.annex,
    indicator: draft.indicator,
    kind: draft.kind,
    comparator: draft.comparator,
    value: draft.value,
    valueHigh: draft.valueHigh,
    unitOfMeasure: draft.unitOfMeasure,
    firmness: draft.firmness,
    baseline: draft.baseline,
    deadline: draft.deadline,
    scope: draft.scope,
    partOf: null,
    citation: cite(text, citation),
    figure: cite(text, figure),
    sureness: { confidence: confidenceOf(draft.doubts), doubts: draft.doubts },
  }
}

function placedOf(text: PlanText, piece: Piece, year: number | null): readonly Placed[] {
  const words = reading(text, piece.spans)
  return readPiece(words.text, piece, year).map((draft) => ({
    draft,
    piece,
    citation: spanOf(words, draft.start, draft.end),
    figure: spanOf(words, draft.figureStart, draft.figureEnd),
  }))
}

const inText = (one: Placed, other: Placed): number =>
  one.citation.start - other.citation.start || one.figure.start - other.figure.start

const holds = (piece: Piece, offset: number): boolean =>
  piece.spans.some(({ start, end }) => start <= offset && offset < end)

/** Every quantity that the pieces want reached, in the order of the text. */
export function readTargets(text: PlanText, pieces: readonly Piece[], year: number | null): readonly ProposedTarget[] {
  const rows = tableRowsOf(text)
  const fromRows = rows.flatMap((row): readonly Placed[] => {
    const draft = rowDraft(row, year)
    if (!draft) return []
    const piece = pieces.find((one) => holds(one, row.name.start)) ?? { task: null, annex: pieces[0]?.annex ?? '0' }
    return [{ draft, piece, citation: row.line, figure: row.target }]
  })
  const groups = pieces.map((piece) => placedOf(text, withoutRows(piece, rows), year))
  const placed = [...groups.flat(), ...fromRows].sort(inText)
  const codes = new Map(placed.map((one, at) => [one, codeOf(at + 1)]))
  const wholes = new Map(groups.flatMap((group) => group.map((one) => [one, group[one.draft.partOf ?? -1]] as const)))
  return placed.map((one) => {
    const whole = wholes.get(one)
    return { ...proposed(text, one, codes.get(one) ?? ''), partOf: whole ? (codes.get(whole) ?? null) : null }
  })
}
