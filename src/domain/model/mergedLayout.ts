import type { WorkbookLayout } from './sheetLayout'

const sameSheet = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase()

/** The workbook after a layout was applied to it: sheets of the same name replaced in their place, new ones at the end. */
export function mergeLayouts(before: WorkbookLayout, next: WorkbookLayout): WorkbookLayout {
  const replacement = (name: string) => next.sheets.find((sheet) => sameSheet(sheet.name, name))
  const added = next.sheets.filter(({ name }) => !before.sheets.some((sheet) => sameSheet(sheet.name, name)))
  return {
    title: next.title,
    createdOn: next.createdOn,
    sheets: [...before.sheets.map((sheet) => replacement(sheet.name) ?? sheet), ...added],
    properties: { ...before.properties, ...next.properties },
  }
}
