import { useState } from 'react'
import { Body1, Button, Caption1, makeStyles, Subtitle1, tokens, typographyStyles } from '@fluentui/react-components'
import type { CellPlace } from '../../../usecases/ports'
import type { FigurePassport, TracedSource } from '../../../usecases/traceFigure'
import { useText } from '../../text/TextContext'
import { SourceLine } from './SourceLine'

/** A city figure of sixty units is read from the top; the rest comes when asked for. */
const SHOWN_AT_ONCE = 30

const useStyles = makeStyles({
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  name: { ...typographyStyles.subtitle2, margin: 0 },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, minWidth: 0 },
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { color: tokens.colorNeutralForeground3 },
})

interface SourcesProps {
  readonly title: string
  readonly sources: readonly TracedSource[]
  readonly onGo: (place: CellPlace) => void
}

function Sources({ title, sources, onGo }: SourcesProps) {
  const styles = useStyles()
  const { shell } = useText()
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  if (sources.length === 0) return null
  const hidden = sources.length - shown
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list} lang="zh-CN">
        {sources.slice(0, shown).map((source, at) => (
          <SourceLine key={at} source={source} onGo={onGo} />
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

export interface PassportProps {
  readonly passport: FigurePassport
  readonly onGo: (place: CellPlace) => void
}

/** The figure, by which rule it came about, and the cells that it is made of. */
export function Passport({ passport, onGo }: PassportProps) {
  const styles = useStyles()
  const { trace } = useText()
  const { code, name, value, unitOfMeasure, counted, crossChecks, leftOut, missing } = passport
  const facts = [
    [trace.target, passport.target],
    [trace.light, passport.light],
    [trace.completeness, passport.completeness],
    [trace.rule, passport.rule],
    [trace.leadUnit, passport.leadUnit],
  ] as const
  return (
    <>
      <div className={styles.head}>
        <Caption1 className={styles.quiet}>{code}</Caption1>
        <h2 className={styles.name} lang="zh-CN">
          {name}
        </h2>
        {value === null ? <Body1>{trace.noValue}</Body1> : <Subtitle1>{`${value} ${unitOfMeasure}`}</Subtitle1>}
      </div>
      <dl className={styles.facts}>
        {facts
          .filter(([, fact]) => fact !== '')
          .map(([term, fact]) => [
            <dt key={term}>{term}</dt>,
            <dd key={`${term} fact`} lang="zh-CN">
              {fact}
            </dd>,
          ])}
      </dl>
      <Sources title={trace.counted(counted.length)} sources={counted} onGo={onGo} />
      <Sources title={trace.missing(missing.length)} sources={missing} onGo={onGo} />
      <Sources title={trace.leftOut(leftOut.length)} sources={leftOut} onGo={onGo} />
      <Sources title={trace.crossChecks(crossChecks.length)} sources={crossChecks} onGo={onGo} />
    </>
  )
}
