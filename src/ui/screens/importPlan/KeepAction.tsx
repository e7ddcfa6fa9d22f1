import { Body1 } from '@fluentui/react-components'
import type { PlanReview } from '../../../usecases/reviewPlan'
import { leftToDecide } from '../../../usecases/reviewPlan'
import { PrimaryAction } from '../../components/PrimaryAction'
import { ProblemNote } from '../../components/ProblemNote'
import { useText } from '../../text/TextContext'
import type { Keeping } from './useKeeping'

export interface KeepActionProps {
  readonly review: PlanReview
  readonly keeping: Keeping
}

/** Saves at any time: what is open is said and listed. */
export function KeepAction({ review, keeping: { work, keepCsv } }: KeepActionProps) {
  const { importPlan: text } = useText()
  const open = leftToDecide(review).length
  const running = work.state.kind === 'running'
  return (
    <>
      {work.state.kind === 'failed' && <ProblemNote problem={work.state.problem} />}
      <Body1>{open === 0 ? text.allDecided : text.left(open)}</Body1>
      <PrimaryAction label={running ? text.making : text.keepCsv} disabled={running} onClick={keepCsv} />
    </>
  )
}
