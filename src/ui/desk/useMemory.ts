import { useCallback, useEffect, useRef, useState } from 'react'
import type { PaneMemory } from '../../usecases/paneMemory'
import { DEFAULT_PANE_MEMORY, paneMemoryTexts, readPaneMemory } from '../../usecases/paneMemory'
import type { HostProblem, OpenWorkbook } from '../../usecases/ports'

export interface Memory {
  readonly memory: PaneMemory
  /** False until the workbook was asked what it keeps. */
  readonly asked: boolean
  /** True where what the workbook kept could not be read. */
  readonly damaged: boolean
  /** Takes effect at once; tells why it could not be kept with the document, null where it was. */
  change(changes: Partial<PaneMemory>): Promise<HostProblem | null>
}

/** What was chosen, kept with the document. Nothing is written over what the workbook keeps before that was read. */
export function useMemory(workbook: OpenWorkbook | null): Memory {
  const [memory, setMemory] = useState<PaneMemory>(DEFAULT_PANE_MEMORY)
  const [asked, setAsked] = useState(workbook === null)
  const [damaged, setDamaged] = useState(false)
  const kept = useRef<PaneMemory | null>(workbook === null ? DEFAULT_PANE_MEMORY : null)
  const chosen = useRef<Partial<PaneMemory>>({})
  const recall = useCallback(async (): Promise<HostProblem | null> => {
    if (kept.current !== null || !workbook) return null
    const texts = await workbook.recall()
    if (!texts.ok) return texts.problem
    const read = readPaneMemory(texts.value)
    kept.current = read.memory
    setMemory({ ...read.memory, ...chosen.current })
    setDamaged(read.damaged)
    return null
  }, [workbook])
  useEffect(() => {
    void recall().finally(() => setAsked(true))
  }, [recall])
  const change = useCallback(
    async (changes: Partial<PaneMemory>) => {
      chosen.current = { ...chosen.current, ...changes }
      setMemory((was) => ({ ...was, ...changes }))
      const problem = await recall()
      if (problem || !workbook) return problem
      setDamaged(false)
      const written = await workbook.remember(
        paneMemoryTexts({ ...(kept.current ?? DEFAULT_PANE_MEMORY), ...chosen.current }),
      )
      return written.ok ? null : written.problem
    },
    [recall, workbook],
  )
  return { memory, asked, damaged, change }
}
