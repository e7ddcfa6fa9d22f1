import type { Language } from '../../domain/model'
import { misuse } from './exitCodes'

/** Options that every command takes, as commander gives them. */
export interface CommonOptions {
  readonly plan?: string
  readonly json?: boolean
  readonly lang?: string
}

export function languageOf({ lang }: CommonOptions): Language {
  if (lang === undefined || lang === 'zh' || lang === 'en') return lang ?? 'zh'
  throw misuse(`语言只有 zh 和 en：${lang} / Languages are zh and en`)
}

/** One line to standard output. */
export const say = (text: string): void => void process.stdout.write(`${text}\n`)

export const sayJson = (value: unknown): void => say(JSON.stringify(value, null, 2))
