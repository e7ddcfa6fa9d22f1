import {
  contains,
  intersection,
  refused,
  requireUnprotected,
  subtract,
  type Area,
  type Sheet,
  type ValidationSettings,
} from '../document'
import { HostObject } from '../protocol'
import type { Host } from './host'

type Client = Host<Excel.DataValidation>

const KINDS: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
}
const NO_ALERT = { message: '', showAlert: true, style: 'Stop', title: '' }
const NO_PROMPT = { message: '', showPrompt: true, title: '' }

/** The input rule of some cells; null answers where they differ. */
export class DataValidation extends HostObject implements Partial<Client> {
  constructor(
    private readonly sheet: Sheet,
    private readonly areas: readonly Area[],
  ) {
    super()
  }

  get rule(): Client['rule'] {
    return (this.settings()?.rule ?? {}) as Client['rule']
  }

  set rule(rule: Client['rule']) {
    const kinds = Object.keys(rule).filter((kind) => (rule as Record<string, unknown>)[kind] !== undefined)
    if (kinds.length !== 1 || KINDS[kinds[0] ?? ''] === undefined) throw refused.argument()
    requireRule(kinds[0] ?? '', (rule as Record<string, Record<string, unknown>>)[kinds[0] ?? ''] ?? {})
    this.change({ rule: { ...rule } })
  }

  get type(): Client['type'] {
    const found = this.settings()
    if (found === undefined) return this.touched() ? ('Inconsistent' as Client['type']) : ('None' as Client['type'])
    return (KINDS[Object.keys(found.rule)[0] ?? ''] ?? 'None') as Client['type']
  }

  get errorAlert(): Client['errorAlert'] {
    return (this.settings()?.errorAlert ?? NO_ALERT) as Client['errorAlert']
  }

  set errorAlert(alert: Client['errorAlert']) {
    this.change({ errorAlert: { ...NO_ALERT, ...alert } })
  }

  get prompt(): Client['prompt'] {
    return (this.settings()?.prompt ?? NO_PROMPT) as Client['prompt']
  }

  set prompt(prompt: Client['prompt']) {
    this.change({ prompt: { ...NO_PROMPT, ...prompt } })
  }

  get ignoreBlanks(): boolean {
    return this.settings()?.ignoreBlanks ?? true
  }

  set ignoreBlanks(ignore: boolean) {
    this.change({ ignoreBlanks: ignore })
  }

  clear(): void {
    requireUnprotected(this.sheet)
    for (const area of this.areas) {
      this.sheet.validations = this.sheet.validations.flatMap((rule) =>
        subtract(rule.area, area).map((piece) => ({ area: piece, settings: rule.settings })),
      )
    }
  }

  /** Settings that hold for all the cells; undefined where some have others or none. */
  private settings(): ValidationSettings | undefined {
    const found = this.areas.map((area) => this.sheet.validations.find((rule) => contains(rule.area, area))?.settings)
    return new Set(found).size === 1 ? found[0] : undefined
  }

  private touched(): boolean {
    return this.areas.some((area) => this.sheet.validations.some((rule) => intersection(rule.area, area) !== null))
  }

  private change(change: Partial<ValidationSettings>): void {
    requireUnprotected(this.sheet)
    const settings = {
      rule: {},
      errorAlert: NO_ALERT,
      prompt: NO_PROMPT,
      ignoreBlanks: true,
      ...this.settings(),
      ...change,
    }
    this.clear()
    for (const area of this.areas) this.sheet.validations.push({ area, settings })
  }
}

/** A literal list holds at most 255 characters; bounds are needed as the operator says. */
function requireRule(kind: string, rule: Readonly<Record<string, unknown>>): void {
  const given = (name: string): boolean => rule[name] !== undefined && rule[name] !== null && rule[name] !== ''
  const between = rule['operator'] === 'Between' || rule['operator'] === 'NotBetween'
  const needed = { list: ['source'], custom: ['formula'] }[kind] ?? [
    'formula1',
    'operator',
    ...(between ? ['formula2'] : []),
  ]
  if (!needed.every(given)) throw refused.argument()
  const { source } = rule
  if (kind === 'list' && typeof source === 'string' && !source.startsWith('=') && source.length > 255)
    throw refused.argument()
}
