import { LIMITS } from './limits'

const QUOTE = 0x22
const APOSTROPHE = 0x27
const SLASH = 0x2f
const ZERO = 0x30
const NINE = 0x39
const LESS = 0x3c
const GREATER = 0x3e
const ROW_BOUNDARY = [...'</row><row r="'].map((letter) => letter.charCodeAt(0))
const HIDDEN = [...'hidden'].map((letter) => letter.charCodeAt(0))

/** What a fast reader answers where only the general reader may judge. */
export const NOT_PLAIN = -1

/** True where the bytes at `at` are exactly these. */
export const isAt = (bytes: Uint8Array, at: number, wanted: readonly number[]): boolean => {
  for (let index = 0; index < wanted.length; index++) if (bytes[at + index] !== wanted[index]) return false
  return true
}

/** The `>` of the tag that goes on at `from`; NOT_PLAIN where a quote is open there, or the tag holds `'` or `<`. */
export function plainTagEnd(bytes: Uint8Array, from: number): number {
  let quotes = 0
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === GREATER) return (quotes & 1) === 0 ? at : NOT_PLAIN
    if (byte === QUOTE) quotes++
    else if (byte === LESS || byte === APOSTROPHE) return NOT_PLAIN
  }
  return NOT_PLAIN
}

/** True where the tag might say `hidden`; the general reader then looks properly. */
function mayHide(bytes: Uint8Array, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (isAt(bytes, at, HIDDEN)) return true
  return false
}

/** The 1-based row that begins with `</row><row r="8" …>` at `at`, and where its cells begin; null where it is not so plain. */
export function plainRow(bytes: Uint8Array, at: number): { number: number; end: number } | null {
  if (!isAt(bytes, at, ROW_BOUNDARY)) return null
  let digit = at + ROW_BOUNDARY.length
  let number = 0
  let byte = bytes[digit] ?? 0
  while (byte >= ZERO && byte <= NINE) {
    number = number * 10 + byte - ZERO
    byte = bytes[++digit] ?? 0
  }
  const end = plainTagEnd(bytes, digit + 1)
  if (byte !== QUOTE || end === NOT_PLAIN || bytes[end - 1] === SLASH) return null
  if (number < 1 || number > LIMITS.rows || mayHide(bytes, digit, end)) return null
  return { number, end: end + 1 }
}
