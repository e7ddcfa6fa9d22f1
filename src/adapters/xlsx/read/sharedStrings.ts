import type { PartArchive } from './partArchive'
import { isAt, NOT_PLAIN, plainTagEnd } from './plainTags'
import { readRichText } from './richText'
import { XmlScanner } from './xmlScanner'
import { cellText } from './xmlText'

const codesOf = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0))
const LESS = 0x3c
const SLASH = 0x2f
const OPENING = codesOf('<si><t')
const CLOSING = codesOf('</t></si>')

/** Takes a run of `<si><t>…</t></si>` from the bytes; stops at the first text that is written otherwise. */
function takePlainTexts(scanner: XmlScanner, texts: string[]): void {
  const { bytes, inflater } = scanner
  let at = scanner.position
  while (isAt(bytes, at, OPENING)) {
    const from = plainTagEnd(bytes, at + OPENING.length)
    if (from === NOT_PLAIN || bytes[from - 1] === SLASH) break
    let end = from + 1
    while (end < bytes.length && bytes[end] !== LESS) end++
    if (!isAt(bytes, end, CLOSING)) break
    texts.push(cellText(inflater.decode(bytes, from + 1, end)))
    at = end + CLOSING.length
  }
  scanner.position = at
}

/** The texts that cells name by number (`t="s"`). */
export function readSharedStrings(archive: PartArchive, part: string | null): readonly string[] {
  if (part === null) return []
  const scanner = new XmlScanner(archive.require(part), part, archive.inflater)
  const texts: string[] = []
  while (scanner.next()) {
    if (scanner.name === 'si' && scanner.isOpening) texts.push(readRichText(scanner))
    if (scanner.innermost === 'sst') takePlainTexts(scanner, texts)
  }
  return texts
}
