import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { IsoDate, Period } from '../../../domain/model'
import type { ImportedPlan } from '../../../usecases/importPlan'
import { DueDate } from '../../components/DueDate'
import { FileButton } from '../../components/FileButton'
import { MoreList } from '../../components/MoreList'
import { PeriodPicker } from '../../components/PeriodPicker'
import { Section } from '../../components/Section'
import { Invitation } from '../../components/WorkArea'
import { useText } from '../../text/TextContext'

const FILES_SHOWN = 10

const useStyles = makeStyles({
  files: { margin: 0, padding: 0, listStyleType: 'none' },
  file: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

export interface SourcesFormProps {
  readonly plan: ImportedPlan
  readonly period: Period
  readonly dueOn: IsoDate
  readonly files: readonly File[]
  /** How many units have templates in this workbook; null without a workbook. */
  readonly workbookUnits: number | null
  readonly over: boolean
  readonly onPeriod: (period: Period) => void
  readonly onDue: (dueOn: IsoDate) => void
  readonly onAdd: (files: readonly File[]) => void
  readonly onFiles: (files: readonly File[]) => void
}

function Files({ files, onFiles }: Pick<SourcesFormProps, 'files' | 'onFiles'>) {
  const styles = useStyles()
  const { rollUp } = useText()
  return (
    <MoreList items={files} step={FILES_SHOWN} className={styles.files}>
      {(file, position) => (
        <li key={`${file.name}|${file.lastModified}`} className={styles.file}>
          <span className={styles.name} title={file.name}>
            {file.name}
          </span>
          <Button
            size="small"
            appearance="subtle"
            aria-label={rollUp.remove(file.name)}
            onClick={() => onFiles(files.filter((_, at) => at !== position))}
          >
            ✕
          </Button>
        </li>
      )}
    </MoreList>
  )
}

/** For which period, and which sheets and files take part. */
export function SourcesForm(props: SourcesFormProps) {
  const styles = useStyles()
  const { rollUp } = useText()
  const { plan, period, dueOn, files, workbookUnits, over, onPeriod, onDue, onAdd, onFiles } = props
  return (
    <>
      <PeriodPicker plan={plan.plan} period={period} disabled={false} onChoose={onPeriod} />
      <DueDate dueOn={dueOn} disabled={false} onChoose={onDue} />
      <Section title={rollUp.sources}>
        {workbookUnits !== null && (
          <Body1>{workbookUnits > 0 ? rollUp.workbookUnits(workbookUnits) : rollUp.workbookNone}</Body1>
        )}
        {files.length === 0 ? (
          <Invitation lines={[rollUp.invite, rollUp.drop]} drop={{ over }} />
        ) : (
          <>
            <Caption1>{rollUp.files(files.length)}</Caption1>
            <Files files={files} onFiles={onFiles} />
          </>
        )}
        <div className={styles.bar}>
          <FileButton secondary label={rollUp.addFiles} disabled={false} onPick={onAdd} />
          {files.length > 0 && (
            <Button size="small" appearance="subtle" onClick={() => onFiles([])}>
              {rollUp.clearFiles}
            </Button>
          )}
        </div>
      </Section>
    </>
  )
}
