import { Button, Caption1, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { unreachable } from '../../../domain/lib'
import type { MappingRow } from '../../../usecases/mappingTable'
import { Note } from '../../components/Note'
import { PrimaryAction } from '../../components/PrimaryAction'
import { ProblemNote } from '../../components/ProblemNote'
import { useLanguage, useText } from '../../text/TextContext'
import { usePlanChanges } from './usePlanChanges'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    maxHeight: '220px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** More of them nobody reads in a pane. */
const SHOWN = 200

function ChangeLine({ row }: { readonly row: MappingRow }) {
  const styles = useStyles()
  const codes = row.原编码 === row.新编码 ? row.原编码 : [row.原编码, row.新编码].filter(Boolean).join(' → ')
  return (
    <li lang="zh-CN">
      {`${row.状态} ${row.类别} ${row.新名称 || row.原名称} `}
      <Caption1 className={styles.quiet}>{[codes, row.改动内容].filter(Boolean).join('　')}</Caption1>
    </li>
  )
}

export interface PlanChangesProps {
  readonly onUse: () => void
  readonly onLeave: () => void
}

/** What the workbook's plan changes against the one in use, before it takes its place. */
export function PlanChanges({ onUse, onLeave }: PlanChangesProps) {
  const styles = useStyles()
  const { start } = useText()
  const language = useLanguage()
  const state = usePlanChanges()
  switch (state.kind) {
    case 'looking':
      return <Spinner size="tiny" label={start.comparing} />
    case 'unreadable':
      return <ProblemNote problem={state.problem} />
    case 'faulty':
      return (
        <Note intent="error">
          {start.planFaulty}
          {state.faults.map((fault, at) => (
            <div key={at}>{fault[language]}</div>
          ))}
        </Note>
      )
    case 'compared': {
      const { counts, changed, errors } = state
      return (
        <section className={styles.box} aria-label={start.planChanges}>
          {(['units', 'tasks', 'indicators'] as const).map((part) => (
            <div key={part}>{start.planCounts(part, counts[part])}</div>
          ))}
          {changed.length > 0 && (
            <ul className={styles.list} tabIndex={0} aria-label={start.planChanges}>
              {changed.slice(0, SHOWN).map((row, at) => (
                <ChangeLine key={at} row={row} />
              ))}
              {changed.length > SHOWN && <li>{start.moreChanges(changed.length - SHOWN)}</li>}
            </ul>
          )}
          {errors.length > 0 && <Note intent="warning">{start.planErrors(errors.map((text) => text[language]))}</Note>}
          <Note intent="info">{start.otherPlanStays}</Note>
          <PrimaryAction label={start.usePlan} onClick={onUse} />
          <Button onClick={onLeave}>{start.keepPlan}</Button>
        </section>
      )
    }
    default:
      return unreachable(state)
  }
}
