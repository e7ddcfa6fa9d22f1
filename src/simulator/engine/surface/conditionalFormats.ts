import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting'
import type { ConditionalRule } from '../../document'
import { asRange } from './ranges'

const COMPARISONS: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
}
const TEXT_COMPARISONS: Readonly<Record<string, string>> = {
  Contains: 'containsText',
  NotContains: 'notContainsText',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
}

const text = (value: unknown): string => (typeof value === 'string' ? value : String(value ?? ''))
const number = (value: unknown): number => Number(text(value).replace(/^=/, ''))

function look(settings: ReadonlyMap<string, unknown>): object {
  const [font, fill] = [settings.get('format.font.color'), settings.get('format.fill.color')]
  return {
    ...(typeof font === 'string' && font !== '' ? { cl: { rgb: font } } : {}),
    ...(typeof fill === 'string' && fill !== '' ? { bg: { rgb: fill } } : {}),
    ...(settings.get('format.font.bold') === true ? { bl: 1 } : {}),
    ...(settings.get('format.font.italic') === true ? { it: 1 } : {}),
  }
}

const bar = {
  type: 'dataBar',
  isShowValue: true,
  config: {
    min: { type: 'min' },
    max: { type: 'max' },
    isGradient: true,
    positiveColor: '#638EC6',
    nativeColor: '#FF555A',
  },
}

function test({ type, rule, look: settings }: ConditionalRule): object | null {
  const highlight = { type: 'highlightCell', style: look(settings) }
  const operator = text(rule['operator'])
  if (type === 'Custom') return { ...highlight, subType: 'formula', value: text(rule['formula']) }
  if (type === 'ContainsText')
    return { ...highlight, subType: 'text', operator: TEXT_COMPARISONS[operator], value: text(rule['text']) }
  if (type === 'DataBar') return bar
  if (type !== 'CellValue') return null
  const [low, high] = [number(rule['formula1']), number(rule['formula2'])]
  const value = operator === 'Between' || operator === 'NotBetween' ? [low, high] : low
  return { ...highlight, subType: 'number', operator: COMPARISONS[operator], value }
}

/** A conditional format of the document as Univer draws it; null for kinds that are not drawn. */
export function conditionalFormat(format: ConditionalRule): IConditionFormattingRule | null {
  const rule = test(format)
  if (rule === null) return null
  const { id: cfId, areas, stopIfTrue } = format
  return { cfId, stopIfTrue, ranges: areas.map(asRange), rule } as unknown as IConditionFormattingRule
}
