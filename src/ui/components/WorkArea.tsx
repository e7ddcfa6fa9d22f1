import type { ReactNode } from 'react'
import { Body1, Caption1, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components'
import type { WorkStep } from '../hooks/useWork'

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
  solid: { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
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

export interface InvitationProps {
  /** What to do next. */
  readonly lines: readonly string[]
  readonly small?: string
  /** Dashed where files may be dropped, lit while they hang over it. */
  readonly drop?: { readonly over: boolean }
  readonly children?: ReactNode
}

/** What to do next, where nothing was done yet. */
export function Invitation({ lines, small, drop, children }: InvitationProps) {
  const styles = useStyles()
  return (
    <div className={mergeClasses(styles.area, drop ? drop.over && styles.over : styles.solid)}>
      <TallyMark className={styles.mark} />
      {lines.map((line) => (
        <Body1 key={line} align="center">
          {line}
        </Body1>
      ))}
      {small !== undefined && (
        <Caption1 align="center" className={styles.quiet}>
          {small}
        </Caption1>
      )}
      {children}
    </div>
  )
}

export interface WorkingProps {
  readonly words: string
  readonly step: WorkStep
}

/** How far the work is. */
export function Working({ words, step: { done, total, label } }: WorkingProps) {
  const styles = useStyles()
  const measured = total > 0 && (label !== '' || done > 0)
  return (
    <div className={mergeClasses(styles.area, styles.solid)}>
      <Body1>{words}</Body1>
      <ProgressBar aria-label={words} {...(measured ? { value: done, max: total } : {})} />
      <Caption1 className={mergeClasses(styles.quiet, styles.oneLine)} title={label}>
        {label}
      </Caption1>
    </div>
  )
}
