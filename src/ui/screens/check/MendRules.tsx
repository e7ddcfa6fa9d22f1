import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { unreachable } from '../../../domain/lib'
import { parsePeriod } from '../../../domain/model'
import type { PeriodKey } from '../../../domain/model'
import type { CheckedUnit } from '../../../usecases/checkWorkbook'
import type { ImportedPlan } from '../../../usecases/importPlan'
import type { Mended } from '../../../usecases/mendInputRules'
import { mendInputRules } from '../../../usecases/mendInputRules'
import type { OpenWorkbook } from '../../../usecases/ports'
import type { WorkbookTrouble } from '../../../usecases/workbookTrouble'
import { Note } from '../../components/Note'
import { ProblemNote } from '../../components/ProblemNote'
import { useDesk } from '../../desk/DeskContext'
import type { WorkState } from '../../hooks/useWork'
import { useWork } from '../../hooks/useWork'
import { useText } from '../../text/TextContext'

const useStyles = makeStyles({
  tool: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalS },
})

function MendNote({ state }: { readonly state: WorkState<Mended, WorkbookTrouble> }) {
  const { check } = useText()
  switch (state.kind) {
    case 'idle':
    case 'running':
      return null
    case 'done': {
      const { ranges, moved } = state.outcome
      return (
        <>
          {ranges.length > 0 && <Note intent="success">{check.mended(ranges)}</Note>}
          {moved.length > 0 && <Note intent="warning">{check.movedSheets(moved)}</Note>}
          {ranges.length + moved.length === 0 && <Note intent="info">{check.nothingToMend}</Note>}
        </>
      )
    }
    case 'failed':
      return <ProblemNote problem={state.problem.kind === 'workbook' ? state.problem.problem : state.problem} />
    default:
      return unreachable(state)
  }
}

export interface MendRulesProps {
  readonly plan: ImportedPlan
  readonly workbook: OpenWorkbook
  readonly period: PeriodKey
  readonly units: readonly CheckedUnit[]
}

/** Puts back input rules that pasting destroyed, and says which. */
export function MendRules({ plan, workbook, period, units }: MendRulesProps) {
  const styles = useStyles()
  const { check } = useText()
  const { policy, dueOf } = useDesk()
  const mending = useWork<Mended, WorkbookTrouble>()
  const parsed = parsePeriod(period)
  if (!parsed.ok) return null
  const mend = () =>
    mending.start(() =>
      mendInputRules({ ...plan, period: parsed.value, dueOn: dueOf(parsed.value), policy, units }, { workbook }),
    )
  return (
    <div className={styles.tool}>
      <Button size="small" disabled={mending.state.kind === 'running'} onClick={mend}>
        {check.mend}
      </Button>
      <MendNote state={mending.state} />
    </div>
  )
}
