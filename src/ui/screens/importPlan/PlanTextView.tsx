import { memo, useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { PlanReview, ReviewEntry } from '../../../usecases/reviewPlan'
import { rejectedTasks, verdictOf } from '../../../usecases/reviewPlan'
import { citationOf } from '../../../usecases/reviewPlanOutcome'
import { useText } from '../../text/TextContext'
import type { MarkedSpan, Segment } from './textMarks'
import { linesOf, segmentsOf } from './textMarks'

/** Lines that are drawn at once: before the chosen one, and in all. */
const LINES_BEFORE = 8
const LINES = 30

const HIGH_CONTRAST = '@media (forced-colors: active)'

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', minHeight: 0, rowGap: tokens.spacingVerticalXS },
  text: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  line: { margin: 0, minHeight: tokens.lineHeightBase400 },
  mark: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationColor: tokens.colorNeutralStrokeAccessible,
    textUnderlineOffset: '3px',
    '&:focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    [HIGH_CONTRAST]: { forcedColorAdjust: 'none', color: 'CanvasText', backgroundColor: 'Canvas' },
  },
  open: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    [HIGH_CONTRAST]: { backgroundColor: 'Canvas' },
    textDecorationStyle: 'wavy',
    textDecorationColor: tokens.colorStatusWarningForeground1,
  },
  rejected: { textDecorationLine: 'line-through', textDecorationStyle: 'solid' },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    textDecorationStyle: 'solid',
    textDecorationColor: tokens.colorBrandStroke1,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    [HIGH_CONTRAST]: { color: 'HighlightText', backgroundColor: 'Highlight' },
  },
  turn: { display: 'flex', justifyContent: 'space-between' },
})

const placesOf = (entry: ReviewEntry): readonly { readonly start: number; readonly end: number }[] =>
  entry.what === 'conflict' ? entry.read.places : [citationOf(entry)]

/** Marks of what stands in a stretch of the text; conflicts only where they are chosen, for their targets stand there. */
function marksIn(review: PlanReview, chosen: string | null, start: number, end: number): readonly MarkedSpan[] {
  const gone = rejectedTasks(review)
  return review.entries
    .filter((entry) => entry.what !== 'conflict' || entry.id === chosen)
    .flatMap((entry) =>
      placesOf(entry)
        .filter((place) => place.start < end && place.end > start)
        .map((place) => ({
          ...{ id: entry.id, start: place.start, end: place.end },
          ...{ verdict: verdictOf(entry, gone), chosen: entry.id === chosen },
        })),
    )
}

interface LineProps {
  readonly text: string
  readonly segments: readonly Segment[]
  /** The one mark that Tab stops at; null where it stands in another line. */
  readonly stop: string | null
}

const sameSegment = (one: Segment, other: Segment | undefined): boolean =>
  one.start === other?.start &&
  one.end === other.end &&
  one.mark?.id === other.mark?.id &&
  one.mark?.verdict === other.mark?.verdict &&
  one.mark?.chosen === other.mark?.chosen

const sameLine = (was: LineProps, is: LineProps): boolean =>
  was.text === is.text &&
  was.stop === is.stop &&
  was.segments.length === is.segments.length &&
  was.segments.every((segment, at) => sameSegment(segment, is.segments[at]))

/** Drawn again only where a mark in it changed: a key press must not wait for thirty lines. */
const Line = memo(function Line({ text, segments, stop }: LineProps) {
  const styles = useStyles()
  return (
    <p className={styles.line}>
      {segments.map(({ start, end, mark }) =>
        mark === null ? (
          <span key={start}>{text.slice(start, end)}</span>
        ) : (
          <mark
            key={start}
            className={mergeClasses(
              styles.mark,
              mark.verdict === 'open' && styles.open,
              mark.verdict === 'rejected' && styles.rejected,
              mark.chosen && styles.chosen,
            )}
          >
            <span role="button" data-mark={mark.id} aria-pressed={mark.chosen} tabIndex={mark.id === stop ? 0 : -1}>
              {text.slice(start, end)}
            </span>
          </mark>
        ),
      )}
    </p>
  )
}, sameLine)

/** The mark that an event is about. */
const markOf = (target: EventTarget): HTMLElement | null => (target as HTMLElement).closest<HTMLElement>('[data-mark]')

