import type { ForeignPart } from '../../../domain/model'
import type { PartArchive } from './partArchive'
import type { Relationship } from './relationships'
import { readRelationships } from './relationships'

const KINDS: ReadonlyMap<string, ForeignPart['kind']> = new Map<string, ForeignPart['kind']>([
  ['externalLink', 'external-link'],
  ['externalLinkPath', 'external-link'],
  ['hyperlink', 'hyperlink'],
  ['vbaProject', 'macro'],
  ['xlMacrosheet', 'macro'],
  ['xlIntlMacrosheet', 'macro'],
  ['oleObject', 'embedded-object'],
  ['package', 'embedded-object'],
  ['control', 'embedded-object'],
  ['connections', 'other'],
  ['queryTable', 'other'],
  ['customUI', 'other'],
  ['extensibility', 'other'],
])
const BY_PATH: readonly (readonly [RegExp, ForeignPart['kind']])[] = [
  [/(^|\/)vbaProject[^/]*\.bin$/i, 'macro'],
  [/(^|\/)macrosheets\//i, 'macro'],
  [/(^|\/)embeddings\//i, 'embedded-object'],
  [/(^|\/)activeX\//i, 'embedded-object'],
]

/** An external workbook is named by where it lies, which its own relationships tell. */
function nameOf(archive: PartArchive, relationship: Relationship): string {
  if (relationship.type !== 'externalLink') return relationship.target
  const outside = readRelationships(archive, relationship.target).find((inner) => inner.isExternal)
  return outside?.target ?? relationship.target
}

/** Lists what is never opened: by relationship type first, then parts that lie in telling folders. Each once. */
export function listForeignParts(archive: PartArchive, relationships: readonly Relationship[]): readonly ForeignPart[] {
  const found = new Map<string, ForeignPart>()
  const add = (kind: ForeignPart['kind'], name: string): void => {
    found.set(`${kind}|${name}`, { kind, name })
  }
  for (const relationship of relationships) {
    const kind = KINDS.get(relationship.type)
    if (kind) add(kind, nameOf(archive, relationship))
  }
  for (const name of archive.names) {
    const kind = BY_PATH.find(([path]) => path.test(name))?.[1]
    if (kind) add(kind, name)
  }
  return [...found.values()]
}
