import type { CellRange, CellValue, ChartLayout, ChartSeries, WorkbookLayout } from '../../../domain/model'
import { isCellError, writtenValue } from '../../../domain/model'

/** Gives the values of a range, row by row. */
type RangeValues = (sheet: string, range: CellRange) => readonly CellValue[]

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** One range at a time: a chart draws a few cells of sheets that hold many thousands. */
const valuesOf =
  ({ sheets }: WorkbookLayout): RangeValues =>
  (sheet, { top, left, bottom, right }) => {
    const width = right - left + 1
    const values = new Array<CellValue>((bottom - top + 1) * width).fill(null)
    for (const cell of sheets.find(({ name }) => name === sheet)?.cells ?? []) {
      const { row, column } = cell
      const isInside = row >= top && row <= bottom && column >= left && column <= right
      if (isInside) values[(row - top) * width + column - left] = writtenValue(cell)
    }
    return values
  }

/** Blank cells keep their place and give no point. */
function points(values: readonly CellValue[], shown: (value: CellValue) => string | null): string {
  const drawn = values.map((value, index) => {
    const text = shown(value)
    return text === null ? '' : `<c:pt idx="${index}"><c:v>${escapeXml(text)}</c:v></c:pt>`
  })
  return `<c:ptCount val="${values.length}"/>${drawn.join('')}`
}

const numberText = (value: CellValue): string | null => (typeof value === 'number' ? String(value) : null)
const labelText = (value: CellValue): string | null => (value === null || isCellError(value) ? null : String(value))

function withCaches(xml: string, series: ChartSeries, valuesIn: RangeValues): string {
  const labels = points(valuesIn(series.sheet, series.categories), labelText)
  const numbers = points(valuesIn(series.sheet, series.values), numberText)
  return xml
    .replace('</c:f></c:strRef>', () => `</c:f><c:strCache>${labels}</c:strCache></c:strRef>`)
    .replace(
      '</c:f></c:numRef>',
      () => `</c:f><c:numCache><c:formatCode>General</c:formatCode>${numbers}</c:numCache></c:numRef>`,
    )
}

/** Excel paints negative bars white unless told not to. */
const keepColour = (xml: string, chart: ChartLayout): string =>
  chart.kind === 'line' ? xml : xml.replace('</c:spPr>', '</c:spPr><c:invertIfNegative val="0"/>')

/**
 * Completes chart parts with what hucre leaves out: the drawn values, which phones and previews show without computing.
 * `charts` are numbered as in the file: sheet by sheet, from 1.
 */
export function chartCompleter(layout: WorkbookLayout): (xml: string, number: number) => string {
  const charts = layout.sheets.flatMap((sheet) => sheet.charts)
  const valuesIn = valuesOf(layout)
  return (xml, number) => {
    const chart = charts[number - 1]
    if (chart === undefined) throw new Error(`the layout has no chart ${number}`)
    let drawn = 0
    return xml.replace(/<c:ser>.*?<\/c:ser>/gs, (whole) => {
      const series = chart.series[drawn]
      drawn += 1
      if (series === undefined) throw new Error(`chart ${number} has no series ${drawn}`)
      return withCaches(keepColour(whole, chart), series, valuesIn)
    })
  }
}
