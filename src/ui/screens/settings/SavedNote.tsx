import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { unreachable } from '../../../domain/lib'
import type { HostProblem } from '../../../usecases/ports'
import { ProblemNote } from '../../components/ProblemNote'
import type { WorkState } from '../../hooks/useWork'
import { useText } from '../../text/TextContext'

/** How saving went. */
export function SavedNote({ state }: { readonly state: WorkState<void, HostProblem> }) {
  const { settings } = useText()
  switch (state.kind) {
    case 'idle':
    case 'running':
      return null
    case 'done':
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{settings.saved}</MessageBarBody>
        </MessageBar>
      )
    case 'failed':
      return <ProblemNote problem={state.problem} />
    default:
      return unreachable(state)
  }
}
