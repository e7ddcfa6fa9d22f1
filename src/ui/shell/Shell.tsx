import { lazy, Suspense, useEffect, useRef } from 'react'
import { Button, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components'
import { unreachable } from '../../domain/lib'
import type { ImportedPlan } from '../../usecases/importPlan'
import { PlanLine } from '../components/PlanLine'
import { PrimaryAction } from '../components/PrimaryAction'
import { ScreenFrame } from '../components/ScreenFrame'
import { useDesk } from '../desk/DeskContext'
import type { PlanState } from '../hooks/usePlan'
import type { ScreenName } from '../services'
import { useText } from '../text/TextContext'
import { ScreenTabs } from './ScreenTabs'
import type { Navigation } from './useNavigation'

const Start = lazy(async () => ({ default: (await import('../screens/start/Start')).Start }))
const SetUp = lazy(async () => ({ default: (await import('../screens/setUp/SetUp')).SetUp }))
const Check = lazy(async () => ({ default: (await import('../screens/check/Check')).Check }))
const RollUp = lazy(async () => ({ default: (await import('../screens/rollUp/RollUp')).RollUp }))
const Trace = lazy(async () => ({ default: (await import('../screens/trace/Trace')).Trace }))
const Settings = lazy(async () => ({ default: (await import('../screens/settings/Settings')).Settings }))
const CheckReturns = lazy(async () => ({
  default: (await import('../screens/checkReturns/CheckReturns')).CheckReturns,
}))
const ImportPlan = lazy(async () => ({ default: (await import('../screens/importPlan/ImportPlan')).ImportPlan }))

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    height: '100vh',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
  },
  tabs: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  title: { ...typographyStyles.subtitle1, margin: 0, outlineStyle: 'none' },
})

interface OpenScreenProps {
  readonly screen: Exclude<ScreenName, 'settings'>
  readonly plan: ImportedPlan
}

function OpenScreen({ screen, plan }: OpenScreenProps) {
  switch (screen) {
    case 'start':
      return <Start plan={plan} />
    case 'setUp':
      return <SetUp plan={plan} />
    case 'check':
      return <Check plan={plan} />
    case 'rollUp':
      return <RollUp plan={plan} />
    case 'trace':
      return <Trace />
    case 'checkReturns':
      return <CheckReturns plan={plan} />
    case 'importPlan':
      return <ImportPlan plan={plan} />
    default:
      return unreachable(screen)
  }
}

interface CurrentScreenProps {
  readonly screen: ScreenName
  readonly plan: PlanState
}

/** Every screen but the settings needs the plan, and says so while it is not here. */
function CurrentScreen({ screen, plan }: CurrentScreenProps) {
  const { plan: text } = useText()
  const { from, use } = useDesk().planInUse
  if (screen === 'settings') return <Settings />
  if (plan.kind === 'ready') return <OpenScreen screen={screen} plan={plan.plan} />
  const away = from === 'workbook' && plan.kind !== 'loading' && (
    <PrimaryAction label={text.useShipped} onClick={() => use('product')} />
  )
  return (
    <ScreenFrame action={away}>
      <PlanLine state={plan} />
    </ScreenFrame>
  )
}

function Opening() {
  const { shell } = useText()
  return (
    <ScreenFrame action={null}>
      <Spinner size="tiny" label={shell.loading} />
    </ScreenFrame>
  )
}

export interface ShellProps {
  readonly navigation: Navigation
  readonly plan: PlanState
  /** False until the workbook was asked what it keeps. */
  readonly ready: boolean
  readonly onSwitchLanguage: () => void
}

/** Title, language and the row of screens above; the open screen below. */
export function Shell({ navigation: { screen, jumped, choose }, plan, ready, onSwitchLanguage }: ShellProps) {
  const styles = useStyles()
  const { otherLanguage, otherLocale, shell } = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (jumped) heading.current?.focus()
  }, [screen, jumped])
  return (
    <div className={styles.frame}>
      <nav className={styles.tabs} aria-label={shell.navigation}>
        <ScreenTabs screen={screen} onChoose={choose} />
      </nav>
      <header className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {shell.screens[screen].title}
        </h1>
        <Button appearance="subtle" size="small" lang={otherLocale} onClick={onSwitchLanguage}>
          {otherLanguage}
        </Button>
      </header>
      <Suspense fallback={<Opening />}>{ready ? <CurrentScreen screen={screen} plan={plan} /> : <Opening />}</Suspense>
    </div>
  )
}
