import type { PartArchive } from './partArchive'
import { XmlScanner } from './xmlScanner'

export interface Relationship {
  readonly id: string
  /** Last word of the type's address: `worksheet`, `sharedStrings`. The same for strict and transitional files. */
  readonly type: string
  /** Full part name, or the outside address as stored. */
  readonly target: string
  readonly isExternal: boolean
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1)

/** Resolves `../tables/table1.xml` against the folder of the part that refers to it. */
export function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const steps = path.startsWith('/') ? [] : folderOf(part).split('/')
  for (const step of path.split('/')) {
    if (step === '..') {
      while (steps.at(-1) === '') steps.pop()
      steps.pop()
    } else if (step !== '.') steps.push(step)
  }
  return steps.filter((step) => step !== '').join('/')
}

const relationsPart = (part: string): string => `${folderOf(part)}_rels/${part.slice(folderOf(part).length)}.rels`

/** The relationships of a part (`''`: of the package), in file order; none where it has no such file. */
export function readRelationships(archive: PartArchive, part: string): readonly Relationship[] {
  const name = relationsPart(part)
  const bytes = archive.read(name)
  if (!bytes) return []
  const scanner = new XmlScanner(bytes, name, archive.inflater)
  const relationships: Relationship[] = []
  while (scanner.next()) {
    if (scanner.name !== 'Relationship' || !scanner.isOpening) continue
    const target = scanner.attribute('Target') ?? ''
    const isExternal = scanner.attribute('TargetMode') === 'External'
    relationships.push({
      id: scanner.attribute('Id') ?? '',
      type: (scanner.attribute('Type') ?? '').split('/').at(-1) ?? '',
      target: isExternal ? target : resolveTarget(part, target),
      isExternal,
    })
  }
  return relationships
}
