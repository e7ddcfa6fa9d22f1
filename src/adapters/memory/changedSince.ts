import type { SheetSnapshot, WorkbookLayout, WorkbookSnapshot } from '../../domain/model'
import { contentOf, differingCells } from '../../domain/model'
import type { HostProblem } from '../../usecases/ports'

const sheetNamed = ({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot | undefined =>
  sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())

/** What stands in the way of a layout: sheets of it that were not there when it was decided, or hold something else by now. */
export function changedSince(
  seen: WorkbookSnapshot,
  now: WorkbookSnapshot,
  next: WorkbookLayout,
): HostProblem | undefined {
  const problem = { kind: 'changed-meanwhile', detail: 'the sheets are not as they were seen' } as const
  const replaced = next.sheets.flatMap(({ name }) => sheetNamed(now, name) ?? [])
  const newcomer = replaced.find(({ name }) => sheetNamed(seen, name) === undefined)
  if (newcomer) return { ...problem, sheet: newcomer.name, places: [] }
  const places = replaced.flatMap((sheet) => {
    const before = sheetNamed(seen, sheet.name)
    const addresses = before ? differingCells(contentOf(before), contentOf(sheet)) : []
    return addresses.map((address) => ({ sheet: sheet.name, address }))
  })
  const [first] = places
  return first && { ...problem, sheet: first.sheet, places }
}
