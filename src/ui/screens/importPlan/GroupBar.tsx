import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import type { EntryKind, PlanReview } from '../../../usecases/reviewPlan'
import { countVerdicts, ENTRY_KINDS } from '../../../usecases/reviewPlan'
import { useText } from '../../text/TextContext'
import type { Filter } from './reviewList'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  group: { minWidth: 'auto' },
  frame: { display: 'flex', flexDirection: 'column' },
})

export interface GroupBarProps {
  readonly review: PlanReview
  readonly kind: EntryKind
  readonly filter: Filter
  readonly onShow: (kind: EntryKind, filter: Filter) => void
}

/** The groups with how much of each waits, and whether only that is shown. */
export function GroupBar({ review, kind, filter, onShow }: GroupBarProps) {
  const styles = useStyles()
  const { importPlan: text } = useText()
  const counts = countVerdicts(review)
  const open = ENTRY_KINDS.reduce((sum, one) => sum + counts[one].open, 0)
  const all = (of: EntryKind) => Object.values(counts[of]).reduce((sum, count) => sum + count, 0)
  return (
    <div className={styles.frame}>
      <div className={styles.bar} role="group" aria-label={text.groups}>
        {ENTRY_KINDS.map((one) => (
          <Button
            key={one}
            size="small"
            className={styles.group}
            appearance={one === kind ? 'outline' : 'subtle'}
            aria-pressed={one === kind}
            onClick={() => onShow(one, filter)}
          >
            {`${text.kinds[one]} ${counts[one].open}/${all(one)}`}
          </Button>
        ))}
      </div>
      <RadioGroup
        layout="horizontal"
        aria-label={text.filter}
        value={filter}
        onChange={(_, { value }) => onShow(kind, value === 'all' ? 'all' : 'open')}
      >
        <Radio value="open" label={text.openOnly(open)} />
        <Radio value="all" label={text.everything} />
      </RadioGroup>
    </div>
  )
}
