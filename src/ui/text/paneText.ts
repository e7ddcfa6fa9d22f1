import type { Level, Period, PeriodKind } from '../../domain/model'

export interface PlanSize {
  readonly campaigns: number
  readonly units: number
  readonly indicators: number
}

export interface LevelText {
  readonly name: string
  /** What the level asks of the reader, in a few words. */
  readonly meaning: string
}

/** Everything that the pane says in one language. Sentences of findings come from their rules. */
export interface PaneText {
  /** For the document's `lang`. */
  readonly locale: 'zh-CN' | 'en-US'
  readonly title: string
  readonly product: string
  /** The name of the other language, in that language. */
  readonly otherLanguage: string
  readonly plan: {
    readonly label: string
    readonly loading: string
    readonly failed: string
    readonly size: (size: PlanSize) => string
  }
  readonly period: {
    readonly label: string
    readonly kinds: Readonly<Record<PeriodKind, string>>
    readonly name: (period: Period) => string
  }
  readonly pick: {
    readonly invite: string
    readonly drop: string
    readonly local: string
    readonly action: string
    readonly again: string
  }
  readonly running: {
    readonly preparing: string
    readonly reading: (number: number, total: number) => string
    readonly checking: string
    readonly stop: string
    readonly stopping: string
  }
  readonly results: {
    readonly title: string
    readonly files: (arrived: number, usable: number) => string
    readonly passedOver: (count: number) => string
    readonly stopped: (read: number, picked: number) => string
    readonly nothing: string
    readonly allClear: string
    readonly count: (level: Level, count: number) => string
    readonly fileClear: string
    readonly refused: string
    readonly otherFindings: string
    readonly more: (count: number) => string
  }
  readonly failed: {
    readonly unreadable: (file: string) => string
    readonly unexpected: string
    readonly detail: (detail: string) => string
  }
  readonly levels: Readonly<Record<Level, LevelText>>
  /** Between two names in a row. */
  readonly comma: string
}
