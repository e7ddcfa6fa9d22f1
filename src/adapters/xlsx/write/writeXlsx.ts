import { writeXlsx as writeWithHucre } from 'hucre/xlsx'
import type { WorkbookLayout } from '../../../domain/model'
import { sheetText } from '../../../domain/model'
import { BODY_FONT } from './cellStyles'
import { definedNames } from './definedNames'
import { finishedParts } from './finishedParts'
import { layoutFaults } from './layoutFaults'
import { placedSheet } from './placedCells'
import { renderSheet } from './renderSheet'

const AUTHOR = 'PlanTally 指标汇'

const propertiesOf = (layout: WorkbookLayout): Record<string, string> =>
  Object.fromEntries(Object.entries(layout.properties).map(([name, value]) => [name, sheetText(value)]))

/**
 * The workbook as .xlsx bytes; the same layout gives the same bytes on every machine.
 * Throws an Error that lists every fault where the layout breaks a limit of the format: that is a bug of ours, not of a user.
 */
export async function writeXlsx(layout: WorkbookLayout): Promise<Uint8Array> {
  const faults = layoutFaults(layout)
  if (faults.length > 0) throw new Error(`The layout cannot be written:\n${faults.join('\n')}`)
  const day = new Date(`${layout.createdOn}T00:00:00Z`)
  const sheets = layout.sheets.map(placedSheet)
  const workbook = await writeWithHucre({
    sheets: sheets.map(renderSheet),
    activeSheet: layout.sheets.findIndex((sheet) => sheet.visibility === 'visible'),
    defaultFont: BODY_FONT,
    namedRanges: layout.sheets.flatMap(definedNames),
    properties: {
      title: sheetText(layout.title),
      creator: AUTHOR,
      lastModifiedBy: AUTHOR,
      created: day,
      modified: day,
      custom: propertiesOf(layout),
    },
  })
  return finishedParts(workbook, layout, sheets)
}
