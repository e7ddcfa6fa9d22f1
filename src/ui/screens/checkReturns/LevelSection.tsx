import { useState } from 'react'
import { Accordion, Button, Caption1, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useText } from '../../text/TextContext'
import { FindingLine } from '../../components/FindingLine'
import type { LevelGroup } from './reportFiles'

/** More than a screen or two at once is scrolled past, not read. */
const SHOWN_AT_ONCE = 20

const useStyles = makeStyles({
  section: { marginBottom: tokens.spacingVerticalM },
  heading: { display: 'flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
})

/** The findings of one level in one file. */
export function LevelSection({ group: { level, findings } }: { readonly group: LevelGroup }) {
  const styles = useStyles()
  const text = useText()
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  const hidden = findings.length - shown
  return (
    <section className={styles.section}>
      <div className={styles.heading}>
        <h4 className={styles.title}>{text.levelCount(level, findings.length)}</h4>
        <Caption1 className={styles.quiet}>{text.levels[level].meaning}</Caption1>
      </div>
      <Accordion multiple collapsible>
        {findings.slice(0, shown).map((finding, at) => (
          <FindingLine heading="h5" key={at} value={String(at)} finding={finding} />
        ))}
      </Accordion>
      {hidden > 0 && (
        <Button appearance="subtle" size="small" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {text.shell.more(Math.min(hidden, SHOWN_AT_ONCE))}
        </Button>
      )}
    </section>
  )
}
