import { Caption1, MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { ReadProblem } from '../../domain/model'
import type { HostProblem } from '../../usecases/ports'
import type { Unexpected } from '../hooks/useWork'
import type { CheckFilesProblem } from '../services'
import type { ProblemText } from '../text/problemText'
import { useText } from '../text/TextContext'

/** Whatever may go wrong on any screen. */
export type PaneProblem = HostProblem | ReadProblem | CheckFilesProblem | Unexpected

/** Excel's own troubles and unreadable workbooks share a word; only the latter name a file. */
const isAboutReading = (problem: PaneProblem): problem is ReadProblem => 'file' in problem && 'detail' in problem

/** More of them would not help. */
const FIRST_CELLS = 3

/** What is the matter, and the way out. */
export function problemSentence(problem: PaneProblem, text: ProblemText): string {
  if (isAboutReading(problem)) return text.unreadableWorkbook
  if (problem.kind === 'unreadable') return text.unreadableFile(problem.file)
  if (problem.kind === 'unexpected') return text.unexpected
  const cells = (problem.places ?? []).slice(0, FIRST_CELLS).map(({ address }) => address)
  return text.host[problem.kind](problem.sheet ?? '', cells)
}

/** Why a step did not come to its end. The program's own mistakes show their words for the administrator. */
export function ProblemNote({ problem }: { readonly problem: PaneProblem }) {
  const { problems } = useText()
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {problemSentence(problem, problems)}
        {problem.kind === 'unexpected' && <Caption1 block>{problems.detail(problem.detail)}</Caption1>}
      </MessageBarBody>
    </MessageBar>
  )
}
