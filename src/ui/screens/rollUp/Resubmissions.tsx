import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { UnitCode } from '../../../domain/model'
import type { PlanIndex } from '../../../domain/plan'
import type { Resubmission, ReturnDifference, ReturnedCopy } from '../../../usecases/rollUpReturns'
import { MoreList } from '../../components/MoreList'
import { Section } from '../../components/Section'
import type { PaneText } from '../../text/paneText'
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
  copies: { margin: 0, padding: 0, listStyleType: 'none' },
  copy: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
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
      <Caption1>{`${dropped.file}：${count}`}</Caption1>
      <MoreList items={differences} step={DIFFERENCES_SHOWN} className={styles.list}>
        {(difference, at) => <Difference key={at} {...difference} />}
      </MoreList>
    </div>
  )
}

/** Why this one: what is said of several others is said once. */
function reasonsOf({ kept, resubmissions }: ResubmittedUnit, { rollUp }: PaneText): readonly string[] {
  const all = resubmissions.every(({ why, dropped }) => why !== 'chosen' && dropped.faults > 0)
  if (kept.faults > 0 && all) return [rollUp.allFaulty]
  return [...new Set(resubmissions.map(({ why, dropped }) => rollUp.whyKept[why](dropped.file, dropped.faults)))]
}

/** One of several: what tells it apart, and a button that rolls up with it instead. */
function Copy({ copy, onChoose }: { readonly copy: ReturnedCopy; readonly onChoose: (() => void) | null }) {
  const styles = useStyles()
  const { rollUp } = useText()
  const { file, receivedOn, stampedBy, faults } = copy
  const facts = [
    ...(receivedOn === null ? [] : [rollUp.received(receivedOn)]),
    ...(stampedBy === null ? [] : [rollUp.stampedBy(stampedBy)]),
    rollUp.faults(faults),
  ]
  return (
    <li className={styles.copy}>
      <span>{file}</span>
      <Caption1 className={styles.quiet}>{facts.join(' · ')}</Caption1>
      {onChoose && (
        <Button size="small" aria-label={rollUp.countInsteadOf(file)} onClick={onChoose}>
          {rollUp.countInstead}
        </Button>
      )}
    </li>
  )
}

interface OneUnitProps {
  readonly resubmitted: ResubmittedUnit
  readonly name: string
  readonly onChoose: (file: string) => void
}

function OneUnit({ resubmitted, name, onChoose }: OneUnitProps) {
  const styles = useStyles()
  const text = useText()
  const { kept, copies, resubmissions } = resubmitted
  return (
    <div className={styles.unit}>
      <div>
        <Body1Strong block lang="zh-CN">
          {name}
        </Body1Strong>
        <Body1 block>{text.rollUp.kept(kept.file)}</Body1>
        <Body1 block>{reasonsOf(resubmitted, text).join(text.space)}</Body1>
      </div>
      <ul className={styles.copies}>
        {copies.map((copy) => (
          <Copy key={copy.file} copy={copy} onChoose={copy.file === kept.file ? null : () => onChoose(copy.file)} />
        ))}
      </ul>
      {resubmissions.map((one) => (
        <Differences key={one.dropped.file} resubmission={one} />
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

/** Units that reported more than once: which one counts and why, the others to choose from, and what differs cell by cell. */
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
          onChoose={(file) => onChoose({ ...counting, [one.unit]: file })}
        />
      ))}
    </Section>
  )
}
