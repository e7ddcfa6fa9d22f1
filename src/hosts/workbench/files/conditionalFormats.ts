import type { ConditionalFormattingOptions, ConditionalFormattingRule, Style, Worksheet } from 'exceljs'
import { localAddress, parseLocalAddress, type Sheet } from '../../../simulator'
import type { ConditionalRule } from '../../../simulator/document'

type FileFormats = readonly ConditionalFormattingOptions[]
const formatsOf = (worksheet: Worksheet): FileFormats =>
  (worksheet as unknown as { conditionalFormattings?: FileFormats }).conditionalFormattings ?? []

const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  equal: 'EqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
}

function lookFromFile(style: Partial<Style> = {}): Map<string, unknown> {
  const look = new Map<string, unknown>()
  const fill = style.fill?.type === 'pattern' ? (style.fill.bgColor ?? style.fill.fgColor)?.argb : undefined
  if (style.font?.color?.argb) look.set('format.font.color', `#${style.font.color.argb.slice(-6)}`)
  if (style.font?.bold) look.set('format.font.bold', true)
  if (fill) look.set('format.fill.color', `#${fill.slice(-6)}`)
  return look
}

function ruleFromFile(rule: ConditionalFormattingRule): Pick<ConditionalRule, 'type' | 'rule'> | null {
  const [first, second] = ((rule as { formulae?: unknown[] }).formulae ?? []).map(String)
  if (rule.type === 'expression') return { type: 'Custom', rule: { formula: `=${first ?? ''}` } }
  if (rule.type === 'dataBar') return { type: 'DataBar', rule: {} }
  if (rule.type !== 'cellIs') return null
  const operator = OPERATORS[rule.operator ?? ''] ?? 'EqualTo'
  const upper = second === undefined ? {} : { formula2: second }
  return { type: 'CellValue', rule: { operator, formula1: first, ...upper } }
}

/** The sheet's conditional formats as the file has them, those that win first. */
export function conditionalFormatsFromFile(worksheet: Worksheet, newId: () => string): ConditionalRule[] {
  const ranked = formatsOf(worksheet).flatMap(({ ref, rules }) => rules.map((rule) => ({ ref, rule })))
  ranked.sort((one, other) => (one.rule.priority ?? 0) - (other.rule.priority ?? 0))
  return ranked.flatMap(({ ref, rule }) => {
    const known = ruleFromFile(rule)
    if (known === null) return []
    const areas = ref.split(' ').map(parseLocalAddress)
    const stopIfTrue = (rule as { stopIfTrue?: boolean }).stopIfTrue === true
    return [{ ...known, id: newId(), areas, stopIfTrue, look: lookFromFile(rule.style) }]
  })
}

function lookForFile(look: ReadonlyMap<string, unknown>): Partial<Style> {
  const colour = (key: string) => {
    const value = look.get(key)
    return typeof value === 'string' && value !== '' ? { argb: `FF${value.replace('#', '')}` } : undefined
  }
  const [ink, fill] = [colour('format.font.color'), colour('format.fill.color')]
  return {
    font: { ...(ink ? { color: ink } : {}), ...(look.get('format.font.bold') === true ? { bold: true } : {}) },
    ...(fill ? { fill: { type: 'pattern', pattern: 'solid', bgColor: fill, fgColor: fill } } : {}),
  }
}

function ruleForFile({ type, rule, look, stopIfTrue }: ConditionalRule, priority: number): object | null {
  const bare = (value: unknown) => String(value ?? '').replace(/^=/, '')
  const shared = { priority, stopIfTrue, style: lookForFile(look) }
  if (type === 'Custom') return { ...shared, type: 'expression', formulae: [bare(rule['formula'])] }
  const operator = Object.keys(OPERATORS).find((key) => OPERATORS[key] === rule['operator'])
  if (type !== 'CellValue' || operator === undefined) return null
  const formulae = [rule['formula1'], rule['formula2']].filter((value) => value !== undefined).map(bare)
  return { ...shared, type: 'cellIs', operator, formulae }
}

export function conditionalFormatsForFile(sheet: Sheet, worksheet: Worksheet): void {
  for (const [position, format] of sheet.conditionalRules.entries()) {
    const rule = ruleForFile(format, position + 1)
    const ref = format.areas.map(localAddress).join(' ')
    if (rule !== null) worksheet.addConditionalFormatting({ ref, rules: [rule as ConditionalFormattingRule] })
  }
}
