import { INTAKE_RULES } from '../intake'
import type { Finding, Language, Level, MessageText, RuleMessage } from '../model'
import { CHECKS } from './registry'

/** What a rule is about and what it may say. */
export interface RuleText {
  readonly about: MessageText
  readonly messages: Readonly<Record<string, RuleMessage>>
}

const RULE_TEXTS: ReadonlyMap<string, RuleText> = new Map([
  ...Object.entries(INTAKE_RULES),
  ...CHECKS.map(({ id, about, messages }) => [id, { about, messages }] as const),
])

const fill = (text: string, values: Finding['values']): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)

/** The finding's sentence and what to do about it. Throws on a rule or message that no rule declares. */
export function findingText(finding: Finding, language: Language): { readonly text: string; readonly advice: string } {
  const message = RULE_TEXTS.get(finding.rule)?.messages[finding.message]
  if (!message) throw new Error(`No message ${finding.message} in rule ${finding.rule}`)
  return { text: fill(message.text[language], finding.values), advice: fill(message.advice[language], finding.values) }
}

const LEVEL_NAMES: Readonly<Record<Level, MessageText>> = {
  强制性: { zh: '强制性', en: 'mandatory' },
  核实性: { zh: '核实性', en: 'query' },
  提示: { zh: '提示', en: 'notice' },
}

/** The level as the screen says it. */
export const levelText = (level: Level, language: Language): string => LEVEL_NAMES[level][language]

/** Every rule with what it is about, in the catalogue's order: intake first. */
export const RULES: readonly { readonly id: string; readonly about: MessageText }[] = [...RULE_TEXTS].map(
  ([id, { about }]) => ({ id, about }),
)
