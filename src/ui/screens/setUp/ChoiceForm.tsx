import { Checkbox, Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components'
import type { IsoDate, Period, PeriodArchive, UnitCode } from '../../../domain/model'
import type { TemplateList } from '../../../domain/template'
import { TEMPLATE_LISTS } from '../../../domain/template'
import type { ImportedPlan } from '../../../usecases/importPlan'
import { DueDate } from '../../components/DueDate'
import { PeriodPicker } from '../../components/PeriodPicker'
import { Section } from '../../components/Section'
import { useText } from '../../text/TextContext'
import { PreviousArchive } from './PreviousArchive'
import { UnitPicker } from './UnitPicker'

const useStyles = makeStyles({ lists: { display: 'flex', flexDirection: 'column' } })

export type Destination = 'workbook' | 'files'

/** What is chosen so far. */
export interface Choice {
  readonly period: Period
  readonly dueOn: IsoDate
  readonly units: ReadonlySet<UnitCode>
  readonly lists: readonly TemplateList[]
  readonly into: Destination
  /** The closed period before, for 上期累计; null where nobody picked one. */
  readonly previous: PeriodArchive | null
}

export interface ChoiceFormProps {
  readonly plan: ImportedPlan
  readonly choice: Choice
  /** False where no workbook is open: only files can be made. */
  readonly hasWorkbook: boolean
  readonly onChoose: (changes: Partial<Choice>) => void
}

/** For which period, which units, which lists, and where to. */
export function ChoiceForm({ plan, choice, hasWorkbook, onChoose }: ChoiceFormProps) {
  const styles = useStyles()
  const { setUp } = useText()
  const toggle = (list: TemplateList, wanted: boolean) =>
    onChoose({ lists: TEMPLATE_LISTS.filter((one) => (one === list ? wanted : choice.lists.includes(one))) })
  return (
    <>
      <PeriodPicker
        plan={plan.plan}
        period={choice.period}
        disabled={false}
        onChoose={(period) => onChoose({ period })}
      />
      <DueDate dueOn={choice.dueOn} disabled={false} onChoose={(dueOn) => onChoose({ dueOn })} />
      <Section title={setUp.units}>
        <UnitPicker plan={plan} chosen={choice.units} onChoose={(units) => onChoose({ units })} />
      </Section>
      <Section title={setUp.lists}>
        <div className={styles.lists}>
          {TEMPLATE_LISTS.map((list) => (
            <Checkbox
              key={list}
              label={setUp.listNames[list]}
              checked={choice.lists.includes(list)}
              onChange={(_, { checked }) => toggle(list, checked === true)}
            />
          ))}
        </div>
      </Section>
      <PreviousArchive
        plan={plan}
        period={choice.period}
        archive={choice.previous}
        onPick={(previous) => onChoose({ previous })}
      />
      {hasWorkbook && (
        <Field label={setUp.target}>
          <RadioGroup
            value={choice.into}
            onChange={(_, { value }) => onChoose({ into: value === 'files' ? 'files' : 'workbook' })}
          >
            <Radio value="workbook" label={setUp.intoWorkbook} />
            <Radio value="files" label={setUp.filePerUnit} />
          </RadioGroup>
        </Field>
      )}
    </>
  )
}
