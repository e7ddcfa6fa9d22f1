import type { PartArchive } from './partArchive'
import { readRichText } from './richText'
import { XmlScanner } from './xmlScanner'

/** The texts that cells name by number (`t="s"`). */
export function readSharedStrings(archive: PartArchive, part: string | null): readonly string[] {
  if (part === null) return []
  const scanner = new XmlScanner(archive.require(part), part, archive.inflater)
  const texts: string[] = []
  while (scanner.next()) if (scanner.name === 'si' && scanner.isOpening) texts.push(readRichText(scanner))
  return texts
}
