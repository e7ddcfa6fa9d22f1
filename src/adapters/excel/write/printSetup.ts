import type { PrintLayout } from '../../../domain/model'
import { FONT } from '../../../domain/model'

/** Points: 2 cm above and below, 1.5 cm at the sides, 0.9 cm to the running lines. */
const MARGINS = { top: 57, bottom: 57, left: 42.5, right: 42.5, header: 25, footer: 25 } as const

const face = (text: string): string => (text === '' ? '' : `&9&"${FONT},常规"${text}`)

/** A4, one page wide. */
export function writePrintSetup(sheet: Excel.Worksheet, print: PrintLayout): void {
  const page = sheet.pageLayout
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait'
  page.paperSize = 'A4'
  page.centerHorizontally = true
  page.zoom = print.pagesHigh === 0 ? { horizontalFitToPages: 1 } : { horizontalFitToPages: 1, verticalFitToPages: 1 }
  page.setPrintMargins('Points', MARGINS)
  if (print.repeatRows !== undefined) {
    const [first, last] = print.repeatRows
    page.setPrintTitleRows(`$${first + 1}:$${last + 1}`)
  }
  const lines = page.headersFooters.defaultForAllPages
  lines.leftHeader = face(print.header.left)
  lines.centerHeader = face(print.header.centre)
  lines.rightHeader = face(print.header.right)
  lines.leftFooter = face(print.footer.left)
  lines.centerFooter = face(print.footer.centre)
  lines.rightFooter = face(print.footer.right)
}
