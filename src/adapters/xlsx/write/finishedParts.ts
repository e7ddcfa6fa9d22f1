import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { WorkbookLayout } from '../../../domain/model'
import { chartCompleter } from './chartCaches'
import { FILTER_NAME } from './definedNames'
import type { PlacedSheet } from './placedCells'
import { SharedTexts } from './sharedTexts'
import { sheetRows } from './sheetRows'
import { lookNumbers } from './witnessCells'

/** The order of a font's children in the schema; hucre writes them in another. */
const FONT_CHILDREN = ['b', 'i', 'strike', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme']
const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/
const TEXTS = 'xl/sharedStrings.xml'
const CHART = /^xl\/charts\/chart(\d+)\.xml$/
/** Half the time of level 6 for a tenth more bytes. */
const PACKING = 3
/** The earliest day a zip entry can carry, in local time: the same bytes in every time zone. */
const ENTRY_DAY = new Date(1980, 0, 1)

/** hucre knows no hidden names; this one would show up in the list that people pick names from. */
const withHiddenFilters = (xml: string): string =>
  xml.replaceAll(`name="${FILTER_NAME}"`, `name="${FILTER_NAME}" hidden="1"`)

const place = (child: string): number => FONT_CHILDREN.indexOf(/^<(\w+)/.exec(child)?.[1] ?? '')

const withFontOrder = (xml: string): string =>
  xml.replace(/<font>(.*?)<\/font>/gs, (_, children: string) => {
    const sorted = (children.match(/<[^>]+>/g) ?? []).sort((left, right) => place(left) - place(right))
    return `<font>${sorted.join('')}</font>`
  })

/** The part of a sheet with all its cells in place of the witnesses. */
function withRows(xml: string, sheet: PlacedSheet, texts: SharedTexts): string {
  if (sheet.cells.length === 0) return xml
  const rows = sheetRows(sheet, lookNumbers(xml, sheet.cells), texts)
  return xml.replace(/<sheetData>.*<\/sheetData>/s, () => `<sheetData>${rows}</sheetData>`)
}

/** Finishes one part after the other; the texts are complete when every sheet is. */
function partFinisher(layout: WorkbookLayout, sheets: readonly PlacedSheet[]) {
  const completeChart = chartCompleter(layout)
  const texts = new SharedTexts()
  const finish = (path: string, xml: string): string => {
    if (path === 'xl/styles.xml') return withFontOrder(xml)
    if (path === 'xl/workbook.xml') return withHiddenFilters(xml)
    const sheet = sheets[Number(SHEET.exec(path)?.[1]) - 1]
    if (sheet !== undefined) return withRows(xml, sheet, texts)
    const chart = CHART.exec(path)?.[1]
    return chart === undefined ? xml : completeChart(xml, Number(chart))
  }
  return { finish, texts }
}

/**
 * hucre's file with its gaps closed: every cell written, font children in schema order, chart values stored, filter names
 * hidden. Packed anew by fflate, because hucre packs with the platform's deflate, whose bytes differ between browsers and
 * versions of Node.
 */
export function finishedParts(
  workbook: Uint8Array,
  layout: WorkbookLayout,
  sheets: readonly PlacedSheet[],
): Uint8Array {
  const { finish, texts } = partFinisher(layout, sheets)
  const parts = Object.entries(unzipSync(workbook)).map(
    ([path, bytes]) => [path, finish(path, strFromU8(bytes))] as const,
  )
  const finished = parts.map(([path, xml]) => [path, strToU8(path === TEXTS ? texts.part() : xml)] as const)
  return zipSync(Object.fromEntries(finished), { level: PACKING, mtime: ENTRY_DAY })
}
