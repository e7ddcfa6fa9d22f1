import { useState } from 'react'
import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { CellPlace } from '../../usecases/ports'
import type { TracedSource } from '../../usecases/traceFigure'
import { useText } from '../text/TextContext'
import { SourceLine } from './SourceLine'

/** A city figure of sixty units is read from the top; the rest comes when asked for. */
const SHOWN_AT_ONCE = 30

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: `0 0 ${tokens.spacingVerticalXS}` },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
})

export interface SourcesProps {
  readonly title: string
  readonly sources: readonly TracedSource[]
  /** Sources of several indicators, under no heading but the screen's: each says whose it is. */
  readonly named?: boolean
  /** How many are shown at first, where not as many as usual. */
  readonly atOnce?: number
  readonly onGo: (place: CellPlace) => void
}

/** Source cells under a heading; nothing where there are none. */
export function Sources({ title, sources, named = false, atOnce = SHOWN_AT_ONCE, onGo }: SourcesProps) {
  const styles = useStyles()
  const { shell } = useText()
  const [shown, setShown] = useState(atOnce)
  if (sources.length === 0) return null
  const Heading = named ? 'h2' : 'h3'
  const hidden = sources.length - shown
  return (
    <section>
      <Heading className={styles.title}>{title}</Heading>
      <ul className={styles.list}>
        {sources.slice(0, shown).map((source, at) => (
          <SourceLine key={at} source={source} named={named} onGo={onGo} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button appearance="subtle" size="small" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {shell.more(Math.min(hidden, SHOWN_AT_ONCE))}
        </Button>
      )}
    </section>
  )
}
