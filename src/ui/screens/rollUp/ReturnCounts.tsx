import { Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { ReturnLine } from '../../../usecases/rollUpReturns'
import { CountTiles } from '../../components/CountTiles'
import { useText } from '../../text/TextContext'
import { FILE_GROUPS, linesIn, UNIT_GROUPS } from './lineGroups'

const useStyles = makeStyles({
  counts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
})

/** How many units are in which state, and how many files could not be used or were not: two sums that must not be mixed. */
export function ReturnCounts({ lines }: { readonly lines: readonly ReturnLine[] }) {
  const styles = useStyles()
  const { rollUp } = useText()
  return [
    { counted: rollUp.byUnit, groups: UNIT_GROUPS },
    { counted: rollUp.byFile, groups: FILE_GROUPS },
  ].map(({ counted, groups }) => (
    <div key={counted} className={styles.counts}>
      <Caption1 className={styles.quiet} aria-hidden>
        {counted}
      </Caption1>
      <CountTiles
        label={counted}
        tiles={groups.map((group) => ({
          label: group === 'not-used' ? rollUp.notCounted : rollUp.states[group],
          count: linesIn(lines, group).length,
        }))}
      />
    </div>
  ))
}
