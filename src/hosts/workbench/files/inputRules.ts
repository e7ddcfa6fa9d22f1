import type { DataValidation, Worksheet } from 'exceljs'
import { localAddress, parseLocalAddress, type Sheet } from '../../../simulator'
import type { Area, ValidationRule, ValidationSettings } from '../../../simulator/document'

/** The library keeps rules under addresses, one cell each when read, whole ranges when written; its types do not say so. */
type RuleModel = Record<string, DataValidation>
const rulesOf = (worksheet: Worksheet): { model: RuleModel } =>
  (worksheet as unknown as { dataValidations: { model: RuleModel } }).dataValidations

const KINDS: Readonly<Record<string, string>> = {
  list: 'list',
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  textLength: 'textLength',
  custom: 'custom',
}
const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThan: 'LessThan',
  lessThanOrEqual: 'LessThanOrEqualTo',
}
const STYLES: Readonly<Record<string, string>> = {
  stop: 'Stop',
  error: 'Stop',
  warning: 'Warning',
  information: 'Information',
}

const keyOf = (table: Readonly<Record<string, string>>, value: unknown): string =>
  Object.keys(table).find((key) => table[key] === value) ?? Object.keys(table)[0] ?? ''

/** Days as numbers: the library makes dates of them. */
const operand = (value: unknown): unknown =>
  value instanceof Date ? Math.round(value.getTime() / 86_400_000 + 25_569) : value

function ruleFromFile(validation: DataValidation): ValidationSettings['rule'] {
  const kind = KINDS[validation.type] ?? 'custom'
  const [first, second] = ((validation as { formulae?: unknown[] }).formulae ?? []).map(operand)
  if (kind === 'list') {
    const source = String(first ?? '')
    return { list: { inCellDropDown: true, source: /^".*"$/.test(source) ? source.slice(1, -1) : `=${source}` } }
  }
  if (kind === 'custom') return { custom: { formula: `=${String(first ?? '')}` } }
  const operator = OPERATORS[(validation as { operator?: string }).operator ?? 'between'] ?? 'Between'
  return { [kind]: { operator, formula1: first, ...(second === undefined ? {} : { formula2: second }) } }
}

const settingsFromFile = (validation: DataValidation): ValidationSettings => ({
  rule: ruleFromFile(validation),
  ignoreBlanks: validation.allowBlank !== false,
  errorAlert: {
    showAlert: validation.showErrorMessage === true,
    style: STYLES[validation.errorStyle ?? 'stop'] ?? 'Stop',
    title: validation.errorTitle ?? '',
    message: validation.error ?? '',
  },
  prompt: {
    showPrompt: validation.showInputMessage === true,
    title: validation.promptTitle ?? '',
    message: validation.prompt ?? '',
  },
})

/** Cells of one rule as runs down their columns. */
function runs(cells: readonly Area[]): Area[] {
  const sorted = [...cells].sort((one, other) => one.left - other.left || one.top - other.top)
  const found: Area[] = []
  for (const cell of sorted) {
    const last = found.at(-1)
    if (last && last.left === cell.left && last.right === cell.right && last.bottom + 1 === cell.top)
      found[found.length - 1] = { ...last, bottom: cell.bottom }
    else found.push(cell)
  }
  return found
}

/** The sheet's input rules as the file has them. */
export function inputRulesFromFile(worksheet: Worksheet): ValidationRule[] {
  const together = new Map<string, { readonly settings: ValidationSettings; readonly cells: Area[] }>()
  for (const [addresses, validation] of Object.entries(rulesOf(worksheet).model)) {
    const key = JSON.stringify(validation)
    const group = together.get(key) ?? { settings: settingsFromFile(validation), cells: [] }
    together.set(key, group)
    for (const address of addresses.replace(/^range:/, '').split(' ')) group.cells.push(parseLocalAddress(address))
  }
  return [...together.values()].flatMap(({ settings, cells }) => runs(cells).map((area) => ({ area, settings })))
}

function operands(kind: string, rule: Readonly<Record<string, unknown>>): unknown[] {
  const bare = (value: unknown) => (typeof value === 'string' ? value.replace(/^=/, '') : value)
  if (kind === 'custom') return [bare(rule['formula'])]
  if (kind === 'list') {
    const source = String(rule['source'] ?? '')
    return [source.startsWith('=') ? source.slice(1) : `"${source}"`]
  }
  const days = (value: unknown) =>
    kind === 'date' && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
      ? new Date(`${value}T00:00:00Z`)
      : bare(value)
  return [days(rule['formula1']), ...(rule['formula2'] === undefined ? [] : [days(rule['formula2'])])]
}

const alertForFile = (alert: Partial<Excel.DataValidationErrorAlert>) => ({
  showErrorMessage: alert.showAlert !== false,
  errorStyle: keyOf(STYLES, alert.style ?? 'Stop'),
  errorTitle: alert.title ?? '',
  error: alert.message ?? '',
})

const promptForFile = (prompt: Partial<Excel.DataValidationPrompt>) => ({
  showInputMessage: prompt.showPrompt === true,
  promptTitle: prompt.title ?? '',
  prompt: prompt.message ?? '',
})

function validationForFile({ rule, ignoreBlanks, errorAlert, prompt }: ValidationSettings): DataValidation {
  const [kind = 'custom', given = {}] = Object.entries(rule)[0] ?? []
  const parts = given as Readonly<Record<string, unknown>>
  return {
    type: keyOf(KINDS, kind),
    formulae: operands(kind, parts),
    ...(kind === 'list' || kind === 'custom' ? {} : { operator: keyOf(OPERATORS, parts['operator']) }),
    allowBlank: ignoreBlanks,
    ...alertForFile(errorAlert ?? {}),
    ...promptForFile(prompt ?? {}),
  } as unknown as DataValidation
}

export function inputRulesForFile(sheet: Sheet, worksheet: Worksheet): void {
  const { model } = rulesOf(worksheet)
  for (const { area, settings } of sheet.validations)
    if (Object.keys(settings.rule).length > 0) model[localAddress(area)] = validationForFile(settings)
}
