import { Button, makeStyles } from '@fluentui/react-components'
import { unreachable } from '../../../domain/lib'
import type { SummaryReplacement, SummaryWritten, WriteSummaryProblem } from '../../../usecases/writeSummary'
import { writeSummary } from '../../../usecases/writeSummary'
import { Note } from '../../components/Note'
import { PrimaryAction } from '../../components/PrimaryAction'
import { ProblemNote } from '../../components/ProblemNote'
import { useDesk } from '../../desk/DeskContext'
import { showFirst } from '../../desk/showFirst'
import type { Unexpected, WorkState } from '../../hooks/useWork'
import { useWork } from '../../hooks/useWork'
import type { RollUpOutcome } from '../../services'
import { useText } from '../../text/TextContext'
import { ReplacementNote } from './ReplacementNote'

const useStyles = makeStyles({ wide: { width: '100%' } })

type Kept =
  { readonly kind: 'written'; readonly written: SummaryWritten } | { readonly kind: 'saved'; readonly name: string }

function KeepProblem({ problem }: { readonly problem: WriteSummaryProblem | Unexpected }) {
  const { rollUp } = useText()
  switch (problem.kind) {
    case 'sheets-in-the-way':
      return <Note intent="error">{rollUp.sheetsInTheWay(problem.sheets)}</Note>
    case 'asks-first':
      return <ReplacementNote replacement={problem.replacement} />
    case 'changed-since':
      return (
        <Note intent="error">
          {rollUp.changedSince(
            problem.places.slice(0, 3).map(({ sheet, address }) => `${sheet} ${address}`),
            problem.places.length,
          )}
        </Note>
      )
    case 'workbook':
      return <ProblemNote problem={problem.problem} />
    case 'unexpected':
      return <ProblemNote problem={problem} />
    default:
      return unreachable(problem)
  }
}

function KeepNote({ state }: { readonly state: WorkState<Kept, WriteSummaryProblem> }) {
  const { rollUp } = useText()
  switch (state.kind) {
    case 'idle':
    case 'running':
      return null
    case 'done':
      return (
        <Note intent="success">
          {state.outcome.kind === 'saved'
            ? rollUp.saved(state.outcome.name)
            : rollUp.written(state.outcome.written.added.length + state.outcome.written.replaced.length)}
        </Note>
      )
    case 'failed':
      return <KeepProblem problem={state.problem} />
    default:
      return unreachable(state)
  }
}

function useKeeping(outcome: RollUpOutcome) {
  const { services, workbook, recognition } = useDesk()
  const keeping = useWork<Kept, WriteSummaryProblem>()
  const save = () =>
    keeping.start(async () => {
      const { name, bytes } = await outcome.file()
      await services.saveFile(name, bytes)
      return { ok: true, value: { kind: 'saved', name } }
    })
  const saveArchive = () =>
    keeping.start(async () => {
      const { name, bytes } = await outcome.archive()
      await services.saveFile(name, bytes)
      return { ok: true, value: { kind: 'saved', name } }
    })
  const write = (agreed?: SummaryReplacement) =>
    keeping.start(async ({ progress }) => {
      if (!workbook) throw new Error('There is no workbook to write into')
      const summary = await outcome.layout()
      const report = (done: number, total: number) => progress.report(done, total, '')
      const written = await writeSummary({ summary, ...(agreed && { agreed }) }, { workbook, progress: report })
      recognition.lookAgain()
      if (!written.ok) return written
      await showFirst(
        workbook,
        summary.sheets.map(({ name }) => name),
      )
      return { ok: true, value: { kind: 'written', written: written.value } }
    })
  return { state: keeping.state, save, saveArchive, write, cancel: keeping.reset }
}

export interface KeepResultProps {
  readonly outcome: RollUpOutcome
  /** Rolls up again, where the unit sheets have changed meanwhile. */
  readonly onAgain: () => void
}

/** Writes the result into this workbook, or saves it as a file of its own. */
export function KeepResult({ outcome, onAgain }: KeepResultProps) {
  const styles = useStyles()
  const { rollUp } = useText()
  const { workbook, navigate } = useDesk()
  const { state, save, saveArchive, write, cancel } = useKeeping(outcome)
  const busy = state.kind === 'running'
  const forNextPeriod = (
    <Button className={styles.wide} appearance="subtle" size="small" disabled={busy} onClick={saveArchive}>
      {rollUp.saveArchive}
    </Button>
  )
  if (!workbook) {
    return (
      <>
        <KeepNote state={state} />
        <PrimaryAction label={rollUp.save} disabled={busy} onClick={save} />
        {forNextPeriod}
      </>
    )
  }
  if (state.kind === 'failed' && state.problem.kind === 'asks-first') {
    const { replacement } = state.problem
    return (
      <>
        <KeepNote state={state} />
        <PrimaryAction label={rollUp.replace} onClick={() => write(replacement)} />
        <Button className={styles.wide} onClick={cancel}>
          {rollUp.keepOld}
        </Button>
      </>
    )
  }
  const changed = state.kind === 'failed' && state.problem.kind === 'changed-since'
  const step = busy && state.step.total > 0 ? rollUp.writing(state.step.done, state.step.total) : rollUp.write
  const written = state.kind === 'done' && state.outcome.kind === 'written'
  return (
    <>
      <KeepNote state={state} />
      {written && <PrimaryAction label={rollUp.trace} onClick={() => navigate('trace')} />}
      {changed && <PrimaryAction label={rollUp.runAgain} onClick={onAgain} />}
      {!written && !changed && <PrimaryAction label={step} disabled={busy} onClick={() => write()} />}
      <Button className={styles.wide} disabled={busy} onClick={save}>
        {rollUp.save}
      </Button>
      {forNextPeriod}
    </>
  )
}
