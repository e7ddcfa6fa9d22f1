import {
  Body1Strong,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components'
import { unreachable } from '../../domain/lib'
import type { PlanState } from '../hooks/usePlan'
import { useLanguage, useText } from '../text/TextContext'
import { Note } from './Note'
import { ProblemNote } from './ProblemNote'

const useStyles = makeStyles({
  plan: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  /** As high as the three lines that follow. */
  spinner: { justifyContent: 'flex-start', minHeight: '56px' },
})

/** Which plan the files are checked against. */
export function PlanLine({ state }: { readonly state: PlanState }) {
  const styles = useStyles()
  const text = useText()
  const language = useLanguage()
  switch (state.kind) {
    case 'loading':
      return <Spinner className={styles.spinner} size="tiny" label={text.plan.loading} />
    case 'failed':
      return (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {text.plan.failed}
            {state.problems.map((problem, at) => (
              <div key={at}>{problem[language]}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )
    case 'gone':
      return <Note intent="warning">{text.plan.gone}</Note>
    case 'unreadable':
      return <ProblemNote problem={state.problem} />
    case 'ready': {
      const { plan, index } = state.plan
      const size = {
        campaigns: plan.campaigns.length,
        indicators: plan.indicators.length,
        units: index.reportingUnits().length,
      }
      return (
        <section className={styles.plan} aria-label={text.plan.label}>
          <Body1Strong lang="zh-CN">{plan.title}</Body1Strong>
          <Caption1 className={styles.quiet} lang="zh-CN">
            {plan.documentNumber}
          </Caption1>
          <Caption1 className={styles.quiet}>{text.plan.size(size)}</Caption1>
        </section>
      )
    }
    default:
      return unreachable(state)
  }
}
