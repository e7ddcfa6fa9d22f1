import { useEffect, useState } from 'react'
import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import type { Language } from '../domain/model'
import { useColourScheme } from './hooks/useColourScheme'
import { CheckReturns } from './screens/checkReturns/CheckReturns'
import type { PaneServices } from './services'
import { LanguageProvider, TEXTS } from './text/TextContext'

/** The task pane: theme by the system, Chinese until the reader asks for English. */
export function Pane({ services }: { readonly services: PaneServices }) {
  const [language, setLanguage] = useState<Language>('zh')
  const scheme = useColourScheme()
  const { locale, title, product } = TEXTS[language]
  useEffect(() => {
    document.documentElement.lang = locale
    document.title = `${title} · ${product}`
  }, [locale, title, product])
  return (
    <FluentProvider theme={scheme === 'dark' ? webDarkTheme : webLightTheme}>
      <LanguageProvider value={language}>
        <CheckReturns services={services} onSwitchLanguage={() => setLanguage(language === 'zh' ? 'en' : 'zh')} />
      </LanguageProvider>
    </FluentProvider>
  )
}
