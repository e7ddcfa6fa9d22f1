import { memo, useEffect } from 'react'
import type { KeyboardEvent, MouseEvent, RefObject } from 'react'
import { Body1, Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { citationOf } from '../../../usecases/reviewPlanOutcome'
import type { ReviewCommand } from '../../text/importPlanText'
import { useLanguage, useText } from '../../text/TextContext'
import { doubtsOf, lineOf } from './entryWords'
import type { Listed } from './reviewList'

/** Rows that are drawn at once. */
export const ROWS = 20

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '40px',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    '&:focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  row: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    cursor: 'pointer',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `${tokens.strokeWidthThicker} solid transparent`,
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  rejected: { textDecorationLine: 'line-through' },
  quiet: { color: tokens.colorNeutralForeground2 },
  none: { padding: tokens.spacingHorizontalM },
  pages: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', flexWrap: 'wrap' },
})

const COMMAND_KEYS: Readonly<Record<string, ReviewCommand>> = {
  ...{ Enter: 'accept', e: 'correct', s: 'split', m: 'merge', Delete: 'reject', z: 'undo' },
}
const STEPS: Readonly<Record<string, number>> = {
  ...{ ArrowDown: 1, ArrowUp: -1, PageDown: ROWS, PageUp: -ROWS, Home: -Infinity, End: Infinity },
}

export interface EntryListProps {
  readonly label: string
  readonly none: string
  readonly listed: readonly Listed[]
  readonly chosen: string | null
  readonly focus: RefObject<HTMLDivElement | null>
  readonly onStep: (by: number) => void
  readonly onChoose: (id: string) => void
  readonly onCommand: (command: ReviewCommand) => void
}

interface RowProps {
  readonly listed: Listed
  readonly chosen: boolean
}

/** Lists are made anew with every decision; most of their rows stay what they were. */
const sameRow = (was: RowProps, is: RowProps): boolean =>
  was.chosen === is.chosen && was.listed.entry === is.listed.entry && was.listed.verdict === is.listed.verdict

/** Drawn again only where it changed: a key press must not wait for twenty rows. */
const Row = memo(function Row({ listed: { entry, verdict }, chosen }: RowProps) {
  const styles = useStyles()
  const { importPlan } = useText()
  const language = useLanguage()
  const about = [
    importPlan.verdicts[verdict],
    importPlan.line(citationOf(entry).line),
    ...doubtsOf(entry, importPlan, language),
  ]
  return (
    <div
      id={rowId(entry.id)}
      role="option"
      data-entry={entry.id}
      aria-selected={chosen}
      className={mergeClasses(styles.row, chosen && styles.chosen)}
    >
      <Body1 className={mergeClasses(verdict === 'rejected' && styles.rejected)}>
        {lineOf(entry, importPlan, language)}
      </Body1>
      <Caption1 className={styles.quiet}>{about.join(' · ')}</Caption1>
    </div>
  )
}, sameRow)

interface PagesProps {
  readonly at: number
  readonly all: number
  readonly onStep: (by: number) => void
}

/** The first row of the page that holds a place. */
const pageOf = (at: number): number => at - (at % ROWS)

function Pages({ at, all, onStep }: PagesProps) {
  const styles = useStyles()
  const { importPlan } = useText()
  const first = pageOf(at)
  const last = Math.min(all, first + ROWS)
  return (
    <div className={styles.pages}>
      <Button size="small" appearance="subtle" disabled={first === 0} onClick={() => onStep(first - ROWS - at)}>
        {importPlan.previousPage}
      </Button>
      <Caption1>{importPlan.page(first + 1, last, all)}</Caption1>
      <Button size="small" appearance="subtle" disabled={last >= all} onClick={() => onStep(first + ROWS - at)}>
        {importPlan.nextPage}
      </Button>
    </div>
  )
}

/** What a key means in the list; keys of the browser and of the controls inside are left alone. */
function onListKey(event: KeyboardEvent, { onStep, onCommand }: Pick<EntryListProps, 'onStep' | 'onCommand'>): void {
  if (event.target !== event.currentTarget || event.altKey || event.metaKey) return
  const step = STEPS[event.key]
  const command = COMMAND_KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key]
  if (step === undefined && (command === undefined || (event.ctrlKey && command !== 'undo'))) return
  event.preventDefault()
  if (step !== undefined) onStep(step)
  else if (command !== undefined) onCommand(command)
}

/** The id of a row in the page. */
const rowId = (id: string): string => id.replaceAll(' ', '-')

/** Brings the row of an entry into view, and no more than that. */
export const showRow = (id: string): void => document.getElementById(rowId(id))?.scrollIntoView?.({ block: 'nearest' })

/** The entry whose row was clicked. */
const clickedEntry = ({ target }: MouseEvent): string | undefined =>
  (target as HTMLElement).closest<HTMLElement>('[data-entry]')?.dataset.entry

/** The list that the keys work in: the focus stays on it while entries come and go. One page is drawn. */
export function EntryList(props: EntryListProps) {
  const { label, none, listed, chosen, focus, onStep, onChoose } = props
  const styles = useStyles()
  const found = listed.findIndex(({ entry }) => entry.id === chosen)
  const at = Math.max(0, found)
  const page = listed.slice(pageOf(at), pageOf(at) + ROWS)
  useEffect(() => {
    if (chosen !== null && document.activeElement === focus.current) showRow(chosen)
  }, [chosen, focus])
  const onClick = (event: MouseEvent) => {
    const clicked = clickedEntry(event)
    if (clicked === undefined) return
    onChoose(clicked)
    focus.current?.focus({ preventScroll: true })
  }
  return (
    <>
      <div
        ref={focus}
        className={styles.list}
        role="listbox"
        tabIndex={0}
        lang="zh-CN"
        aria-label={label}
        {...(found >= 0 && chosen !== null ? { 'aria-activedescendant': rowId(chosen) } : {})}
        onKeyDown={(event) => onListKey(event, props)}
        onClick={onClick}
      >
        {page.map((one) => (
          <Row key={one.entry.id} listed={one} chosen={one.entry.id === chosen} />
        ))}
      </div>
      {listed.length === 0 && <Body1 className={styles.none}>{none}</Body1>}
      {listed.length > ROWS && <Pages at={at} all={listed.length} onStep={onStep} />}
    </>
  )
}
