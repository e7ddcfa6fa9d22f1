import type { UnitCode } from '../domain/model'
import type { Result } from '../domain/lib'
import { fail, succeed } from '../domain/lib'
import type { Cancellation } from './ports'
import { settleSheets } from './settleSheets'
import type { SetUp, SetUpPorts, SetUpProblem, SetUpRequest } from './setUpWorkbook'
import { setUpWorkbook } from './setUpWorkbook'
import { troubleWith } from './workbookTrouble'

/** Units written between two looks at the stop button: few enough to wait for, many enough that reading in between costs little. */
export const UNITS_AT_ONCE = 20

export interface SetUpInBatches extends SetUp {
  /** Units that a stop left for later, in the plan's order; empty where everything was written. */
  readonly left: readonly UnitCode[]
}

export interface SetUpInBatchesPorts extends SetUpPorts {
  readonly cancellation: Cancellation
  readonly unitsAtOnce?: number
}

/** Sheets that will be written, so that what stands in the way of the last batch is said before the first is written. */
async function sheetsToWrite(request: SetUpRequest, { workbook }: SetUpPorts): Promise<Result<number, SetUpProblem>> {
  const read = await workbook.readSnapshot()
  if (!read.ok) return fail(troubleWith(read.problem))
  const settled = settleSheets(read.value, request)
  return settled.ok
    ? succeed(settled.value.layout.sheets.length)
    : fail({ kind: 'sheets-in-the-way', sheets: settled.problem })
}

const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)]

/** Two batches told as one; the cover is written by both. */
const together = (before: SetUp | null, { written, kept, standing, ...last }: SetUp): SetUp => ({
  ...last,
  standing: distinct([...(before?.standing ?? []), ...standing]).filter((sheet) => !written.includes(sheet)),
  written: distinct([...(before?.written ?? []), ...written]),
  kept: [...new Map([...(before?.kept ?? []), ...kept].map((one) => [one.sheet, one])).values()],
})

async function batchByBatch(
  { units, ...request }: SetUpRequest,
  {
    cancellation,
    unitsAtOnce,
    workbook,
    progress,
  }: Required<Pick<SetUpInBatchesPorts, 'unitsAtOnce'>> & SetUpInBatchesPorts,
  total: number,
): Promise<Result<SetUpInBatches, SetUpProblem>> {
  let outcome: SetUp | null = null
  for (let from = 0; from < units.length; from += unitsAtOnce) {
    if (outcome && cancellation.cancelled) return succeed({ ...outcome, left: units.slice(from) })
    const before = outcome?.written.length ?? 0
    const batch = { ...request, units: units.slice(from, from + unitsAtOnce) }
    const report = (done: number) => progress?.(Math.min(before + done, total), total)
    const done = await setUpWorkbook(batch, { workbook, progress: report })
    if (!done.ok) return done
    outcome = together(outcome, done.value)
  }
  if (!outcome) throw new Error('More units than fit one batch make at least one')
  return succeed({ ...outcome, left: [] })
}

/**
 * 建立模板 that can be stopped: a few units at a time, each batch a whole workbook in itself, so that what is written stays
 * complete and running again goes on. Few units are written in one go.
 */
export async function setUpInBatches(
  request: SetUpRequest,
  { cancellation, unitsAtOnce = UNITS_AT_ONCE, ...ports }: SetUpInBatchesPorts,
): Promise<Result<SetUpInBatches, SetUpProblem>> {
  const wanted = new Set(request.units)
  const units = request.index.reportingUnits().filter((unit) => wanted.has(unit))
  if (units.length <= unitsAtOnce || units.length < wanted.size) {
    const done = await setUpWorkbook(request, ports)
    return done.ok ? succeed({ ...done.value, left: [] }) : done
  }
  const total = await sheetsToWrite({ ...request, units }, ports)
  return total.ok ? batchByBatch({ ...request, units }, { cancellation, unitsAtOnce, ...ports }, total.value) : total
}
