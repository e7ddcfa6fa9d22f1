import { Body1, Caption1, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components'
import type { CheckingStep } from '../../hooks/useChecking'
import { useText } from '../../text/TextContext'

const useStyles = makeStyles({
  /** One height for waiting and working: nothing moves when the work starts. */
  area: {
    boxSizing: 'border-box',
    minHeight: '168px',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: {
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  working: { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  quiet: { color: tokens.colorNeutralForeground2 },
  oneLine: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minHeight: tokens.lineHeightBase200 },
  mark: { alignSelf: 'center', color: tokens.colorBrandForeground1 },
})

/** Four strokes and a slash, in the colour of its surroundings. */
const TallyMark = ({ className }: { readonly className: string }) => (
  <svg className={className} width="32" height="32" viewBox="0 0 32 32" aria-hidden="true">
    <path d="M7 7v18M13 7v18M19 7v18M25 7v18M3 24 29 8" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
  </svg>
)

/** What to do next, where nothing was picked yet. */
export function Invitation({ over }: { readonly over: boolean }) {
  const styles = useStyles()
  const { pick } = useText()
  return (
    <div className={mergeClasses(styles.area, over && styles.over)}>
      <TallyMark className={styles.mark} />
      <Body1 align="center">{pick.invite}</Body1>
      <Body1 align="center">{pick.drop}</Body1>
      <Caption1 align="center" className={styles.quiet}>
        {pick.local}
      </Caption1>
    </div>
  )
}

function stepWords(
  step: CheckingStep,
  { preparing, reading, checking, stopping }: ReturnType<typeof useText>['running'],
) {
  if (step.stopping) return stopping
  if (step.file !== '') return reading(step.done + 1, step.total)
  return step.done === 0 ? preparing : checking
}

/** How far the run is, file by file. */
export function Working({ step }: { readonly step: CheckingStep }) {
  const styles = useStyles()
  const { running } = useText()
  const words = stepWords(step, running)
  return (
    <div className={mergeClasses(styles.area, styles.working)}>
      <Body1>{words}</Body1>
      <ProgressBar
        aria-label={words}
        {...(step.total > 0 && (step.file !== '' || step.done > 0) ? { value: step.done, max: step.total } : {})}
      />
      <Caption1 className={mergeClasses(styles.quiet, styles.oneLine)}>{step.file}</Caption1>
    </div>
  )
}
