import { useCallback, useEffect, useRef, useState } from 'react'
import type { OpenWorkbook } from '../../usecases/ports'
import type { TracedSource } from '../../usecases/traceFigure'
import { changedSources } from '../../usecases/traceFigure'

/** Typing goes on for a moment after the first change; one reading for all of it. */
const QUIET_MS = 800

export interface ChangedSources {
  /** Cells of this workbook that hold something else than the summary in it was rolled up from. */
  readonly changed: readonly TracedSource[]
  /** They are being rolled up again: only what changes from now on is told. */
  forget(): void
}

const NONE: readonly TracedSource[] = []

const signOf = ({ sheet, address, indicator, since }: TracedSource): string =>
  JSON.stringify([sheet, address, indicator, since])

/**
 * Which sources of the workbook's summary have changed: looked at when the screen opens, unless a roll-up is on it that
 * knows of them, and after every change.
 */
export function useChangedSources(
  workbook: OpenWorkbook | null,
  { known }: { readonly known: boolean },
): ChangedSources {
  const [changed, setChanged] = useState(NONE)
  const newest = useRef(0)
  const forgotten = useRef<ReadonlySet<string>>(new Set())
  const isKnown = useRef(known)
  const forget = useCallback(() => {
    newest.current += 1
    forgotten.current = new Set([...forgotten.current, ...changed.map(signOf)])
    setChanged(NONE)
  }, [changed])
  useEffect(() => {
    if (!workbook) return
    let waiting: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      const own = ++newest.current
      const read = await workbook.readSnapshot()
      // A workbook that cannot be read now is no news; rolling up says what is the matter.
      if (!read.ok || own !== newest.current) return
      setChanged(changedSources(read.value).filter((source) => !forgotten.current.has(signOf(source))))
    }
    const lookSoon = () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => void look(), QUIET_MS)
    }
    if (!isKnown.current) void look()
    const remove = workbook.watch(lookSoon)
    return () => {
      remove()
      clearTimeout(waiting)
      newest.current += 1
    }
  }, [workbook])
  return { changed, forget }
}
