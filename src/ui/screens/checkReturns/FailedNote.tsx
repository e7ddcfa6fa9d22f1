import { Caption1, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { unreachable } from '../../../domain/lib'
import type { CheckingProblem } from '../../hooks/useChecking'
import type { PaneText } from '../../text/paneText'
import { useText } from '../../text/TextContext'

function sentenceOf(problem: CheckingProblem, { failed }: PaneText): string {
  switch (problem.kind) {
    case 'unreadable':
      return failed.unreadable(problem.file)
    case 'unexpected':
      return failed.unexpected
    default:
      return unreachable(problem)
  }
}

/** Why the run ended without results, and the way out. */
export function FailedNote({ problem }: { readonly problem: CheckingProblem }) {
  const text = useText()
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {sentenceOf(problem, text)}
        {problem.kind === 'unexpected' && <Caption1 block>{text.failed.detail(problem.detail)}</Caption1>}
      </MessageBarBody>
    </MessageBar>
  )
}
