import type { PrintLayout } from '../model'
import { periodName } from '../model'
import { HEADER_ROW } from './summarySheets'
import type { SummaryInput } from './summaryInput'

/** `&` starts a code in Excel's headers and footers; a doubled one is printed. */
const printable = (text: string): string => text.replaceAll('&', '&&')

/** A4, one page wide; plan and day below, page numbers in the middle. Lists repeat their header, the overview is one page. */
export function summaryPrint(
  { plan, period, preparedOn }: SummaryInput,
  how: { readonly name: string; readonly orientation: PrintLayout['orientation']; readonly onePage?: boolean },
): PrintLayout {
  const onePage = how.onePage ?? false
  return {
    orientation: how.orientation,
    pagesHigh: onePage ? 1 : 0,
    ...(onePage ? {} : { repeatRows: [HEADER_ROW, HEADER_ROW] as const }),
    header: { left: '', centre: '', right: onePage ? '' : `${how.name}　${periodName(period)}` },
    footer: { left: printable(plan.title), centre: '第 &P 页 共 &N 页', right: `制表 ${preparedOn}` },
  }
}
