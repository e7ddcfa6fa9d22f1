import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import type { UnitCode } from '../../../domain/model'
import type { PlanIndex } from '../../../domain/plan'
import type { BrokenOff } from '../../../usecases/setUpInBatches'
import { Note } from '../../components/Note'
import { useText } from '../../text/TextContext'
import { SetUpNote } from './SetUpNote'

const useStyles = makeStyles({
  outcome: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
})

/** Writing broke off after some units: why, which units stand, and which do not. */
export function StandingUnits({ broken, index }: { readonly broken: BrokenOff; readonly index: PlanIndex }) {
  const styles = useStyles()
  const { setUp, comma } = useText()
  const { units, left } = broken.done
  const names = (codes: readonly UnitCode[]) => codes.map((code) => index.units.get(code)?.name ?? code).join(comma)
  const standing = units.filter((unit) => !left.includes(unit))
  return (
    <div className={styles.outcome}>
      <Note intent="warning">{setUp.brokenOff}</Note>
      <SetUpNote problem={broken.problem} />
      <Body1>{setUp.stand(standing.length, names(standing))}</Body1>
      <Body1>{setUp.notYet(left.length, names(left))}</Body1>
    </div>
  )
}
