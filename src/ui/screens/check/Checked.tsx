import { Body1, Caption1, Field, makeStyles, ProgressBar, Select, tokens } from '@fluentui/react-components'
import type { UnitCode } from '../../../domain/model'
import type { CheckedUnit, WorkbookChecked } from '../../../usecases/checkWorkbook'
import type { ImportedPlan } from '../../../usecases/importPlan'
import type { OpenWorkbook } from '../../../usecases/ports'
import { LevelCounts } from '../../components/LevelCounts'
import { useText } from '../../text/TextContext'
import { FindingGroups } from './FindingGroups'
import { groupFindings } from './findingGroups'
import type { FinishedProps } from './Finished'
import { Finished, isFinished } from './Finished'
import { MendRules } from './MendRules'

const useStyles = makeStyles({
  filled: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
})

/** A workbook that is a template, checked. */
export type Template = Extract<WorkbookChecked, { readonly kind: 'checked' }>

interface UnitChoiceProps {
  readonly units: readonly CheckedUnit[]
  readonly unit: UnitCode
  readonly onChoose: (unit: string) => void
}

function UnitChoice({ units, unit, onChoose }: UnitChoiceProps) {
  const { check } = useText()
  return (
    <Field label={check.unit}>
      <Select value={unit} onChange={(_, { value }) => onChoose(value)}>
        {units.map(({ unit: code, name }) => (
          <option key={code} value={code} lang="zh-CN">
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}

export interface CheckedProps {
  readonly plan: ImportedPlan
  readonly workbook: OpenWorkbook
  readonly template: Template
  readonly unit: CheckedUnit
  readonly refreshing: boolean
  /** How the finished state is shown, where the unit has come to it. */
  readonly finishing: Omit<FinishedProps, 'stamp'>
  readonly onChooseUnit: (unit: string) => void
  readonly onWritten: () => void
}

/** Counts first, then the findings of the unit and of the workbook as a whole, then what can be mended. */
export function Checked(props: CheckedProps) {
  const styles = useStyles()
  const { check } = useText()
  const { plan, workbook, template, unit, refreshing, finishing, onChooseUnit, onWritten } = props
  const own = template.findings.filter(({ finding }) => finding.unit === unit.unit || finding.unit === null)
  const groups = groupFindings(own)
  const { filled, expected, rows, stamp } = unit
  return (
    <>
      {template.units.length > 1 && <UnitChoice units={template.units} unit={unit.unit} onChoose={onChooseUnit} />}
      {stamp && isFinished(unit) && <Finished stamp={stamp} {...finishing} />}
      <div className={styles.filled}>
        <Body1>{check.filled(filled, expected)}</Body1>
        <ProgressBar aria-label={check.filled(filled, expected)} value={filled} max={Math.max(expected, 1)} />
        <Caption1 className={styles.quiet}>{check.whatCounts(rows.indicators, rows.tasks)}</Caption1>
        <Caption1 className={styles.quiet}>{refreshing ? check.checking : check.live}</Caption1>
      </div>
      <LevelCounts counts={unit.counts} />
      {groups.length === 0 && <Body1>{check.allClear}</Body1>}
      <FindingGroups groups={groups} workbook={workbook} onWritten={onWritten} />
      <MendRules plan={plan} workbook={workbook} period={template.period} units={[unit]} />
    </>
  )
}
