import type { ProposedTarget } from '../proposal'

/** A few words of one line of the plan, as printed. */
export interface MentionText {
  readonly line: number
  readonly text: string
}

const LONGEST = 40
const WORDS_BEFORE = 20

/** The line of the citation that carries the figure, cut to a few words around it. */
export function mentionText({ citation, figure }: ProposedTarget): MentionText {
  const inside = Math.max(0, Math.min(figure.start - citation.start, citation.words.length))
  const lineStart = citation.words.lastIndexOf('\n', inside - 1) + 1
  const found = citation.words.indexOf('\n', inside)
  const lineEnd = found < 0 ? citation.words.length : found
  const line = citation.line + citation.words.slice(0, lineStart).split('\n').length - 1
  const whole = citation.words.slice(lineStart, lineEnd).trim()
  if (whole === '') return { line: figure.line, text: figure.words.split('\n')[0]?.trim() || figure.words.trim() }
  if (whole.length <= LONGEST) return { line, text: whole }
  const from = Math.max(lineStart, Math.min(inside - WORDS_BEFORE, lineEnd - LONGEST))
  return { line, text: citation.words.slice(from, Math.min(from + LONGEST, lineEnd)).trim() }
}
