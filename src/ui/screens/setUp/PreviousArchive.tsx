import { useState } from 'react'
import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components'
import type { Period, PeriodArchive } from '../../../domain/model'
import { parsePeriod, predecessorOf } from '../../../domain/model'
import type { ArchiveProblem } from '../../../usecases/archiveFile'
import { readArchive } from '../../../usecases/archiveFile'
import type { ImportedPlan } from '../../../usecases/importPlan'
import { FileButton } from '../../components/FileButton'
import { Note } from '../../components/Note'
import { Section } from '../../components/Section'
import { useText } from '../../text/TextContext'

const useStyles = makeStyles({ bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } })

/** `unreadable`: the browser may not read the file any more. */
type Problem = ArchiveProblem | { readonly kind: 'unreadable' }

export interface PreviousArchiveProps {
  readonly plan: ImportedPlan
  readonly period: Period
  readonly archive: PeriodArchive | null
  readonly onPick: (archive: PeriodArchive | null) => void
}

interface PickedProps {
  readonly archive: PeriodArchive
  readonly before: Period
}

/** Of which period it is, and whether anything of it can be filled in. */
function Picked({ archive, before }: PickedProps) {
  const { setUp, period } = useText()
  const own = parsePeriod(archive.period)
  const name = own.ok ? period.name(own.value) : archive.period
  return archive.period === before.key ? (
    <Note intent="success">{setUp.previousFits(name, archive.figures.length)}</Note>
  ) : (
    <Note intent="warning">{setUp.previousOfOther(name, period.name(before))}</Note>
  )
}

/** The archive of last period's roll-up, which fills in 上期累计. */
export function PreviousArchive({ plan, period, archive, onPick }: PreviousArchiveProps) {
  const styles = useStyles()
  const { setUp } = useText()
  const [problem, setProblem] = useState<Problem | null>(null)
  const before = predecessorOf(period)
  const read = async ([file]: readonly File[]) => {
    const text = await file?.text().catch(() => null)
    if (text === undefined) return
    const found = text === null ? null : readArchive(text, plan.plan)
    setProblem(found === null ? { kind: 'unreadable' } : found.ok ? null : found.problem)
    onPick(found?.ok ? found.value : null)
  }
  const startsAnew = before.year !== period.year
  return (
    <Section title={setUp.previous}>
      {problem && <Note intent="error">{setUp.previousProblems[problem.kind]}</Note>}
      {startsAnew ? (
        <Body1>{setUp.previousNotNeeded}</Body1>
      ) : archive ? (
        <Picked archive={archive} before={before} />
      ) : (
        <Body1>{setUp.previousNone(before.key)}</Body1>
      )}
      {!startsAnew && (
        <div className={styles.bar}>
          <FileButton
            secondary
            accept=".json"
            label={setUp.pickPrevious}
            disabled={false}
            onPick={(files) => void read(files)}
          />
          {archive && (
            <Button size="small" appearance="subtle" onClick={() => onPick(null)}>
              {setUp.dropPrevious}
            </Button>
          )}
        </div>
      )}
    </Section>
  )
}
