import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import type { ScreenName } from '../services'
import { useText } from '../text/TextContext'

const useStyles = makeStyles({
  /** Wraps instead of hiding where the letters are large. */
  tabs: { flexWrap: 'wrap', padding: `0 ${tokens.spacingHorizontalSNudge}` },
  small: { '& .fui-Tab__content': { fontSize: tokens.fontSizeBase200 } },
})

const TABS: readonly ScreenName[] = ['start', 'setUp', 'check', 'rollUp', 'trace', 'settings']

export interface ScreenTabsProps {
  readonly screen: ScreenName
  readonly onChoose: (screen: ScreenName) => void
}

/** The screens side by side. Arrow keys move, Enter opens: opening by mere passing would start work. */
export function ScreenTabs({ screen, onChoose }: ScreenTabsProps) {
  const styles = useStyles()
  const { shell } = useText()
  const selected = screen === 'checkReturns' ? 'check' : screen
  return (
    <TabList
      className={styles.tabs}
      size="small"
      aria-label={shell.navigation}
      selectedValue={selected}
      onTabSelect={(_, { value }) => onChoose(value as ScreenName)}
    >
      {TABS.map((name) => (
        <Tab key={name} value={name} className={styles.small}>
          {shell.screens[name].tab}
        </Tab>
      ))}
    </TabList>
  )
}
