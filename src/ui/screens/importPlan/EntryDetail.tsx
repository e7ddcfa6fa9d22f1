import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { ProposedDuty } from '../../../domain/plan'
import type { PlanReview, ReviewEntry } from '../../../usecases/reviewPlan'
import type { Correction } from '../../../usecases/reviewPlanCorrect'
import type { ReviewCommand } from '../../text/importPlanText'
import { REVIEW_COMMANDS } from '../../text/importPlanText'
import { useLanguage, useText } from '../../text/TextContext'
import { doubtsOf, lineOf } from './entryWords'

const useStyles = makeStyles({
  detail: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  command: { minWidth: 'auto' },
  /** Long words of a plan wrap where the pane is narrow, and begin at one edge. */
  words: { minWidth: 0, maxWidth: '100%', justifyContent: 'flex-start', textAlign: 'start', overflowWrap: 'anywhere' },
  why: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
})

/** As they stand on the buttons. */
const KEY_NAMES: Readonly<Record<ReviewCommand, string>> = {
  ...{ accept: 'Enter', correct: 'E', split: 'S', merge: 'M', reject: 'Delete', undo: 'Z' },
}

const PERCENT = 100

interface LikelyProps {
  readonly duty: ProposedDuty
  readonly onCorrect: (correction: Correction) => void
}

function LikelyUnits({ duty, onCorrect }: LikelyProps) {
  const styles = useStyles()
  const { importPlan } = useText()
  if (duty.likely.length === 0) return null
  return (
    <div className={styles.bar}>
      <Caption1>{importPlan.likely}</Caption1>
      {duty.likely.map(({ unit, name, likeness }) => (
        <Button
          key={unit}
          size="small"
          className={styles.words}
          lang="zh-CN"
          onClick={() => onCorrect({ what: 'duty', changes: { unit, name } })}
        >
          {importPlan.takeUnit(name, Math.round(likeness * PERCENT))}
        </Button>
      ))}
    </div>
  )
}

interface PlacesProps {
  readonly entry: ReviewEntry
  readonly place: number
  readonly onPlace: (place: number) => void
}

/** The places that a conflict is between. */
function Places({ entry, place, onPlace }: PlacesProps) {
  const styles = useStyles()
  const { importPlan } = useText()
  if (entry.what !== 'conflict') return null
  return (
    <div className={styles.bar}>
      {entry.read.places.map(({ line, words }, at) => (
        <Button key={at} size="small" className={styles.words} aria-pressed={at === place} onClick={() => onPlace(at)}>
          {importPlan.line(line)}
          {' · '}
          <span lang="zh-CN">{words.replace(/\s+/g, '').slice(0, 24)}</span>
        </Button>
      ))}
    </div>
  )
}

/** The task that an entry stands under, the scope and the deadline. */
function surroundings(entry: ReviewEntry, review: PlanReview): { task: string; scope: string; deadline: string } {
  const none = { task: '', scope: '', deadline: '' }
  if (entry.what === 'conflict') return none
  if (entry.what === 'task') return { ...none, deadline: entry.read.deadline ?? '' }
  const above = review.entries.find((one) => one.what === 'task' && one.read.code === entry.read.task)
  const task = above?.what === 'task' ? `${above.read.number} ${above.read.heading}` : ''
  if (entry.what === 'duty') return { ...none, task }
  return { task, scope: entry.read.scope, deadline: entry.read.deadline ?? '' }
}

export interface EntryDetailProps extends PlacesProps, Omit<LikelyProps, 'duty'> {
  readonly review: PlanReview
}

/** What was read, why it may be wrong, and what it may be instead. */
export function EntryDetail({ entry, review, place, onPlace, onCorrect }: EntryDetailProps) {
  const styles = useStyles()
  const { importPlan } = useText()
  const language = useLanguage()
  const doubts = doubtsOf(entry, importPlan, language)
  const { task, scope, deadline } = surroundings(entry, review)
  const about = [
    scope,
    deadline === '' ? '' : importPlan.dueBy(deadline),
    task === '' ? '' : importPlan.underTask(task),
  ]
  return (
    <section className={styles.detail} aria-label={importPlan.chosen}>
      <Body1Strong lang={entry.what === 'conflict' ? undefined : 'zh-CN'}>
        {lineOf(entry, importPlan, language)}
      </Body1Strong>
      {about.some((part) => part !== '') && (
        <Caption1 className={styles.quiet}>{about.filter((part) => part !== '').join(' · ')}</Caption1>
      )}
      {doubts.length === 0 && entry.what !== 'conflict' && <Body1>{importPlan.sure}</Body1>}
      {doubts.length > 0 && (
        <ul className={styles.why}>
          {doubts.map((doubt) => (
            <li key={doubt}>{doubt}</li>
          ))}
        </ul>
      )}
      <Places entry={entry} place={place} onPlace={onPlace} />
      {entry.what === 'duty' && <LikelyUnits duty={entry.read} onCorrect={onCorrect} />}
    </section>
  )
}

/** Which commands make sense for the entry. */
function isFor(command: ReviewCommand, entry: ReviewEntry, review: PlanReview): boolean {
  if (command === 'undo') return review.before !== null
  if (command === 'merge') return entry.what === 'target'
  return entry.what !== 'conflict' || (command !== 'correct' && command !== 'split')
}

export interface CommandsProps {
  readonly entry: ReviewEntry | null
  readonly review: PlanReview
  readonly onCommand: (command: ReviewCommand) => void
}

/** Every key of the list as a button. */
export function Commands({ entry, review, onCommand }: CommandsProps) {
  const styles = useStyles()
  const { importPlan } = useText()
  return (
    <div className={styles.bar} role="group" aria-label={importPlan.keys}>
      {REVIEW_COMMANDS.map((command) => (
        <Button
          key={command}
          size="small"
          className={styles.command}
          aria-keyshortcuts={KEY_NAMES[command]}
          disabled={entry === null ? command !== 'undo' || review.before === null : !isFor(command, entry, review)}
          onClick={() => onCommand(command)}
        >
          {importPlan.commands[command]}
        </Button>
      ))}
    </div>
  )
}
