import { Body1, Caption1, makeStyles, Subtitle1, tokens, typographyStyles } from '@fluentui/react-components'
import type { CellPlace } from '../../../usecases/ports'
import type { FigurePassport } from '../../../usecases/traceFigure'
import { useText } from '../../text/TextContext'
import { Sources } from '../../components/Sources'

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
  quiet: { color: tokens.colorNeutralForeground3 },
})

export interface PassportProps {
  readonly passport: FigurePassport
  readonly onGo: (place: CellPlace) => void
}

/** The figure, by which rule it came about, and the cells that it is made of. */
export function Passport({ passport, onGo }: PassportProps) {
  const styles = useStyles()
  const { trace, locale } = useText()
  const { code, name, value, unitOfMeasure, counted, crossChecks, leftOut, missing } = passport
  const facts = [
    [trace.target, passport.target],
    [trace.light, trace.label(passport.light)],
    [trace.completeness, trace.label(passport.completeness)],
    [trace.rule, trace.label(passport.rule)],
    [trace.leadUnit, passport.leadUnit],
  ] as const
  const isPlanWord = (term: string): boolean => term === trace.target || term === trace.leadUnit
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
            <dd key={`${term} fact`} lang={isPlanWord(term) ? 'zh-CN' : locale}>
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
