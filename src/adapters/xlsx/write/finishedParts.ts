import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { WorkbookLayout } from '../../../domain/model'
import { chartCompleter } from './chartCaches'
import { FILTER_NAME } from './definedNames'

/** The order of a font's children in the schema; hucre writes them in another. */
const FONT_CHILDREN = ['b', 'i', 'strike', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme']
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

/**
 * hucre's file with its gaps closed: font children in schema order, chart values stored, filter names hidden. Packed anew
 * by fflate, because hucre packs with the platform's deflate, whose bytes differ between browsers and versions of Node.
 */
export function finishedParts(workbook: Uint8Array, layout: WorkbookLayout): Uint8Array {
  const completeChart = chartCompleter(layout)
  const finish = (path: string, bytes: Uint8Array): Uint8Array => {
    if (path === 'xl/styles.xml') return strToU8(withFontOrder(strFromU8(bytes)))
    if (path === 'xl/workbook.xml') return strToU8(withHiddenFilters(strFromU8(bytes)))
    const number = CHART.exec(path)?.[1]
    return number === undefined ? bytes : strToU8(completeChart(strFromU8(bytes), Number(number)))
  }
  const parts = Object.entries(unzipSync(workbook)).map(([path, bytes]) => [path, finish(path, bytes)] as const)
  return zipSync(Object.fromEntries(parts), { level: PACKING, mtime: ENTRY_DAY })
}
