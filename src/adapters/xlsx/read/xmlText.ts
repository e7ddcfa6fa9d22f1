const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])
const HIGHEST_CODE_POINT = 0x10ffff
const REPLACEMENT = '\uFFFD'

function characterOf(reference: string): string {
  const isHexadecimal = reference[1] === 'x' || reference[1] === 'X'
  const code = isHexadecimal ? parseInt(reference.slice(2), 16) : parseInt(reference.slice(1), 10)
  return code > 0 && code <= HIGHEST_CODE_POINT ? String.fromCodePoint(code) : REPLACEMENT
}

/** Text of an element or attribute with its references resolved. Entities that XML does not know stay as typed. */
export function resolveReferences(text: string): string {
  const resolved = text.includes('&')
    ? text.replace(/&(#[xX][0-9a-fA-F]{1,8}|#\d{1,8}|[a-z]{2,4});/g, (whole, name: string) =>
        name.startsWith('#') ? characterOf(name) : (NAMED.get(name) ?? whole),
      )
    : text
  return resolved
}

/** XML reads every line end as one line feed. */
export const normalizeLineEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)

/** Cell texts write characters that XML cannot hold as `_x000D_` (ECMA-376, ST_Xstring). */
export const resolveEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
    : text

/** A cell's text as it stood between its tags. */
export const cellText = (raw: string): string => resolveEscapes(resolveReferences(normalizeLineEnds(raw)))
