import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import type { SetUpInBatches } from '../../../usecases/setUpInBatches'
import { Note } from '../../components/Note'
import type { PackedTemplates } from '../../services'
import { useText } from '../../text/TextContext'

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  outcome: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
})

/** Which sheets were written, and which were left alone because somebody has filled them in. */
export function Written({ outcome: { written, standing, kept, units, left } }: { readonly outcome: SetUpInBatches }) {
  const styles = useStyles()
  const { setUp } = useText()
  return (
    <div className={styles.outcome}>
      <Note intent="success">{setUp.written(written.length, units.length)}</Note>
      {standing.length > 0 && <Body1>{setUp.standing(standing.length)}</Body1>}
      {left.length > 0 && <Note intent="info">{setUp.leftOver(left.length)}</Note>}
      {kept.length > 0 && (
        <div>
          <Body1>{setUp.kept(kept.length)}</Body1>
          <ul className={styles.list}>
            {kept.map(({ sheet }) => (
              <li key={sheet}>{sheet}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

/** How many files are in the zip. */
export function Packed({ outcome: { workbooks, name } }: { readonly outcome: PackedTemplates }) {
  const { setUp } = useText()
  return <Note intent="success">{setUp.packed(workbooks, name)}</Note>
}
