import { useEffect } from 'react'
import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { DeskProvider } from './desk/DeskContext'
import { useDeskOf } from './desk/useDeskOf'
import { useMemory } from './desk/useMemory'
import { usePlanInUse } from './desk/usePlanInUse'
import { useColourScheme } from './hooks/useColourScheme'
import type { PaneServices } from './services'
import { Shell } from './shell/Shell'
import { useNavigation } from './shell/useNavigation'
import { LanguageProvider, TEXTS } from './text/TextContext'

/** The task pane: theme by the system, Chinese until the reader asks for English; remembers with the document. */
export function Pane({ services }: { readonly services: PaneServices }) {
  const kept = useMemory(services.workbook)
  const plan = usePlanInUse(services, kept)
  const navigation = useNavigation(services)
  const desk = useDeskOf({ services, memory: kept, plan, navigate: navigation.jump })
  const scheme = useColourScheme(services.colourScheme)
  const { settings } = kept.memory
  const { language } = settings
  const { locale, product, shell } = TEXTS[language]
  const { title } = shell.screens[navigation.screen]
  useEffect(() => {
    document.documentElement.lang = locale
    document.title = `${title} · ${product}`
  }, [locale, title, product])
  const onSwitchLanguage = () =>
    void kept.change({ settings: { ...settings, language: language === 'zh' ? 'en' : 'zh' } })
  return (
    <FluentProvider theme={scheme === 'dark' ? webDarkTheme : webLightTheme}>
      <LanguageProvider value={language}>
        <DeskProvider value={desk}>
          <Shell navigation={navigation} plan={plan.state} ready={kept.asked} onSwitchLanguage={onSwitchLanguage} />
        </DeskProvider>
      </LanguageProvider>
    </FluentProvider>
  )
}
