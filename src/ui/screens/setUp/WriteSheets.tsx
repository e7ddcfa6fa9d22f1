import { Body1 } from '@fluentui/react-components'
import { unreachable } from '../../../domain/lib'
import type { SetUp, SetUpProblem } from '../../../usecases/setUpWorkbook'
import { PrimaryAction } from '../../components/PrimaryAction'
import { ScreenFrame } from '../../components/ScreenFrame'
import { Working } from '../../components/WorkArea'
import type { Work, WorkStep } from '../../hooks/useWork'
import type { SetUpText } from '../../text/setUpText'
import { useText } from '../../text/TextContext'
import type { ChoiceFormProps } from './ChoiceForm'
import { ChoiceForm } from './ChoiceForm'
import { Written } from './Outcome'
import { Preview } from './Preview'
import { wanting } from './readiness'
import { SetUpNote } from './SetUpNote'

const words = ({ done, total }: WorkStep, text: SetUpText): string =>
  total === 0 ? text.preparing : text.writing(done, total)

function Body({ form, work: { state } }: Omit<WriteSheetsProps, 'onStart'>) {
  const { setUp } = useText()
  switch (state.kind) {
    case 'idle':
      return (
        <>
          <ChoiceForm {...form} />
          <Preview {...form} />
        </>
      )
    case 'running':
      return <Working words={words(state.step, setUp)} step={state.step} />
    case 'done':
      return <Written outcome={state.outcome} />
    case 'failed':
      return (
        <>
          <SetUpNote problem={state.problem} />
          <ChoiceForm {...form} />
          <Preview {...form} />
        </>
      )
    default:
      return unreachable(state)
  }
}

export interface WriteSheetsProps {
  readonly form: ChoiceFormProps
  readonly work: Work<SetUp, SetUpProblem>
  readonly onStart: () => void
}

/** Templates as sheets of this workbook. What Excel has begun to write is not stopped halfway. */
export function WriteSheets({ form, work, onStart }: WriteSheetsProps) {
  const { setUp } = useText()
  const missing = wanting(form.choice, setUp)
  const { kind } = work.state
  const action =
    kind === 'done' ? (
      <PrimaryAction label={setUp.another} onClick={work.reset} />
    ) : (
      <>
        {missing !== null && <Body1>{missing}</Body1>}
        <PrimaryAction label={setUp.write} disabled={missing !== null || kind === 'running'} onClick={onStart} />
      </>
    )
  return (
    <ScreenFrame action={action}>
      <Body form={form} work={work} />
    </ScreenFrame>
  )
}
