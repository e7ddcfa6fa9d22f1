import { Body1 } from '@fluentui/react-components'
import type { SetUp, SetUpProblem } from '../../../usecases/setUpWorkbook'
import { PrimaryAction } from '../../components/PrimaryAction'
import { ScreenFrame } from '../../components/ScreenFrame'
import type { Work, WorkStep } from '../../hooks/useWork'
import type { SetUpText } from '../../text/setUpText'
import { useText } from '../../text/TextContext'
import type { ChoiceFormProps } from './ChoiceForm'
import { Making } from './Making'
import { Written } from './Outcome'
import { wanting } from './readiness'
import { SetUpNote } from './SetUpNote'

const words = ({ done, total }: WorkStep, text: SetUpText): string =>
  total === 0 ? text.preparing : text.writing(done, total)

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
      <Making
        form={form}
        state={work.state}
        words={(step) => words(step, setUp)}
        onDone={(outcome) => <Written outcome={outcome} />}
        onFailed={(problem) => <SetUpNote problem={problem} />}
      />
    </ScreenFrame>
  )
}
