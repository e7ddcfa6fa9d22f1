import type { Result } from '../domain/lib'
import type { WorkbookSnapshot } from '../domain/model'
import type { FigurePassport, TraceProblem } from '../domain/summary'
import { figurePassport } from '../domain/summary'
import type { CellPlace } from './ports'

export type { FigurePassport, TracedSource, TraceProblem } from '../domain/summary'
export { changedSources, englishLabel } from '../domain/summary'

export interface TraceRequest {
  readonly snapshot: WorkbookSnapshot
  readonly place: CellPlace
}

/** 溯源: the passport of the city figure in a selected cell of the summary's sheets, from the workbook alone. */
export const traceFigure = ({ snapshot, place }: TraceRequest): Result<FigurePassport, TraceProblem> =>
  figurePassport(snapshot, place)
