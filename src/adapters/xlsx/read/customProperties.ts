import type { PartArchive } from './partArchive'
import { XmlScanner } from './xmlScanner'
import { cellText } from './xmlText'

/** Custom document properties as texts. Built from entries, so that a property named `__proto__` is a property like any other. */
export function readCustomProperties(archive: PartArchive, part: string | null): Readonly<Record<string, string>> {
  if (part === null) return {}
  const scanner = new XmlScanner(archive.require(part), part, archive.inflater)
  const entries: [string, string][] = []
  let name: string | null = null
  while (scanner.next()) {
    if (!scanner.isOpening) continue
    if (scanner.name === 'property') name = scanner.attribute('name')
    else if (name !== null) {
      entries.push([name, cellText(scanner.rawText())])
      name = null
    }
  }
  return Object.fromEntries(entries)
}
