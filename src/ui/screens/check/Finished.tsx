import { Fragment, useEffect, useRef } from 'react'
import { Body1, Caption1, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { CheckedUnit, StampShown } from '../../../usecases/checkWorkbook'
import { useText } from '../../text/TextContext'

const useStyles = makeStyles({
  finished: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    '& dd': { margin: 0, minWidth: 0 },
  },
})

const FACTS = ['by', 'at', 'state', 'fingerprint'] as const

/** True where the unit has nothing left to do: stamped, unchanged since, and nothing is open. */
export const isFinished = ({ stamp, counts, unexplained }: CheckedUnit): boolean =>
  stamp !== null && !stamp.changed && counts.强制性 + unexplained === 0

export interface FinishedProps {
  readonly stamp: StampShown
  /** Null for the statistician, who has nothing to hand in. */
  readonly next: string | null
  /** Right after stamping: the button that had the focus is gone. */
  readonly takesFocus: boolean
}

/** The stamp as it stands on the cover, and what happens next. */
export function Finished({ stamp, next, takesFocus }: FinishedProps) {
  const styles = useStyles()
  const { check } = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  return (
    <section className={styles.finished}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        ✓ {check.finished}
      </h2>
      <dl className={styles.facts}>
        {FACTS.map((fact) => (
          <Fragment key={fact}>
            <dt>
              <Caption1>{check.stampFacts[fact]}</Caption1>
            </dt>
            <dd lang={fact === 'fingerprint' ? undefined : 'zh-CN'}>
              <Body1>{stamp[fact]}</Body1>
            </dd>
          </Fragment>
        ))}
      </dl>
      {next !== null && <Body1>{next}</Body1>}
    </section>
  )
}
