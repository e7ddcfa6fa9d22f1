import { loaded, type ConformanceCase } from './conformanceCase'

const TEXTS = {
  leftHeader: '左',
  centerHeader: '&A',
  rightHeader: '右',
  leftFooter: '制表',
  centerFooter: '第&P页',
  rightFooter: '&D',
}

export const PAGE_CASES: readonly ConformanceCase[] = [
  {
    says: 'a page has orientation, paper, zoom and centring',
    members: [
      'Worksheet.pageLayout',
      'PageLayout.orientation',
      'PageLayout.paperSize',
      'PageLayout.zoom',
      'PageLayout.centerHorizontally',
    ],
    run: (stage) => {
      const { pageLayout } = stage.sheet
      pageLayout.orientation = 'Landscape'
      pageLayout.paperSize = 'A3'
      pageLayout.zoom = { horizontalFitToPages: 1 }
      pageLayout.centerHorizontally = true
      return loaded(stage, pageLayout, 'orientation', 'paperSize', 'zoom', 'centerHorizontally')
    },
    gives: { orientation: 'Landscape', paperSize: 'A3', zoom: { horizontalFitToPages: 1 }, centerHorizontally: true },
  },
  {
    says: 'the scale is between 10 and 400',
    members: ['PageLayout.zoom'],
    run: ({ sheet }) => void (sheet.pageLayout.zoom = { scale: 500 }),
    refuses: 'InvalidArgument',
  },
  {
    says: 'margins are kept in points, whatever unit they come in',
    members: ['PageLayout.setPrintMargins', 'PageLayout.topMargin'],
    run: async (stage) => {
      stage.sheet.pageLayout.setPrintMargins('Centimeters', { top: 2.54, left: 1.27 })
      return loaded(stage, stage.sheet.pageLayout, 'topMargin', 'leftMargin')
    },
    gives: { topMargin: 72, leftMargin: 36 },
  },
  {
    says: 'headers and footers are texts in six places',
    members: [
      'PageLayout.headersFooters',
      'HeaderFooterGroup.defaultForAllPages',
      ...Object.keys(TEXTS).map((place) => `HeaderFooter.${place}`),
    ],
    run: (stage) => {
      const texts = stage.sheet.pageLayout.headersFooters.defaultForAllPages
      Object.assign(texts, TEXTS)
      return loaded(stage, texts, ...(Object.keys(TEXTS) as (keyof typeof TEXTS)[]))
    },
    gives: TEXTS,
  },
  {
    says: 'title rows repeat on every page and move with inserted rows; none are a null object',
    members: [
      'PageLayout.setPrintTitleRows',
      'PageLayout.getPrintTitleRowsOrNullObject',
      'PageLayout.getPrintTitleColumnsOrNullObject',
    ],
    run: async ({ context, sheet }) => {
      sheet.pageLayout.setPrintTitleRows('$1:$3')
      sheet.getRange('1:1').insert('Down')
      const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject()
      const columns = sheet.pageLayout.getPrintTitleColumnsOrNullObject()
      rows.load('address')
      await context.sync()
      return [rows.address, columns.isNullObject]
    },
    gives: ['Sheet1!2:4', true],
  },
  {
    says: 'the print area may have several parts',
    members: ['PageLayout.setPrintArea', 'PageLayout.getPrintAreaOrNullObject'],
    run: async (stage) => {
      stage.sheet.pageLayout.setPrintArea('A1:C9,E1:F9')
      return loaded(stage, stage.sheet.pageLayout.getPrintAreaOrNullObject(), 'areaCount', 'address')
    },
    gives: { areaCount: 2, address: 'Sheet1!A1:C9,Sheet1!E1:F9' },
  },
]
