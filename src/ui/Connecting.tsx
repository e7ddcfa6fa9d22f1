import { FluentProvider, Spinner, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { useColourScheme } from './hooks/useColourScheme'
import { TEXTS } from './text/TextContext'

/** Before the workbook is there, and with it the language that was chosen: Chinese. */
export function Connecting() {
  const scheme = useColourScheme()
  return (
    <FluentProvider theme={scheme === 'dark' ? webDarkTheme : webLightTheme}>
      <Spinner size="tiny" label={TEXTS.zh.startUp.connecting} />
    </FluentProvider>
  )
}
