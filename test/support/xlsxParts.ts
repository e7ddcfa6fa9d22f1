import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The XML of one part of an .xlsx file. */
export function partOf(workbook: Uint8Array, path: string): string {
  const bytes = unzipSync(workbook)[path]
  if (bytes === undefined) throw new Error(`no part ${path}`)
  return strFromU8(bytes)
}

/** The file with one part changed or added (`edit` gets '' where it was not there): how faults are planted. */
export function withPart(workbook: Uint8Array, path: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(workbook)
  const before = parts[path]
  return zipSync({ ...parts, [path]: strToU8(edit(before === undefined ? '' : strFromU8(before))) })
}
