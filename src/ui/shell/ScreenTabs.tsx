import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import type { ScreenName } from '../services'
import { useLanguage, useText } from '../text/TextContext'

const useStyles = makeStyles({
  /** Wraps instead of hiding where the letters are large. */
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    listStyleType: 'none',
  },
  link: {
    ...typographyStyles.body1,
    cursor: 'pointer',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalSNudge}`,
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: 'none',
    borderBottom: `${tokens.strokeWidthThick} solid transparent`,
    '&:hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    '&:focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
      borderRadius: tokens.borderRadiusMedium,
    },
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  /** English words are longer: six of them fit a pane of 320 px in small letters. */
  small: { fontSize: tokens.fontSizeBase200 },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '&:hover': { borderBottomColor: tokens.colorCompoundBrandStrokeHover },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
})

/** Screens without a tab of their own, and the tab that leads to them. */
const ABOVE: Partial<Record<ScreenName, ScreenName>> = { checkReturns: 'check', importPlan: 'start' }

const TABS: readonly ScreenName[] = ['start', 'setUp', 'check', 'rollUp', 'trace', 'settings']

export interface ScreenTabsProps {
  readonly screen: ScreenName
  readonly onChoose: (screen: ScreenName) => void
}

/** The screens side by side, the open one marked. */
export function ScreenTabs({ screen, onChoose }: ScreenTabsProps) {
  const styles = useStyles()
  const { shell } = useText()
  const small = useLanguage() === 'en'
  const current = ABOVE[screen] ?? screen
  return (
    <ul className={styles.list}>
      {TABS.map((name) => (
        <li key={name}>
          <button
            type="button"
            className={mergeClasses(styles.link, small && styles.small, name === current && styles.current)}
            {...(name === current ? { 'aria-current': 'page' as const } : {})}
            onClick={() => onChoose(name)}
          >
            {shell.screens[name].tab}
          </button>
        </li>
      ))}
    </ul>
  )
}
