import type { ReactNode } from 'react'
import { unreachable } from '../../../domain/lib'
import { Working } from '../../components/WorkArea'
import type { Unexpected, WorkState, WorkStep } from '../../hooks/useWork'
import type { ChoiceFormProps } from './ChoiceForm'
import { ChoiceForm } from './ChoiceForm'
import { Preview } from './Preview'

export interface MakingProps<Outcome, Problem> {
  readonly form: ChoiceFormProps
  readonly state: WorkState<Outcome, Problem>
  readonly words: (step: WorkStep) => string
  readonly onDone: (outcome: Outcome) => ReactNode
  readonly onFailed: (problem: Problem | Unexpected) => ReactNode
}

/** The choice with its preview, then the work, then what came of it; after a failure the choice is there again, unchanged. */
export function Making<Outcome, Problem>(props: MakingProps<Outcome, Problem>) {
  const { form, state, words, onDone, onFailed } = props
  switch (state.kind) {
    case 'idle':
    case 'failed':
      return (
        <>
          {state.kind === 'failed' && onFailed(state.problem)}
          <ChoiceForm {...form} />
          <Preview {...form} />
        </>
      )
    case 'running':
      return <Working words={words(state.step)} step={state.step} />
    case 'done':
      return onDone(state.outcome)
    default:
      return unreachable(state)
  }
}
