import { useEffect, useRef } from 'react'
import { Body1, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { UnitCode } from '../../../domain/model'
import type { ImportedPlan } from '../../../usecases/importPlan'
import { LevelCounts } from '../../components/LevelCounts'
import type { RollUpOutcome } from '../../services'
import { useText } from '../../text/TextContext'
import { Resubmissions } from './Resubmissions'
import { ReturnCounts } from './ReturnCounts'
import { ReturnLines } from './ReturnLines'

const useStyles = makeStyles({
  outcome: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
})

export interface OutcomeProps {
  readonly plan: ImportedPlan
  readonly outcome: RollUpOutcome
  readonly counting: Readonly<Record<UnitCode, string>>
  readonly onCountInstead: (counting: Readonly<Record<UnitCode, string>>) => void
}

/** What came of it: how many figures, what was sent twice and may want another decision, counts, then who sent what. Takes the focus when it appears. */
export function Outcome({ plan, outcome, counting, onCountInstead }: OutcomeProps) {
  const styles = useStyles()
  const { rollUp } = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { lines, resubmissions, figures, findings } = outcome
  return (
    <section className={styles.outcome}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {rollUp.results}
      </h2>
      <Body1>{rollUp.figures(figures.counted, figures.all, figures.partial)}</Body1>
      <Resubmissions {...{ resubmissions, counting }} index={plan.index} onChoose={onCountInstead} />
      <ReturnCounts lines={lines} />
      <LevelCounts counts={findings} />
      <ReturnLines lines={lines} index={plan.index} />
    </section>
  )
}
