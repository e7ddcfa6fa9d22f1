import type { Area } from './area'

export interface HeaderFooterTexts {
  leftHeader: string
  centerHeader: string
  rightHeader: string
  leftFooter: string
  centerFooter: string
  rightFooter: string
}

/** Print set-up of a sheet; margins in points, as `PageLayout` counts them. */
export interface PageSetup {
  orientation: string
  paperSize: string
  zoom: Readonly<Record<string, number>>
  margins: Record<'top' | 'bottom' | 'left' | 'right' | 'header' | 'footer', number>
  centerHorizontally: boolean
  centerVertically: boolean
  blackAndWhite: boolean
  draftMode: boolean
  printGridlines: boolean
  printHeadings: boolean
  printOrder: string
  firstPageNumber: number | ''
  printArea: readonly Area[]
  titleRows: Area | null
  titleColumns: Area | null
  texts: HeaderFooterTexts
}

export const newPageSetup = (): PageSetup => ({
  orientation: 'Portrait',
  paperSize: 'A4',
  zoom: { scale: 100 },
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  centerHorizontally: false,
  centerVertically: false,
  blackAndWhite: false,
  draftMode: false,
  printGridlines: false,
  printHeadings: false,
  printOrder: 'DownThenOver',
  firstPageNumber: '',
  printArea: [],
  titleRows: null,
  titleColumns: null,
  texts: { leftHeader: '', centerHeader: '', rightHeader: '', leftFooter: '', centerFooter: '', rightFooter: '' },
})
