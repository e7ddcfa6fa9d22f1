import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components'
import type { UnitCode } from '../../../domain/model'
import type { ImportedPlan } from '../../../usecases/importPlan'
import type { PaneMemory } from '../../../usecases/paneMemory'
import { useText } from '../../text/TextContext'

export interface WhoAmIProps {
  readonly plan: ImportedPlan
  readonly role: PaneMemory['role']
  readonly unit: UnitCode | null
  /** Units to choose from. */
  readonly units: readonly UnitCode[]
  readonly onChoose: (choice: Partial<Pick<PaneMemory, 'role' | 'unit'>>) => void
}

/** 填报人 of a unit, or 汇总人. */
export function WhoAmI({ plan: { index }, role, unit, units, onChoose }: WhoAmIProps) {
  const { start } = useText()
  return (
    <>
      <Field label={start.role}>
        <RadioGroup
          layout="horizontal"
          value={role ?? ''}
          onChange={(_, { value }) => onChoose({ role: value === 'filler' ? 'filler' : 'statistician' })}
        >
          <Radio value="filler" label={start.filler} />
          <Radio value="statistician" label={start.statistician} />
        </RadioGroup>
      </Field>
      {role === 'filler' && (
        <Field label={start.unit}>
          <Select value={unit ?? ''} onChange={(_, { value }) => onChoose({ unit: value === '' ? null : value })}>
            <option value="">{start.chooseUnit}</option>
            {units.map((code) => (
              <option key={code} value={code} lang="zh-CN">
                {index.units.get(code)?.name ?? code}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  )
}
