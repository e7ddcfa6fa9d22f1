import { createContext, useContext } from 'react'
import type { Language } from '../../domain/model'
import { enUS } from './enUS'
import type { PaneText } from './paneText'
import { zhCN } from './zhCN'

export const TEXTS: Readonly<Record<Language, PaneText>> = { zh: zhCN, en: enUS }

const LanguageContext = createContext<Language>('zh')

export const LanguageProvider = LanguageContext.Provider

/** The language of the screen, for sentences that come from the domain. */
export const useLanguage = (): Language => useContext(LanguageContext)

/** The pane's texts in the language of the screen. */
export const useText = (): PaneText => TEXTS[useLanguage()]
