import type { CellRef } from './cellRef'
import type { IndicatorCode, PeriodKey, TaskCode, UnitCode } from './codes'
import type { Level } from './plan'

export type Language = 'zh' | 'en'

/** A sentence in both languages; `{name}` is replaced by the finding's value of that name. */
export interface MessageText {
  readonly zh: string
  readonly en: string
}

/** What a rule says: the sentence and what to do about it. */
export interface RuleMessage {
  readonly text: MessageText
  readonly advice: MessageText
}

/** Something that a rule noticed in a submission. Data, not a text: `findingText` makes the sentence. */
export interface Finding {
  /** `IN05`, `CK11`. */
  readonly rule: string
  readonly level: Level
  /** Which of the rule's messages. */
  readonly message: string
  readonly values: Readonly<Record<string, string>>
  readonly unit: UnitCode | null
  readonly period: PeriodKey | null
  readonly indicator: IndicatorCode | null
  readonly task: TaskCode | null
  /** The first is where the finding is shown. */
  readonly cells: readonly CellRef[]
}
