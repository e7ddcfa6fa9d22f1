import { useCallback, useState } from 'react'
import type { CellPlace, HostProblem, OpenWorkbook } from '../../usecases/ports'

export interface Selecting {
  readonly problem: HostProblem | null
  select(place: CellPlace): void
}

/** Shows cells in the workbook; tells why the last one could not be shown. */
export function useSelect(workbook: OpenWorkbook): Selecting {
  const [problem, setProblem] = useState<HostProblem | null>(null)
  const select = useCallback(
    (place: CellPlace) => {
      void workbook.select(place).then((shown) => setProblem(shown.ok ? null : shown.problem))
    },
    [workbook],
  )
  return { problem, select }
}
