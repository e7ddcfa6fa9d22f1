import { useCallback, useEffect, useRef, useState } from 'react'
import type { WorkbookSnapshot } from '../../domain/model'
import type { CellPlace, OpenWorkbook } from '../../usecases/ports'
import type { FigurePassport, TracedSource, TraceProblem } from '../../usecases/traceFigure'
import { changedSources, traceFigure } from '../../usecases/traceFigure'
import type { PaneProblem } from '../components/ProblemNote'

type Traced = ReturnType<typeof traceFigure>

export type TraceState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  /** `elsewhere`: the cell selected since, where it is no city figure; going to a source must not lose the figure. */
  | { readonly kind: 'done'; readonly passport: FigurePassport; readonly elsewhere: CellPlace | null }
  | { readonly kind: 'failed'; readonly problem: PaneProblem | Untraced }

/** `changed`: which sources hold something else than was rolled up. */
type Untraced = TraceProblem & { readonly place: CellPlace; readonly changed: readonly TracedSource[] }

interface Tried {
  readonly traced: Traced
  readonly place: CellPlace
  readonly snapshot: WorkbookSnapshot
}

function afterTrace(was: TraceState, { traced, place, snapshot }: Tried): TraceState {
  if (traced.ok) return { kind: 'done', passport: traced.value, elsewhere: null }
  if (was.kind === 'done' && traced.problem.kind === 'not-a-city-figure') return { ...was, elsewhere: place }
  return { kind: 'failed', problem: { ...traced.problem, place, changed: changedSources(snapshot) } }
}

export interface Tracing {
  readonly state: TraceState
  /** Reads the workbook again and traces the selected cell. */
  traceAgain(): void
}

/** The passport of the selected figure, following the selection while the screen is open. The workbook is read again only after it changed. */
export function useTrace(workbook: OpenWorkbook): Tracing {
  const [state, setState] = useState<TraceState>({ kind: 'idle' })
  const snapshot = useRef<WorkbookSnapshot | null>(null)
  const newest = useRef(0)
  const trace = useCallback(
    async (selected: CellPlace | null) => {
      const own = ++newest.current
      const settle = (next: TraceState | ((was: TraceState) => TraceState)) => {
        if (own === newest.current) setState(next)
      }
      // What is shown stays until the new answer is here; it takes a moment only after the workbook changed.
      settle((was) => (was.kind === 'done' ? was : { kind: 'running' }))
      try {
        const place = selected ? { ok: true as const, value: selected } : await workbook.selection()
        if (!place.ok) return settle({ kind: 'failed', problem: place.problem })
        const read = snapshot.current ? { ok: true as const, value: snapshot.current } : await workbook.readSnapshot()
        if (!read.ok) return settle({ kind: 'failed', problem: read.problem })
        if (own === newest.current) snapshot.current = read.value
        const traced = traceFigure({ snapshot: read.value, place: place.value })
        settle((was) => afterTrace(was, { traced, place: place.value, snapshot: read.value }))
      } catch (bug) {
        settle({ kind: 'failed', problem: { kind: 'unexpected', detail: String(bug) } })
      }
    },
    [workbook],
  )
  useEffect(() => {
    void trace(null)
    const removers = [
      workbook.watchSelection((place) => void trace(place)),
      workbook.watch(() => {
        snapshot.current = null
      }),
    ]
    return () => {
      for (const remove of removers) remove()
      snapshot.current = null
      newest.current += 1
    }
  }, [trace, workbook])
  const traceAgain = () => {
    snapshot.current = null
    void trace(null)
  }
  return { state, traceAgain }
}
