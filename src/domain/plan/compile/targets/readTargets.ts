import { cite, reading, spanOf } from '../text'
import type { PlanText, Reading } from '../text'
import type { Piece } from '../piece'
import type { ProposedTarget } from '../proposal'
import { confidenceOf } from './draft'
import type { Draft } from './draft'
import { readPiece } from './readPiece'

const codeOf = (number: number): string => `T${String(number).padStart(3, '0')}`

function proposed(
  text: PlanText,
  words: Reading,
  piece: Piece,
  first: number,
): (draft: Draft, at: number) => ProposedTarget {
  return (draft, at) => ({
    code: codeOf(first + at),
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
    partOf: draft.partOf === null ? null : codeOf(first + draft.partOf),
    citation: cite(text, spanOf(words, draft.start, draft.end)),
    figure: cite(text, spanOf(words, draft.figureStart, draft.figureEnd)),
    sureness: { confidence: confidenceOf(draft.doubts), doubts: draft.doubts },
  })
}

/** Every quantity that the pieces want reached, in the order of the text. */
export function readTargets(text: PlanText, pieces: readonly Piece[], year: number | null): readonly ProposedTarget[] {
  const targets: ProposedTarget[] = []
  for (const piece of pieces) {
    const words = reading(text, piece.spans)
    const drafts = readPiece(words.text, piece, year)
    targets.push(...drafts.map(proposed(text, words, piece, targets.length + 1)))
  }
  return targets
}
