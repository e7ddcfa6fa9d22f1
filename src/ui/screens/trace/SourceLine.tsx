import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { CellPlace } from '../../../usecases/ports'
import type { TracedSource } from '../../../usecases/traceFigure'
import { useText } from '../../text/TextContext'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  first: { display: 'flex', flexWrap: 'wrap', width: '100%', columnGap: tokens.spacingHorizontalM },
  unit: { flexGrow: 1, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
})

export interface SourceLineProps {
  readonly source: TracedSource
  readonly onGo: (place: CellPlace) => void
}

/** One source: whose, how much, in which state, and where; a click goes there when it is in this workbook. */
export function SourceLine({ source, onGo }: SourceLineProps) {
  const styles = useStyles()
  const { trace } = useText()
  const { unit, value, unitOfMeasure, status, part, file, sheet, address, place, filler, receivedOn } = source
  const cell = `${sheet} ${address}`.trim()
  const circumstances = [
    status,
    part,
    filler === '' ? '' : trace.filler(filler),
    receivedOn === '' ? '' : trace.received(receivedOn),
  ].filter((words) => words !== '')
  return (
    <li className={styles.line}>
      <span className={styles.first}>
        <Body1 className={styles.unit}>{unit}</Body1>
        {value !== null && (
          <Body1Strong>
            {value} {unitOfMeasure}
          </Body1Strong>
        )}
      </span>
      <Caption1 className={styles.quiet}>{circumstances.join(' · ')}</Caption1>
      {place ? (
        <Button size="small" onClick={() => onGo(place)}>
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
