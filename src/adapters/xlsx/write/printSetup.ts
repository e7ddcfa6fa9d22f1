import type { HeaderFooter, PageMargins, PageSetup } from 'hucre'
import type { PrintLayout } from '../../../domain/model'
import { FONT } from '../../../domain/model'

/** Inches: 2 cm above and below, 1.5 cm at the sides, 0.9 cm to the running lines. */
const MARGINS: PageMargins = { top: 0.79, bottom: 0.79, left: 0.59, right: 0.59, header: 0.35, footer: 0.35 }

/** Size first, then face: digits that follow `&9` directly would be read as part of the size. */
const RUNNING_FACE = `&9&"${FONT},常规"`

type RunningLine = PrintLayout['header']

/** `&L…&C…&R…`; the texts may hold the codes `&P` and `&N`, a bare ampersand in them is written `&&`. */
export function runningLine(line: RunningLine): string {
  const section = (code: string, text: string): string => (text === '' ? '' : `${code}${RUNNING_FACE}${text}`)
  return section('&L', line.left) + section('&C', line.centre) + section('&R', line.right)
}

/** A4, always one page wide. */
export function printSetup(print: PrintLayout): { pageSetup: PageSetup; headerFooter: HeaderFooter } {
  const header = runningLine(print.header)
  const footer = runningLine(print.footer)
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: print.pagesHigh,
      horizontalCentered: true,
      margins: MARGINS,
    },
    headerFooter: {
      ...(header === '' ? {} : { oddHeader: header }),
      ...(footer === '' ? {} : { oddFooter: footer }),
    },
  }
}
