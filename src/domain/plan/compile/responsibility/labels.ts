import type { PrintedRole } from './dutyWords'
import { LABELS } from './dutyWords'
import type { SpacedWords } from './nameList'

/** A label and where it stands, its colon included. */
export interface Label {
  readonly role: PrintedRole
  readonly start: number
  readonly end: number
}

const LABEL = new RegExp(`(${LABELS.map(([, label]) => label.replace(/[()]/g, '\\$&')).join('|')})(:?)`, 'g')
const NEEDS_NO_COLON = /(?:单位|部门|领导|时限|时间)$/

/** The labels in a stretch of words: with a colon behind them, or set apart by blanks on both sides (「  责任单位  市某局」). */
export function labelsIn(words: SpacedWords, from: number, until: number): readonly Label[] {
  const text = words.text.slice(0, until)
  const labels: Label[] = []
  LABEL.lastIndex = from
  for (let found = LABEL.exec(text); found; found = LABEL.exec(text)) {
    const [whole, label = '', colon] = found
    const end = found.index + whole.length
    const apart = () => NEEDS_NO_COLON.test(label) && words.blankBefore(found.index) && words.blankBefore(end)
    if (colon === ':' || (end < until && apart()))
      labels.push({ role: LABELS.find(([, one]) => one === label)?.[0] ?? 'responsible', start: found.index, end })
  }
  return labels
}
