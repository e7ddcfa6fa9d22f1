import { lazy, Suspense, useState } from 'react'
import { Caption1, Field, makeStyles, Radio, RadioGroup, Spinner, tokens } from '@fluentui/react-components'
import { useDesk } from '../../desk/DeskContext'
import { savedPlanIn } from '../../desk/useRecognition'
import { useText } from '../../text/TextContext'

const PlanChanges = lazy(async () => ({ default: (await import('./PlanChanges')).PlanChanges }))

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground3 } })

/** Which plan: the one that the pane brings, or the one saved in this workbook; nothing where there is no choice. */
export function PlanChoice() {
  const styles = useStyles()
  const { start } = useText()
  const { planInUse, recognition } = useDesk()
  const [asking, setAsking] = useState(false)
  const { from, shipped, use } = planInUse
  const saved = savedPlanIn(recognition.state)
  if (from === 'product' && !saved) return null
  const title = shipped.kind === 'ready' ? shipped.plan.plan.title : ''
  return (
    <>
      <Field label={start.whichPlan}>
        <RadioGroup
          value={asking ? 'workbook' : from}
          onChange={(_, { value }) => {
            setAsking(value === 'workbook' && from === 'product')
            if (value === 'product' && from === 'workbook') use('product')
          }}
        >
          <Radio value="product" label={start.shippedPlan(title)} />
          <Radio value="workbook" label={start.savedPlan(saved?.title ?? '', saved?.open ?? 0)} />
        </RadioGroup>
      </Field>
      {asking && (
        <Suspense fallback={<Spinner size="tiny" label={start.comparing} />}>
          <PlanChanges onUse={() => use('workbook')} onLeave={() => setAsking(false)} />
        </Suspense>
      )}
      {from === 'workbook' && <Caption1 className={styles.quiet}>{start.planReadOnce}</Caption1>}
    </>
  )
}
