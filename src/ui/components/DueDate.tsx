import { Field, Input } from '@fluentui/react-components'
import type { IsoDate } from '../../domain/model'
import { dayNumber, isoDate } from '../../domain/model'
import { useText } from '../text/TextContext'

export interface DueDateProps {
  readonly dueOn: IsoDate
  readonly disabled: boolean
  readonly onChoose: (dueOn: IsoDate) => void
}

/** The last day to hand in. A half-typed day changes nothing. */
export function DueDate({ dueOn, disabled, onChoose }: DueDateProps) {
  const { due } = useText()
  return (
    <Field label={due}>
      <Input
        type="date"
        value={dueOn}
        disabled={disabled}
        onChange={(_, { value }) => dayNumber(value) !== null && onChoose(isoDate(value))}
      />
    </Field>
  )
}
