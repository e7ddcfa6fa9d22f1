import { makeStyles, Spinner } from '@fluentui/react-components'
import { unreachable } from '../../../domain/lib'
import type { CellPlace, OpenWorkbook } from '../../../usecases/ports'
import { Note } from '../../components/Note'
import { PrimaryAction } from '../../components/PrimaryAction'
import { ProblemNote } from '../../components/ProblemNote'
import { ScreenFrame } from '../../components/ScreenFrame'
import { Invitation } from '../../components/WorkArea'
import { useDesk } from '../../desk/DeskContext'
import { useSelect } from '../../hooks/useSelect'
import type { TraceState } from '../../hooks/useTrace'
import { useTrace } from '../../hooks/useTrace'
import { useText } from '../../text/TextContext'
import { Passport } from './Passport'
import { Sources } from '../../components/Sources'

const useStyles = makeStyles({ looking: { justifyContent: 'flex-start' } })

const words = ({ sheet, address }: CellPlace): string => `${sheet} ${address}`

interface StageProps {
  readonly state: TraceState
  readonly onGo: (place: CellPlace) => void
}

interface TraceNoteProps extends Pick<StageProps, 'onGo'> {
  readonly problem: Extract<TraceState, { readonly kind: 'failed' }>['problem']
}

/** While no figure is selected there is room to say which sources have changed. */
function TraceNote({ problem, onGo }: TraceNoteProps) {
  const { trace } = useText()
  if (problem.kind === 'no-lineage') return <Note intent="warning">{trace.noLineage(problem.figure)}</Note>
  if (problem.kind !== 'not-a-city-figure') return <ProblemNote problem={problem} />
  const { place, changed } = problem
  return (
    <>
      <Invitation lines={[trace.notAFigure(words(place)), trace.selectFirst]} small={trace.selectHint} />
      <Sources title={trace.changed(changed.length)} sources={changed} named onGo={onGo} />
    </>
  )
}

function Stage({ state, onGo }: StageProps) {
  const styles = useStyles()
  const { trace } = useText()
  switch (state.kind) {
    case 'idle':
    case 'running':
      return <Spinner className={styles.looking} size="tiny" label={trace.looking} />
    case 'done':
      return (
        <>
          {state.elsewhere && <Note intent="info">{trace.elsewhere(words(state.elsewhere))}</Note>}
          <Passport passport={state.passport} onGo={onGo} />
        </>
      )
    case 'failed':
      return <TraceNote problem={state.problem} onGo={onGo} />
    default:
      return unreachable(state)
  }
}

function TraceSelected({ workbook }: { readonly workbook: OpenWorkbook }) {
  const { trace } = useText()
  const { navigate } = useDesk()
  const { state, traceAgain } = useTrace(workbook)
  const { problem, select } = useSelect(workbook)
  const figure = state.kind === 'done' ? state.passport.figure : null
  const lost = state.kind === 'failed' && state.problem.kind === 'no-lineage'
  const action = figure ? (
    <PrimaryAction label={trace.goToFigure} onClick={() => select(figure)} />
  ) : lost ? (
    <PrimaryAction label={trace.rollUp} onClick={() => navigate('rollUp')} />
  ) : (
    <PrimaryAction label={trace.refresh} disabled={state.kind === 'running'} onClick={traceAgain} />
  )
  return (
    <ScreenFrame action={action}>
      {problem && <ProblemNote problem={problem} />}
      <Stage state={state} onGo={select} />
    </ScreenFrame>
  )
}

/** 溯源: the selected city figure, down to the cells that it is made of. */
export function Trace() {
  const { trace } = useText()
  const { workbook, navigate } = useDesk()
  if (workbook) return <TraceSelected workbook={workbook} />
  return (
    <ScreenFrame action={<PrimaryAction label={trace.rollUp} onClick={() => navigate('rollUp')} />}>
      <Invitation lines={[trace.noWorkbook]} />
    </ScreenFrame>
  )
}
