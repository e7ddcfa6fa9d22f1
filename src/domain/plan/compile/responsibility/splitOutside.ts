const OPENING = '(《"[【<'
const CLOSING = ')》"]】>'

/** Places at which one of the characters stands outside brackets and quotation marks. */
function cutsAt(text: string, start: number, end: number, separators: string): number[] {
  const cuts: number[] = []
  let depth = 0
  let quoted = false
  for (let at = start; at < end; at += 1) {
    const character = text.charAt(at)
    if (character === '"') quoted = !quoted
    else if (OPENING.includes(character)) depth += 1
    else if (CLOSING.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && !quoted && separators.includes(character)) cuts.push(at)
  }
  return cuts
}

/** The stretches between the separators that stand outside brackets and quotation marks. */
export function splitOutside(
  text: string,
  start: number,
  end: number,
  separators: string,
): { start: number; end: number }[] {
  const cuts = cutsAt(text, start, end, separators)
  return [start - 1, ...cuts]
    .map((cut, at) => ({ start: cut + 1, end: cuts[at] ?? end }))
    .filter((part) => part.end > part.start)
}
