import { useState } from 'react'
import { Button, makeStyles, typographyStyles } from '@fluentui/react-components'
import type { CellPlace } from '../../../usecases/ports'
import type { TracedSource } from '../../../usecases/traceFigure'
import { useText } from '../../text/TextContext'
import { SourceLine } from './SourceLine'

/** A city figure of sixty units is read from the top; the rest comes when asked for. */
const SHOWN_AT_ONCE = 30

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
})

export interface SourcesProps {
  readonly title: string
  readonly sources: readonly TracedSource[]
  /** True where they are sources of several indicators. */
  readonly named?: boolean
  readonly onGo: (place: CellPlace) => void
}

/** Source cells under a heading; nothing where there are none. */
export function Sources({ title, sources, named = false, onGo }: SourcesProps) {
  const styles = useStyles()
  const { shell } = useText()
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  if (sources.length === 0) return null
  const hidden = sources.length - shown
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
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
