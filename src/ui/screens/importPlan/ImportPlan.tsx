import { unreachable } from '../../../domain/lib'
import type { KnownUnits } from '../../../domain/plan'
import type { ImportedPlan } from '../../../usecases/importPlan'
import { StopAction } from '../../components/PrimaryAction'
import { ScreenFrame } from '../../components/ScreenFrame'
import { Working } from '../../components/WorkArea'
import { useDesk } from '../../desk/DeskContext'
import type { WorkStep } from '../../hooks/useWork'
import type { PaneText } from '../../text/paneText'
import { useText } from '../../text/TextContext'
import type { Source } from './PickPlan'
import { PickPlan } from './PickPlan'
import { Reviewing } from './Reviewing'

const NOBODY: KnownUnits = { units: [], aliases: [] }

const unitsOf = ({ plan: { units, aliases, groupMembers } }: ImportedPlan): KnownUnits => ({
  ...{ units, aliases, members: groupMembers },
})

function words({ stopping, done }: WorkStep, { importPlan, shell }: PaneText): string {
  if (stopping) return shell.stopping
  return done === 0 ? importPlan.reading : importPlan.compiling
}

/** 导入方案: a plan's text in, looked over, its tables out. */
export function ImportPlan({ plan }: { readonly plan: ImportedPlan }) {
  const text = useText()
  const { services, importing } = useDesk()
  const { work, knowUnits, knownThen } = importing
  const known = knownThen ?? (knowUnits ? unitsOf(plan) : NOBODY)
  const compile = (source: Source) => {
    importing.forget()
    work.start((watching) => services.compilePlan({ source, known, ...watching }))
  }
  const { state } = work
  switch (state.kind) {
    case 'idle':
      return <PickPlan plan={plan} problem={null} onSource={compile} />
    case 'failed':
      return <PickPlan plan={plan} problem={state.problem} onSource={compile} />
    case 'running':
      return (
        <ScreenFrame action={<StopAction label={text.shell.stop} disabled={state.step.stopping} onClick={work.stop} />}>
          <Working words={words(state.step, text)} step={state.step} />
        </ScreenFrame>
      )
    case 'done':
      return <Reviewing compiled={state.outcome} known={known} />
    default:
      return unreachable(state)
  }
}
