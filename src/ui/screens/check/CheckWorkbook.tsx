import { useState } from 'react'
import { Button, makeStyles, Spinner } from '@fluentui/react-components'
import { unreachable } from '../../../domain/lib'
import type { CheckedUnit, WorkbookChecked } from '../../../usecases/checkWorkbook'
import type { ImportedPlan } from '../../../usecases/importPlan'
import type { OpenWorkbook } from '../../../usecases/ports'
import { PrimaryAction } from '../../components/PrimaryAction'
import { ProblemNote } from '../../components/ProblemNote'
import { ScreenFrame } from '../../components/ScreenFrame'
import { useDesk } from '../../desk/DeskContext'
import type { WorkbookCheckState } from '../../hooks/useWorkbookCheck'
import { lastResult, useWorkbookCheck } from '../../hooks/useWorkbookCheck'
import { useText } from '../../text/TextContext'
import type { Template } from './Checked'
import { Checked } from './Checked'
import { isFinished } from './Finished'
import { NotATemplate } from './NotATemplate'
import { StampAction } from './StampAction'

const useStyles = makeStyles({ start: { alignSelf: 'flex-start' }, looking: { justifyContent: 'flex-start' } })

const templateOf = (result: WorkbookChecked | null): Template | null => (result?.kind === 'checked' ? result : null)

/** The unit chosen here, else the one chosen under 开始, else the first. */
function shownUnit({ units }: Template, ...wanted: readonly (string | null)[]): CheckedUnit | null {
  const found = wanted.flatMap((code) => units.find(({ unit }) => unit === code) ?? [])
  return found[0] ?? units[0] ?? null
}

interface StageProps {
  readonly state: WorkbookCheckState
  /** What is shown of a template; null where the workbook is none. */
  readonly children: React.ReactNode
}

function Stage({ state, children }: StageProps) {
  const styles = useStyles()
  const { check } = useText()
  const result = lastResult(state)
  switch (state.kind) {
    case 'idle':
    case 'running':
      if (!result) return <Spinner className={styles.looking} size="tiny" label={check.checking} />
      return result.kind === 'checked' ? children : <NotATemplate findings={result.findings} />
    case 'done':
      return state.result.kind === 'checked' ? children : <NotATemplate findings={state.result.findings} />
    case 'failed':
      return <ProblemNote problem={state.problem} />
    default:
      return unreachable(state)
  }
}

export interface CheckWorkbookProps {
  readonly plan: ImportedPlan
  readonly workbook: OpenWorkbook
}

/** 填报审核 of the workbook that is open. */
export function CheckWorkbook({ plan, workbook }: CheckWorkbookProps) {
  const styles = useStyles()
  const { check } = useText()
  const { role, unit: ownUnit, navigate } = useDesk()
  const { state, checkAgain } = useWorkbookCheck(plan, workbook)
  const [chosen, setChosen] = useState<string | null>(null)
  const result = lastResult(state)
  const template = templateOf(result)
  const unit = template && shownUnit(template, chosen, ownUnit)
  const statistician = role === 'statistician'
  const [stampedNow, setStampedNow] = useState<string | null>(null)
  const onStamped = () => {
    setStampedNow(unit?.unit ?? null)
    checkAgain()
  }
  const action =
    result?.kind === 'not-a-template' ? (
      <PrimaryAction label={check.setUp} onClick={() => navigate('setUp')} />
    ) : unit && !statistician ? (
      // Whoever has stamped is done: nothing invites to stamp once more.
      isFinished(unit) ? null : (
        <StampAction key={unit.unit} {...{ plan, workbook, unit, onStamped }} />
      )
    ) : (
      <PrimaryAction label={check.recheck} disabled={state.kind === 'running'} onClick={checkAgain} />
    )
  return (
    <ScreenFrame action={action}>
      <Stage state={state}>
        {template && unit && (
          <Checked
            {...{ plan, workbook, template, unit, refreshing: state.kind === 'running' }}
            finishing={{ next: statistician ? null : check.finishedNext, takesFocus: stampedNow === unit.unit }}
            onChooseUnit={setChosen}
            onWritten={checkAgain}
          />
        )}
      </Stage>
      {role !== 'filler' && (
        <Button className={styles.start} size="small" onClick={() => navigate('checkReturns')}>
          {check.returnedFiles}
        </Button>
      )}
    </ScreenFrame>
  )
}
