import { Field, Select } from '@fluentui/react-components'
import type { Period, Plan } from '../../domain/model'
import { useText } from '../text/TextContext'
import { periodGroups } from './periodChoice'

export interface PeriodPickerProps {
  readonly plan: Plan
  readonly period: Period
  readonly disabled: boolean
  readonly onChoose: (period: Period) => void
}

/** Every period of the plan's year, by kind. */
export function PeriodPicker({ plan, period, disabled, onChoose }: PeriodPickerProps) {
  const text = useText()
  const groups = periodGroups(plan)
  const choose = (key: string) => {
    const chosen = groups.flatMap(({ periods }) => periods).find((one) => one.key === key)
    if (chosen) onChoose(chosen)
  }
  return (
    <Field label={text.period.label}>
      <Select value={period.key} disabled={disabled} onChange={(_, { value }) => choose(value)}>
        {groups.map(({ kind, periods }) => (
          <optgroup key={kind} label={text.period.kinds[kind]}>
            {periods.map((one) => (
              <option key={one.key} value={one.key}>
                {text.period.name(one)}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  )
}
