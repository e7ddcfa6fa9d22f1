import type { CellRange, SheetLayout, WorkbookLayout } from '../../../domain/model'
import { rangeAddress } from './sheetRanges'

const overlap = (one: CellRange, other: CellRange): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right

function mergeFaults({ name, merges }: SheetLayout): string[] {
  const sorted = [...merges].sort((one, other) => one.top - other.top)
  return sorted.flatMap((merge, index) => {
    const clash = sorted.slice(index + 1).find((other) => overlap(merge, other))
    const single = merge.top === merge.bottom && merge.left === merge.right
    return [
      ...(single ? [`${name}!${rangeAddress(merge)}: one cell is no merge`] : []),
      ...(clash ? [`${name}!${rangeAddress(merge)}: overlaps the merge ${rangeAddress(clash)}`] : []),
    ]
  })
}

/** The sheets that links and charts of a sheet point to, inside the workbook. */
function sheetsMeant({ cells, charts }: SheetLayout): ReadonlySet<string> {
  const meant = new Set<string>()
  for (const { link } of cells) if (link?.to === 'place') meant.add(link.sheet)
  for (const { series } of charts) for (const { sheet } of series) meant.add(sheet)
  return meant
}

/** Merges that overlap, links and charts that point to a sheet which is not there; one English line each. */
export function referenceFaults({ sheets }: WorkbookLayout): readonly string[] {
  const known = new Set(sheets.map(({ name }) => name))
  return sheets.flatMap((sheet) => [
    ...mergeFaults(sheet),
    ...[...sheetsMeant(sheet)]
      .filter((name) => !known.has(name))
      .map((name) => `${sheet.name}: a link or chart points to "${name}", which is no sheet of the workbook`),
  ])
}
