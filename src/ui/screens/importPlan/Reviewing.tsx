import { useEffect, useRef, useState } from 'react'
import { Caption1, makeStyles, tokens } from '@fluentui/react-components'
import type { KnownUnits } from '../../../domain/plan'
import { ScreenFrame } from '../../components/ScreenFrame'
import type { CompiledText } from '../../services'
import { useText } from '../../text/TextContext'
import { CorrectForm } from './CorrectForm'
import { Commands, EntryDetail } from './EntryDetail'
import { EntryList, showRow } from './EntryList'
import { GroupBar } from './GroupBar'
import { KeepAction } from './KeepAction'
import { MergeForm } from './MergeForm'
import { PlanTextView } from './PlanTextView'
import { Saved } from './Saved'
import type { Reviewing as ReviewingState } from './useReviewing'
import { useReviewing } from './useReviewing'
import { useKeeping } from './useKeeping'

const SIDE_BY_SIDE = '@media (min-width: 640px)'

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    [SIDE_BY_SIDE]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', alignItems: 'start' },
  },
  text: {
    height: '220px',
    [SIDE_BY_SIDE]: { position: 'sticky', top: 0, height: 'calc(100vh - 270px)', minHeight: '240px' },
  },
  entries: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  said: { minHeight: tokens.lineHeightBase200 },
})

interface EntriesProps {
  readonly reviewing: ReviewingState
  readonly known: KnownUnits
  readonly place: number
  readonly onPlace: (place: number) => void
}

/** The chosen entry, what can be done with it, and the list. The focus comes back to the list when a form is left. */
function Entries({ reviewing, known, place, onPlace }: EntriesProps) {
  const styles = useStyles()
  const { importPlan: text } = useText()
  const list = useRef<HTMLDivElement>(null)
  const { review, entry, mode, said, kind, listed, chosen, command, correctWith, mergeInto, leaveForm } = reviewing
  const modeBefore = useRef(mode)
  useEffect(() => {
    if (mode === 'list' && modeBefore.current !== 'list') {
      list.current?.focus({ preventScroll: true })
      if (chosen !== null) showRow(chosen)
    }
    modeBefore.current = mode
  }, [mode, chosen])
  return (
    <div className={styles.entries}>
      {entry && <EntryDetail {...{ entry, review, place, onPlace }} onCorrect={correctWith} />}
      {entry && mode === 'correct' && (
        <CorrectForm key={entry.id} {...{ entry, known }} onCorrect={correctWith} onLeave={leaveForm} />
      )}
      {entry && mode === 'merge' && (
        <MergeForm key={entry.id} {...{ entry, review }} onMerge={mergeInto} onLeave={leaveForm} />
      )}
      {mode === 'list' && <Commands {...{ entry, review }} onCommand={command} />}
      <Caption1 className={styles.said} role="status" aria-live="polite">
        {said}
      </Caption1>
      <Caption1 className={styles.quiet}>{text.keys}</Caption1>
      <EntryList
        {...{ listed, chosen }}
        label={text.list(text.kinds[kind])}
        none={text.noneOpen(text.kinds[kind])}
        focus={list}
        onStep={reviewing.step}
        onChoose={reviewing.choose}
        onCommand={command}
      />
    </div>
  )
}

export interface ReviewingProps {
  readonly compiled: CompiledText
  readonly known: KnownUnits
}

/** The text with what was read out of it marked, beside the list to decide on: below each other where it is narrow. */
export function Reviewing({ compiled, known }: ReviewingProps) {
  const styles = useStyles()
  const reviewing = useReviewing(compiled)
  const keeping = useKeeping({ text: compiled.text, known, review: reviewing.review })
  const { review, entry, kind, filter, chosen, show, choose } = reviewing
  const [looked, setLooked] = useState({ id: chosen, place: 0 })
  const place = looked.id === chosen ? looked.place : 0
  const { state } = keeping.work
  if (state.kind === 'done') return <Saved saved={state.outcome} onBack={keeping.work.reset} />
  return (
    <ScreenFrame action={<KeepAction review={review} keeping={keeping} />}>
      <GroupBar {...{ review, kind, filter }} onShow={show} />
      <div className={styles.both}>
        <PlanTextView {...{ review, entry, place }} text={compiled.text} className={styles.text} onChoose={choose} />
        <Entries {...{ reviewing, known, place }} onPlace={(next) => setLooked({ id: chosen, place: next })} />
      </div>
    </ScreenFrame>
  )
}
