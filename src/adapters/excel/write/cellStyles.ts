import type { StyleDefinition, StyleName } from '../../../domain/model'
import { FONT, PALETTE, STYLES } from '../../../domain/model'
import { BYTES_PER_CALL } from './step'

/** Our styles as Excel's gallery lists them. */
export const styleName = (name: StyleName): string => `PlanTally ${name}`

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const
const ALIGNMENTS = { left: 'Left', center: 'Center', right: 'Right' } as const

/** A colour as Excel takes it. */
export const colour = (rgb: string): string => `#${rgb}`

/** Roughly what defining one style takes. */
export const STYLE_BYTES = 30 * BYTES_PER_CALL

/**
 * Adds a style of the house to the workbook. Number formats stay the cell's own affair, so that a style can be laid over
 * a format that is set already.
 */
export function defineStyle(context: Excel.RequestContext, name: StyleName): void {
  const definition: StyleDefinition = STYLES[name]
  const { styles } = context.workbook
  styles.add(styleName(name))
  const style = styles.getItem(styleName(name))
  style.includeNumber = false
  style.includeFont = true
  style.includeAlignment = true
  style.includeBorder = true
  style.includePatterns = true
  style.includeProtection = true
  style.font.name = FONT
  style.font.size = definition.size
  style.font.bold = definition.bold === true
  style.font.color = colour(definition.colour)
  style.font.underline = definition.underline === true ? 'Single' : 'None'
  style.horizontalAlignment = ALIGNMENTS[definition.align]
  style.verticalAlignment = 'Center'
  style.wrapText = definition.wrap
  style.locked = definition.locked
  if (definition.fill !== undefined) style.fill.color = colour(definition.fill)
  if (definition.edges === 'grid') for (const edge of EDGES) hairLine(style.borders.getItem(edge))
}

function hairLine(border: Excel.RangeBorder): void {
  border.style = 'Continuous'
  border.weight = 'Hairline'
  border.color = colour(PALETTE.rule)
}
