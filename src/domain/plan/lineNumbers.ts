/** 「第13、77行」「60行」. */
const CHINESE_LINES = /(\d+(?:\s*[、,，和与及/]\s*第?\d+)*)\s*行/g
/** `line 13`, `lines 13, 77 and 84`, `l.13`, `L13`. */
const ENGLISH_LINES = /\bl(?:ines?)?\s*\.?\s*(\d+(?:\s*(?:,|and|&|\/)\s*\d+)*)/gi

/** The lines of the plan's text that a note names, each once, in order. */
export function lineNumbersIn(note: string): readonly number[] {
  const lists = [...note.matchAll(CHINESE_LINES), ...note.matchAll(ENGLISH_LINES)].map(([, list = '']) => list)
  const numbers = lists.flatMap((list) => list.match(/\d+/g) ?? []).map(Number)
  return [...new Set(numbers)].sort((one, other) => one - other)
}
