import { BUILT_IN_FORMATS } from './builtInFormats'
import { XmlScanner } from './xmlScanner'
import type { PartArchive } from './partArchive'

const GENERAL = 'General'

/** Number formats of a workbook: each code once, and which of them a cell style means. */
export interface CellFormats {
  /** Index 0 is General. */
  readonly codes: readonly string[]
  /** By the style number of a cell (`s="3"`): index into `codes`. */
  readonly ofStyle: readonly number[]
}

/** Reads styles as far as `cellXfs`; what follows (names, differential formats) says nothing about cells. */
export function readCellFormats(archive: PartArchive, part: string | null): CellFormats {
  const codes = [GENERAL]
  const ofStyle: number[] = []
  if (part === null) return { codes, ofStyle }
  const scanner = new XmlScanner(archive.require(part), part, archive.inflater)
  const own = new Map<number, string>()
  const places = new Map<string, number>([[GENERAL, 0]])
  const placeOf = (id: number): number => {
    const code = own.get(id) ?? BUILT_IN_FORMATS.get(id) ?? GENERAL
    const known = places.get(code)
    if (known !== undefined) return known
    places.set(code, codes.length)
    return codes.push(code) - 1
  }
  while (scanner.next()) {
    if (!scanner.isOpening) {
      if (scanner.name === 'cellXfs') break
    } else if (scanner.name === 'numFmt' && scanner.parent === 'numFmts') {
      own.set(Number(scanner.attribute('numFmtId')), scanner.attribute('formatCode') ?? GENERAL)
    } else if (scanner.name === 'xf' && scanner.parent === 'cellXfs') {
      ofStyle.push(placeOf(Number(scanner.attribute('numFmtId') ?? 0)))
    }
  }
  return { codes, ofStyle }
}
