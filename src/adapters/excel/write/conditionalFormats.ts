import type { ConditionalFormat, EmphasisDefinition } from '../../../domain/model'
import { EMPHASES } from '../../../domain/model'
import { rangeOn } from '../ranges'
import { colour } from './cellStyles'

function writeFormat(sheet: Excel.Worksheet, format: ConditionalFormat, formula: string): void {
  const [range, ...more] = format.ranges
  if (range === undefined) return
  if (more.length > 0) throw new Error(`the formula ${formula} of a conditional format is written for one range`)
  const emphasis: EmphasisDefinition = EMPHASES[format.emphasis]
  const written = rangeOn(sheet, range).conditionalFormats.add('Custom')
  written.custom.rule.formula = `=${formula}`
  written.custom.format.font.color = colour(emphasis.colour)
  if (emphasis.bold === true) written.custom.format.font.bold = true
  if (emphasis.fill !== undefined) written.custom.format.fill.color = colour(emphasis.fill)
  written.stopIfTrue = true
}

/** Backwards: Excel puts each new format before those that are there, and earlier ones win. */
export function writeConditionalFormats(
  sheet: Excel.Worksheet,
  formats: readonly ConditionalFormat[],
  translated: (formula: string) => string,
): void {
  for (const format of [...formats].reverse()) writeFormat(sheet, format, translated(format.formula))
}
