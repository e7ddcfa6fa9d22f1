import { Field, Input } from '@fluentui/react-components'
import { useText } from '../../text/TextContext'

export interface ToleranceProps {
  readonly typed: string
  readonly faulty: boolean
  readonly onType: (typed: string) => void
}

/** How much 「左右」 lets a figure fall short. */
export function Tolerance({ typed, faulty, onType }: ToleranceProps) {
  const text = useText().settings
  return (
    <Field label={text.tolerance} hint={text.toleranceHint} {...(faulty ? { validationMessage: text.notANumber } : {})}>
      <Input
        value={typed}
        inputMode="decimal"
        placeholder={text.toleranceUnset}
        contentAfter={text.percent}
        onChange={(_, { value }) => onType(value)}
      />
    </Field>
  )
}
