import { Body1, Caption1, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import type { UnitCode } from '../../../domain/model'
import type { PlanIndex } from '../../../domain/plan'
import type { Resubmission, ReturnDifference } from '../../../usecases/rollUpReturns'
import { MoreList } from '../../components/MoreList'
import { Section } from '../../components/Section'
import { useText } from '../../text/TextContext'
import type { ResubmittedUnit } from './resubmittedUnits'
import { resubmittedUnits } from './resubmittedUnits'

const DIFFERENCES_SHOWN = 10

const useStyles = makeStyles({
  unit: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground3 },
})

function Difference({ about, column, dropped, kept }: ReturnDifference) {
  const styles = useStyles()
  const { rollUp, comma } = useText()
  const shown = (value: string) => (value === '' ? rollUp.blank : value)
  return (
    <li>
      <Body1 lang="zh-CN">{rollUp.difference(about, column)}</Body1>
      <Caption1 block className={styles.quiet}>
        {`${rollUp.from} ${shown(dropped)}${comma}${rollUp.to} ${shown(kept)}`}
      </Caption1>
    </li>
  )
}

function Differences({ resubmission: { dropped, differences } }: { readonly resubmission: Resubmission }) {
  const styles = useStyles()
  const { rollUp } = useText()
  const count = differences.length === 0 ? rollUp.same : rollUp.differences(differences.length)
  return (
    <div>
      <Caption1>{`${dropped}：${count}`}</Caption1>
      <MoreList items={differences} step={DIFFERENCES_SHOWN} className={styles.list}>
        {(difference, at) => <Difference key={at} {...difference} />}
      </MoreList>
    </div>
  )
}

interface OneUnitProps {
  readonly resubmitted: ResubmittedUnit
  readonly name: string
  readonly counting: string
  readonly onChoose: (file: string) => void
}

function OneUnit({ resubmitted: { files, resubmissions }, name, counting, onChoose }: OneUnitProps) {
  const styles = useStyles()
  const { rollUp, space } = useText()
  return (
    <div className={styles.unit}>
      <Field label={`${name}${space}：${rollUp.counting}`}>
        <RadioGroup value={counting} onChange={(_, { value }) => onChoose(value)}>
          {files.map((file) => (
            <Radio key={file} value={file} label={file} />
          ))}
        </RadioGroup>
      </Field>
      {resubmissions.map((one) => (
        <Differences key={one.dropped} resubmission={one} />
      ))}
    </div>
  )
}

export interface ResubmissionsProps {
  readonly resubmissions: readonly Resubmission[]
  readonly index: PlanIndex
  readonly counting: Readonly<Record<UnitCode, string>>
  readonly onChoose: (counting: Readonly<Record<UnitCode, string>>) => void
}

/** Units that reported more than once: what differs cell by cell, and which one counts. */
export function Resubmissions({ resubmissions, index, counting, onChoose }: ResubmissionsProps) {
  const { rollUp } = useText()
  const units = resubmittedUnits(resubmissions)
  if (units.length === 0) return null
  return (
    <Section title={rollUp.resubmissions(units.length)}>
      {units.map((one) => (
        <OneUnit
          key={one.unit}
          resubmitted={one}
          name={index.units.get(one.unit)?.name ?? one.unit}
          counting={counting[one.unit] ?? one.kept}
          onChoose={(file) => onChoose({ ...counting, [one.unit]: file })}
        />
      ))}
    </Section>
  )
}