const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** Arrows go from mark to mark, Enter and the space bar choose. */
function onMarkKey(event: KeyboardEvent<HTMLElement>, onChoose: (id: string) => void): void {
  const from = markOf(event.target)
  if (!from) return
  if (event.key === 'Enter' || event.key === ' ') {
    event.preventDefault()
    return onChoose(from.dataset.mark ?? '')
  }
  const by = MOVES[event.key]
  if (by === undefined) return
  event.preventDefault()
  const marks = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-mark]')]
  marks[marks.indexOf(from) + by]?.focus()
}

export interface PlanTextViewProps {
  readonly text: string
  readonly review: PlanReview
  readonly entry: ReviewEntry | null
  /** Which of the entry's places is looked at; a conflict has several. */
  readonly place: number
  readonly className: string
  readonly onChoose: (id: string) => void
}

/** Which lines are drawn: they follow the chosen place, and can be turned over. */
function useShownLines(text: string, at: number | null, chosen: string | null) {
  const lines = useMemo(() => linesOf(text), [text])
  const [first, setFirst] = useState(0)
  useEffect(() => {
    if (at === null) return
    const line = lines.findIndex(({ end }) => end >= at)
    setFirst((was) => (line >= was && line < was + LINES - 1 ? was : Math.max(0, line - LINES_BEFORE)))
  }, [lines, at, chosen])
  return { first, shown: lines.slice(first, first + LINES), all: lines.length, turn: setFirst }
}

/** Brings the chosen words into the box. */
function useScrollToChosen(box: RefObject<HTMLDivElement | null>, chosen: string | null, place: number, first: number) {
  useEffect(() => {
    const words = box.current?.querySelectorAll<HTMLElement>('[aria-pressed=true]')
    const target = [...(words ?? [])].at(place) ?? words?.[0]
    if (box.current && target) box.current.scrollTop = Math.max(0, target.offsetTop - box.current.clientHeight / 3)
  }, [box, chosen, place, first])
}

interface TurnProps {
  readonly first: number
  readonly all: number
  readonly onTurn: (first: number) => void
}

function Turn({ first, all, onTurn }: TurnProps) {
  const styles = useStyles()
  const { importPlan } = useText()
  const by = LINES - 2
  return (
    <div className={styles.turn}>
      <Button size="small" appearance="subtle" disabled={first === 0} onClick={() => onTurn(Math.max(0, first - by))}>
        {importPlan.earlier}
      </Button>
      <Button size="small" appearance="subtle" disabled={first + LINES >= all} onClick={() => onTurn(first + by)}>
        {importPlan.later}
      </Button>
    </div>
  )
}

/** Where the entry's place of this number starts; the first place where it has no such. */
function startOf(entry: ReviewEntry | null, place: number): number | null {
  const places = entry === null ? [] : placesOf(entry)
  return (places[place] ?? places[0])?.start ?? null
}

/** Thirty lines of the text around the chosen entry, with everything marked that was read out of them. */
export function PlanTextView({ text, review, entry, place, className, onChoose }: PlanTextViewProps) {
  const styles = useStyles()
  const { importPlan } = useText()
  const box = useRef<HTMLDivElement>(null)
  const chosen = entry?.id ?? null
  const { first, shown, all, turn } = useShownLines(text, startOf(entry, place), chosen)
  useScrollToChosen(box, chosen, place, first)
  const [start, end] = [shown[0]?.start ?? 0, shown.at(-1)?.end ?? 0]
  const marks = useMemo(() => marksIn(review, chosen, start, end), [review, chosen, start, end])
  const stop = (marks.find((mark) => mark.chosen) ?? marks[0])?.id ?? null
  return (
    <section className={mergeClasses(styles.frame, className)} aria-label={importPlan.text}>
      <div
        ref={box}
        className={styles.text}
        lang="zh-CN"
        role="group"
        aria-label={importPlan.text}
        tabIndex={0}
        onKeyDown={(event) => onMarkKey(event, onChoose)}
        onClick={({ target }) => {
          const clicked = markOf(target)?.dataset.mark
          if (clicked !== undefined) onChoose(clicked)
        }}
      >
        {shown.map((line) => {
          const segments = segmentsOf(line, marks)
          const stops = segments.some(({ mark }) => mark !== null && mark.id === stop)
          return <Line key={line.number} {...{ text, segments }} stop={stops ? stop : null} />
        })}
      </div>
      <Turn first={first} all={all} onTurn={turn} />
    </section>
  )
}
