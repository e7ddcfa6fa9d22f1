import { Body1, Button, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { unreachable } from '../../../domain/lib'
import type { PeriodKey } from '../../../domain/model'
import { parsePeriod } from '../../../domain/model'
import type { ImportedPlan } from '../../../usecases/importPlan'
import type { Recognised } from '../../../usecases/recognise'
import { ProblemNote } from '../../components/ProblemNote'
import { useDesk } from '../../desk/DeskContext'
import type { PaneText } from '../../text/paneText'
import { useText } from '../../text/TextContext'

const useStyles = makeStyles({
  /** As high as the one or two lines that follow. */
  place: { minHeight: `calc(${tokens.lineHeightBase300} * 2)` },
  looking: { justifyContent: 'flex-start' },
  again: { alignSelf: 'flex-start' },
})

function periodWords(key: PeriodKey, { period }: PaneText): string {
  const parsed = parsePeriod(key)
  return parsed.ok ? period.name(parsed.value) : key
}

/** What the workbook is, in a sentence or two. */
export function recognisedWords(recognised: Recognised, { index }: ImportedPlan, text: PaneText): string {
  const { start } = text
  switch (recognised.kind) {
    case 'template': {
      const { units, period, summary } = recognised
      const [only, ...more] = units
      const name = only === undefined ? '' : (index.units.get(only)?.name ?? only)
      const when = text.period.name(period)
      const templates = more.length === 0 ? start.oneUnit(name, when) : start.manyUnits(units.length, when)
      return summary === null ? templates : `${templates}${text.space}${start.withSummary(periodWords(summary, text))}`
    }
    case 'summary':
      return start.summary(periodWords(recognised.summary, text))
    case 'another-plan':
      return start.anotherPlan(recognised.plan)
    case 'neither':
      return start.neither
    default:
      return unreachable(recognised)
  }
}

/** What this workbook is; the height is kept while it is being looked at. */
export function WorkbookLine({ plan }: { readonly plan: ImportedPlan }) {
  const styles = useStyles()
  const text = useText()
  const { workbook, recognition } = useDesk()
  const { state, lookAgain } = recognition
  if (!workbook) return <Body1 className={styles.place}>{text.start.noWorkbook}</Body1>
  switch (state.kind) {
    case 'idle':
    case 'running':
      return (
        <div className={styles.place}>
          <Spinner className={styles.looking} size="tiny" label={text.start.looking} />
        </div>
      )
    case 'done':
      return <Body1 className={styles.place}>{recognisedWords(state.recognised, plan, text)}</Body1>
    case 'failed':
      return (
        <>
          <ProblemNote problem={state.problem} />
          <Button className={styles.again} size="small" onClick={lookAgain}>
            {text.shell.tryAgain}
          </Button>
        </>
      )
    default:
      return unreachable(state)
  }
}
