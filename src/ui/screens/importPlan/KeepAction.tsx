import { Body1, Button, makeStyles } from '@fluentui/react-components'
import { unreachable } from '../../../domain/lib'
import type { PlanReview } from '../../../usecases/reviewPlan'
import { leftToDecide } from '../../../usecases/reviewPlan'
import type { PlanReplacement, WritePlanProblem } from '../../../usecases/writePlan'
import { Note } from '../../components/Note'
import { PrimaryAction } from '../../components/PrimaryAction'
import { ProblemNote } from '../../components/ProblemNote'
import { useDesk } from '../../desk/DeskContext'
import type { Unexpected } from '../../hooks/useWork'
import { useText } from '../../text/TextContext'
import type { Keeping } from './useKeeping'

const useStyles = makeStyles({ wide: { width: '100%' } })

/** More of them would not help. */
const FIRST_CELLS = 3

/** What would go: the question that the person answers. */
function ReplacedNote({ replacement: { title, changed, unknown } }: { readonly replacement: PlanReplacement }) {
  const { importPlan: text } = useText()
  const rows = changed.slice(0, FIRST_CELLS).map(({ sheet, address }) => `${sheet} ${address}`)
  return (
    <Note intent="warning">
      <div>{text.standsHere(title)}</div>
      {changed.length > 0 && <div>{text.changedHere(rows, changed.length)}</div>}
      {unknown.length > 0 && <div>{text.unknownHere(unknown)}</div>}
    </Note>
  )
}

function KeepProblem({ problem }: { readonly problem: WritePlanProblem | Unexpected }) {
  const { importPlan: text } = useText()
  switch (problem.kind) {
    case 'sheets-in-the-way':
      return <Note intent="error">{text.sheetsInTheWay(problem.sheets)}</Note>
    case 'asks-first':
      return <ReplacedNote replacement={problem.replacement} />
    case 'workbook':
      return <ProblemNote problem={problem.problem} />
    case 'unexpected':
      return <ProblemNote problem={problem} />
    default:
      return unreachable(problem)
  }
}

export interface KeepActionProps {
  readonly review: PlanReview
  readonly keeping: Keeping
}

/** Saves at any time, into the workbook where there is one, and as files: what is open is said and listed. */
export function KeepAction({ review, keeping: { work, keepCsv, keepInWorkbook } }: KeepActionProps) {
  const styles = useStyles()
  const { importPlan: text } = useText()
  const { workbook } = useDesk()
  const open = leftToDecide(review).length
  const { state } = work
  const running = state.kind === 'running'
  if (state.kind === 'failed' && state.problem.kind === 'asks-first') {
    const { replacement } = state.problem
    return (
      <>
        <KeepProblem problem={state.problem} />
        <PrimaryAction label={text.replace} onClick={() => keepInWorkbook(replacement)} />
        <Button className={styles.wide} onClick={work.reset}>
          {text.keepOld}
        </Button>
      </>
    )
  }
  const step = running && state.step.total > 0 ? text.writing(state.step.done, state.step.total) : text.making
  const main = workbook
    ? { label: text.keepWorkbook, onClick: () => keepInWorkbook() }
    : { label: text.keepCsv, onClick: keepCsv }
  return (
    <>
      {state.kind === 'failed' && <KeepProblem problem={state.problem} />}
      <Body1>{open === 0 ? text.allDecided : text.left(open)}</Body1>
      <PrimaryAction label={running ? step : main.label} disabled={running} onClick={main.onClick} />
      {workbook && (
        <Button className={styles.wide} disabled={running} onClick={keepCsv}>
          {text.keepCsv}
        </Button>
      )}
    </>
  )
}
