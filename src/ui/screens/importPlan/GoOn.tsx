import { useState } from 'react'
import { Button, makeStyles } from '@fluentui/react-components'
import { readPlanReview } from '../../../usecases/readPlanSheets'
import { outcomeOf } from '../../../usecases/reviewPlanOutcome'
import { Note } from '../../components/Note'
import type { PaneProblem } from '../../components/ProblemNote'
import { ProblemNote } from '../../components/ProblemNote'
import { useDesk } from '../../desk/DeskContext'
import { savedPlanIn } from '../../desk/useRecognition'
import { useText } from '../../text/TextContext'

const useStyles = makeStyles({ wide: { width: '100%', height: 'auto' } })

type GoOnProblem = PaneProblem | { readonly kind: 'not-kept' }

/** Offers to go on with the review that was saved in this workbook; nothing where there is none. */
export function GoOn() {
  const styles = useStyles()
  const { importPlan } = useText()
  const { workbook, recognition, importing } = useDesk()
  const [problem, setProblem] = useState<GoOnProblem | null>(null)
  const saved = savedPlanIn(recognition.state)
  if (!workbook || !saved?.hasReview) return null
  const goOn = async () => {
    const read = await workbook.readSnapshot()
    if (!read.ok) return setProblem(read.problem)
    const kept = readPlanReview(read.value)
    if (!kept) return setProblem({ kind: 'not-kept' })
    const { text, known, review } = kept
    importing.goOnWith({ review, known, compiled: { text, proposal: outcomeOf(review) } })
  }
  return (
    <>
      <Button className={styles.wide} onClick={() => void goOn()}>
        {importPlan.goOn(saved.title, saved.open)}
      </Button>
      {problem?.kind === 'not-kept' && <Note intent="warning">{importPlan.notKept}</Note>}
      {problem && problem.kind !== 'not-kept' && <ProblemNote problem={problem} />}
    </>
  )
}
