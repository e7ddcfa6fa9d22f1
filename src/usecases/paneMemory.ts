import type { LightPolicyRemark } from '../domain/assess'
import { lintLightPolicy } from '../domain/assess'
import type { CheckSettings } from '../domain/checks'
import { DEFAULT_CHECK_SETTINGS } from '../domain/checks'
import type { Result } from '../domain/lib'
import { decimalText, fail, parseDecimal, succeed } from '../domain/lib'
import type { Language, LightBand, LightPolicy } from '../domain/model'
import { DEFAULT_LIGHT_POLICY } from '../domain/model'

/** The key under which the pane's memory is kept with the document. */
export const PANE_MEMORY_KEY = 'plantally.pane'

/** One light band; `from` in percentage points as plain digits, null for the open lower end. */
export interface BandSetting {
  readonly light: LightBand['light']
  readonly from: string | null
}

export interface PaneSettings {
  /** Per cent of the target that 「左右」 lets a figure fall short; null: not set, the bare figure counts. */
  readonly aboutTolerance: string | null
  /** From the best down. */
  readonly bands: readonly BandSetting[]
  readonly language: Language
}

export interface PaneMemory {
  readonly plan: string | null
  /** Where the plan in use comes from: saved in this workbook, or (null) the one that the pane brings. */
  readonly planFrom: 'workbook' | null
  readonly period: string | null
  /** 填报人 or 汇总人. */
  readonly role: 'filler' | 'statistician' | null
  readonly unit: string | null
  /** 报送截止 as typed for a period; null: the usual day. */
  readonly dueOn: { readonly period: string; readonly day: string } | null
  /** The name typed for a unit's stamp. */
  readonly stamper: { readonly unit: string; readonly name: string } | null
  readonly settings: PaneSettings
}

/** `damaged`: what was kept could not be read, and the defaults stand instead. */
export interface RecalledMemory {
  readonly memory: PaneMemory
  readonly damaged: boolean
}

const VERSION = 1

export const DEFAULT_PANE_SETTINGS: PaneSettings = {
  aboutTolerance: null,
  bands: DEFAULT_LIGHT_POLICY.bands.map(({ light, from }) => ({
    light,
    from: from === null ? null : decimalText(from),
  })),
  language: 'zh',
}

export const DEFAULT_PANE_MEMORY: PaneMemory = {
  plan: null,
  planFrom: null,
  period: null,
  role: null,
  unit: null,
  dueOn: null,
  stamper: null,
  settings: DEFAULT_PANE_SETTINGS,
}

type Unknown = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string'
const isNumberOrNull = (value: unknown): value is string | null =>
  value === null || (typeof value === 'string' && parseDecimal(value) !== null)
const isBand = (value: unknown): value is BandSetting =>
  isRecord(value) && ['normal', 'watch', 'behind'].includes(String(value.light)) && isNumberOrNull(value.from)
const isSettings = (value: unknown): value is PaneSettings =>
  isRecord(value) &&
  isNumberOrNull(value.aboutTolerance) &&
  Array.isArray(value.bands) &&
  value.bands.every(isBand) &&
  (value.language === 'zh' || value.language === 'en')
/** Kept by later versions only; an older memory has neither. */
const isPairOrNone = (value: unknown, ...keys: readonly string[]): boolean =>
  value === undefined || value === null || (isRecord(value) && keys.every((key) => typeof value[key] === 'string'))
const isMemory = (value: unknown): value is PaneMemory =>
  isRecord(value) &&
  [value.plan, value.period, value.unit].every(isTextOrNull) &&
  (value.role === null || value.role === 'filler' || value.role === 'statistician') &&
  [undefined, null, 'workbook'].includes(value.planFrom as never) &&
  isPairOrNone(value.dueOn, 'period', 'day') &&
  isPairOrNone(value.stamper, 'unit', 'name') &&
  isSettings(value.settings)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What was remembered with the document, from the texts of `recall`; defaults where nothing was, or where it is damaged. */
export function readPaneMemory(texts: Readonly<Record<string, string>>): RecalledMemory {
  const text = texts[PANE_MEMORY_KEY]
  if (text === undefined) return { memory: DEFAULT_PANE_MEMORY, damaged: false }
  const kept = parsed(text)
  if (!isRecord(kept) || kept.version !== VERSION || !isMemory(kept.memory)) {
    return { memory: DEFAULT_PANE_MEMORY, damaged: true }
  }
  return { memory: { ...DEFAULT_PANE_MEMORY, ...kept.memory }, damaged: false }
}

/** The texts for `remember`. */
export const paneMemoryTexts = (memory: PaneMemory): Readonly<Record<string, string>> => ({
  [PANE_MEMORY_KEY]: JSON.stringify({ version: VERSION, memory }),
})

export const checkSettingsOf = ({ aboutTolerance }: PaneSettings): CheckSettings => ({
  ...DEFAULT_CHECK_SETTINGS,
  aboutTolerance,
})

/** The light policy that the settings describe; fails with the linter's remarks where bands overlap or leave a hole. */
export function lightPolicyOf({
  bands,
  aboutTolerance,
}: PaneSettings): Result<LightPolicy, readonly LightPolicyRemark[]> {
  const policy: LightPolicy = {
    code: 'own',
    name: '本市亮灯规则',
    bands: bands.map(({ light, from }) => ({ light, from: from === null ? null : parseDecimal(from) })),
    aboutTolerance: aboutTolerance === null ? null : parseDecimal(aboutTolerance),
  }
  const remarks = lintLightPolicy(policy)
  return remarks.length === 0 ? succeed(policy) : fail(remarks)
}
