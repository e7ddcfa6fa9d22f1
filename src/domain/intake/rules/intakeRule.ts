import type { Level, MessageText, RuleMessage } from '../../model'

/** A message of an intake rule; repairs of different weight share a rule, so each message has its own level. */
export interface IntakeMessage extends RuleMessage {
  readonly level: Level
}

/** What a rule is about and everything that it may say. */
export interface IntakeRule {
  readonly about: MessageText
  readonly messages: Readonly<Record<string, IntakeMessage>>
}

type Bilingual = readonly [zh: string, en: string]

const bilingual = ([zh, en]: Bilingual): MessageText => ({ zh, en })

/** A sentence and what to do about it, each in Chinese and English. */
export const says = (level: Level, text: Bilingual, advice: Bilingual): IntakeMessage => ({
  level,
  text: bilingual(text),
  advice: bilingual(advice),
})
