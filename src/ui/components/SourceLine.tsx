import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { CellPlace } from '../../usecases/ports'
import type { TracedSource } from '../../usecases/traceFigure'
import { Note } from './Note'
import { useText } from '../text/TextContext'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  first: { display: 'flex', flexWrap: 'wrap', width: '100%', columnGap: tokens.spacingHorizontalM },
  unit: { flexGrow: 1, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  go: { marginTop: tokens.spacingVerticalXXS },
})

export interface SourceLineProps {
  readonly source: TracedSource
  /** Says whose figure it is, where the heading does not. */
  readonly named: boolean
  readonly onGo: (place: CellPlace) => void
}

/** One source: whose, how much, in which state, and where; a click goes there when it is in this workbook. */
export function SourceLine({ source, named, onGo }: SourceLineProps) {
  const styles = useStyles()
  const { trace } = useText()
  const { unit, value, unitOfMeasure, status, part, file, sheet, address, place, filler, receivedOn } = source
  const { movedFrom, since } = source
  const cell = `${sheet} ${address}`.trim()
  const circumstances = [
    trace.label(status),
    trace.label(part),
    filler === '' ? '' : trace.filler(filler),
    receivedOn === '' ? '' : trace.received(receivedOn),
  ].filter((words) => words !== '')
  return (
    <li className={styles.line}>
      <span className={styles.first}>
        <Body1 className={styles.unit} lang="zh-CN">
          {named ? `${source.indicator} · ${unit}` : unit}
        </Body1>
        {value !== null && (
          <Body1Strong lang="zh-CN">
            {value} {unitOfMeasure}
          </Body1Strong>
        )}
      </span>
      <Caption1 className={styles.quiet}>{circumstances.join(' · ')}</Caption1>
      {since.kind !== 'same' && <Note intent="warning">{trace.since(since)}</Note>}
      {movedFrom !== null && <Caption1 className={styles.quiet}>{trace.moved(movedFrom)}</Caption1>}
      {place ? (
        <Button className={styles.go} size="small" onClick={() => onGo(place)}>
          {trace.goThere(cell)}
        </Button>
      ) : (
        file !== '' && (
          <Caption1 className={styles.quiet}>
            {cell} · {trace.otherFile(file)}
          </Caption1>
        )
      )}
    </li>
  )
}
