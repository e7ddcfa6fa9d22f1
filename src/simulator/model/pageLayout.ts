import { refused, type HeaderFooterTexts, type PageSetup, type Sheet } from '../document'
import { HostObject } from '../protocol'
import { accessors } from './accessors'
import { placeOf } from './cellsObject'
import type { Host } from './host'
import type { Model } from './model'

type Client = Host<Excel.PageLayout>
type Kept =
  | 'orientation'
  | 'paperSize'
  | 'centerHorizontally'
  | 'centerVertically'
  | 'blackAndWhite'
  | 'draftMode'
  | 'printGridlines'
  | 'printHeadings'
  | 'printOrder'
  | 'firstPageNumber'

/** Centimetres and inches in points. */
const UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }

export class PageLayout extends HostObject implements Partial<Client> {
  static override readonly navigation = ['headersFooters']
  declare orientation: Client['orientation']
  declare paperSize: Client['paperSize']
  declare centerHorizontally: boolean
  declare centerVertically: boolean
  declare blackAndWhite: boolean
  declare draftMode: boolean
  declare printGridlines: boolean
  declare printHeadings: boolean
  declare printOrder: Client['printOrder']
  declare firstPageNumber: Client['firstPageNumber']
  declare topMargin: number
  declare bottomMargin: number
  declare leftMargin: number
  declare rightMargin: number
  declare headerMargin: number
  declare footerMargin: number

  constructor(
    readonly model: Model,
    readonly sheet: Sheet,
  ) {
    super()
  }

  get zoom(): Client['zoom'] {
    return this.sheet.pageSetup.zoom
  }

  /** Either a scale from 10 to 400, or pages to fit. */
  set zoom(zoom: Client['zoom']) {
    const { scale, horizontalFitToPages, verticalFitToPages } = zoom
    const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined
    if ((scale !== undefined && fits) || (scale !== undefined && (scale < 10 || scale > 400))) throw refused.argument()
    const given = Object.entries(zoom).filter(([, value]) => value !== undefined && value !== null)
    this.sheet.pageSetup.zoom = Object.fromEntries(given) as PageSetup['zoom']
  }

  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.sheet.pageSetup.texts)
  }

  setPrintArea(given: HostObject | string): void {
    const parts = typeof given === 'string' ? given.split(',') : [given]
    this.sheet.pageSetup.printArea = parts.map((part) => placeOf(this.model, this.sheet, part).area)
  }

  getPrintAreaOrNullObject(): HostObject | null {
    const { printArea } = this.sheet.pageSetup
    return printArea.length === 0 ? null : this.model.objects.rangeAreas(this.sheet, printArea)
  }

  setPrintMargins(unit: string, margins: Excel.PageLayoutMarginOptions): void {
    const points = UNITS[unit]
    if (points === undefined) throw refused.argument()
    for (const [side, size] of Object.entries(margins)) {
      if (typeof size === 'number') this.sheet.pageSetup.margins[side as keyof PageSetup['margins']] = size * points
    }
  }

  setPrintTitleRows(given: HostObject | string): void {
    const { area } = placeOf(this.model, this.sheet, given)
    this.sheet.pageSetup.titleRows = area
  }

  setPrintTitleColumns(given: HostObject | string): void {
    this.sheet.pageSetup.titleColumns = placeOf(this.model, this.sheet, given).area
  }

  getPrintTitleRowsOrNullObject(): HostObject | null {
    const { titleRows } = this.sheet.pageSetup
    return titleRows && this.model.objects.range(this.sheet, titleRows)
  }

  getPrintTitleColumnsOrNullObject(): HostObject | null {
    const { titleColumns } = this.sheet.pageSetup
    return titleColumns && this.model.objects.range(this.sheet, titleColumns)
  }
}

const KEPT: readonly Kept[] = [
  'orientation',
  'paperSize',
  'centerHorizontally',
  'centerVertically',
  'blackAndWhite',
  'draftMode',
  'printGridlines',
  'printHeadings',
  'printOrder',
  'firstPageNumber',
]
accessors(PageLayout.prototype, KEPT, {
  read: ({ sheet }, name) => sheet.pageSetup[name],
  write: ({ sheet }, name, value) => void Object.assign(sheet.pageSetup, { [name]: value }),
})
for (const side of ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const) {
  accessors(PageLayout.prototype, [`${side}Margin`], {
    read: ({ sheet }) => sheet.pageSetup.margins[side],
    write: ({ sheet }, _, points) => void (sheet.pageSetup.margins[side] = Number(points)),
  })
}

export class HeaderFooterGroup extends HostObject implements Partial<Host<Excel.HeaderFooterGroup>> {
  static override readonly navigation = ['defaultForAllPages']

  constructor(private readonly texts: HeaderFooterTexts) {
    super()
  }

  get state(): Host<Excel.HeaderFooterGroup>['state'] {
    return 'Default'
  }

  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.texts)
  }
}

export class HeaderFooter extends HostObject implements Partial<Host<Excel.HeaderFooter>> {
  declare leftHeader: string
  declare centerHeader: string
  declare rightHeader: string
  declare leftFooter: string
  declare centerFooter: string
  declare rightFooter: string

  constructor(readonly texts: HeaderFooterTexts) {
    super()
  }
}

const PLACES = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'] as const
accessors(HeaderFooter.prototype, PLACES, {
  read: ({ texts }, place) => texts[place],
  write: ({ texts }, place, text) => void (texts[place] = String(text)),
})
