import { useEffect, useRef } from 'react'
import { Accordion, Body1, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { CheckingOutcome } from '../../hooks/useChecking'
import { useText } from '../../text/TextContext'
import { LevelCounts } from '../../components/LevelCounts'
import { FileSection } from './FileSection'
import { countsOf, reportFiles } from './reportFiles'

/** Few files open by themselves; of many, only the most troubled one does. */
const OPENED_BY_ITSELF = 3

const useStyles = makeStyles({
  results: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  files: { fontWeight: tokens.fontWeightSemibold },
})

/** What the check found: counts, then files, then findings. Takes the focus when it appears. */
export function Results({ outcome: { checked, plan, files } }: { readonly outcome: CheckingOutcome }) {
  const styles = useStyles()
  const { results } = useText().checkReturns
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { arrivals, cancelled } = checked.gathered
  const usable = arrivals.filter(({ state }) => state === 'taken').length
  const reports = reportFiles(checked)
  const troubled = reports.flatMap(({ total }, at) => (total > 0 ? [String(at)] : []))
  const opened = reports.length <= OPENED_BY_ITSELF ? troubled : troubled.slice(0, 1)
  const passedOver = cancelled ? 0 : files.length - arrivals.length
  return (
    <section className={styles.results}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {results.title}
      </h2>
      <Body1 className={styles.files}>{results.files(arrivals.length, usable)}</Body1>
      {cancelled && <Body1>{results.stopped(arrivals.length, files.length)}</Body1>}
      {passedOver > 0 && <Body1>{results.passedOver(passedOver)}</Body1>}
      {arrivals.length === 0 && <Body1>{results.nothing}</Body1>}
      {arrivals.length > 0 && <LevelCounts counts={countsOf(checked.findings)} />}
      {arrivals.length > 0 && checked.findings.length === 0 && <Body1>{results.allClear}</Body1>}
      <Accordion multiple collapsible defaultOpenItems={opened}>
        {reports.map((report, at) => (
          <FileSection key={report.file ?? ''} value={String(at)} report={report} index={plan.index} />
        ))}
      </Accordion>
    </section>
  )
}
