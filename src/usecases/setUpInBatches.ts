import type { UnitCode } from '../domain/model'
import type { Result } from '../domain/lib'
import { fail, succeed } from '../domain/lib'
import type { Cancellation } from './ports'
import { unitOfSheet } from './settleSheets'
import type { SettledWorkbook, SetUp, SetUpPorts, SetUpProblem, SetUpRequest } from './setUpWorkbook'
import { settleSeen, settleWorkbook, unitsInOrder, writeSettled, wrongRequest } from './setUpWorkbook'

/** Units written between two looks at the stop button: few enough to wait for, many enough that reading in between costs little. */
export const UNITS_AT_ONCE = 20

export interface SetUpInBatches extends SetUp {
  /** Units that a stop left for later, in the plan's order; empty where everything was written. */
  readonly left: readonly UnitCode[]
}

/** A later batch failed: those before it stand, complete, and running again goes on. */
export interface BrokenOff {
  readonly kind: 'broken-off'
  readonly problem: SetUpProblem
  /** What stands, and which units are `left`. */
  readonly done: SetUpInBatches
}

export interface SetUpInBatchesPorts extends SetUpPorts {
  readonly cancellation: Cancellation
  readonly unitsAtOnce?: number
}

const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)]

/** Two batches told as one; the cover is written by both. */
const together = (before: SetUp | null, { written, kept, standing, ...last }: SetUp): SetUp => ({
  ...last,
  standing: distinct([...(before?.standing ?? []), ...standing]).filter((sheet) => !written.includes(sheet)),
  written: distinct([...(before?.written ?? []), ...written]),
  kept: [...new Map([...(before?.kept ?? []), ...kept].map((one) => [one.sheet, one])).values()],
})

/** Units of which a sheet is to be written, those among them that stand already and are to be written anew; in the plan's order. */
function unitsToWrite({ index }: SetUpRequest, { settled }: SettledWorkbook): readonly UnitCode[] {
  const wanting = new Set(settled.layout.sheets.map(unitOfSheet))
  return [...index.units.keys()].filter((unit) => wanting.has(unit))
}

interface Batches {
  readonly request: SetUpRequest
  readonly whole: SettledWorkbook
  /** Of these units sheets are written, so many at once. */
  readonly units: readonly UnitCode[]
}

/** The batch that begins at this unit; the first is settled upon what was seen when all were counted. */
async function settledBatch(
  { request, units, whole }: Batches,
  from: number,
  ports: SetUpPorts & { readonly unitsAtOnce: number },
): Promise<Result<SettledWorkbook, SetUpProblem>> {
  const later = new Set(units.slice(from + ports.unitsAtOnce))
  const batch = { ...request, units: request.units.filter((unit) => !later.has(unit)) }
  return from === 0 ? settleSeen(whole.seen, batch, later) : settleWorkbook(batch, ports, later)
}

async function batchByBatch(
  batches: Batches,
  { cancellation, progress, ...ports }: SetUpInBatchesPorts & { readonly unitsAtOnce: number },
): Promise<Result<SetUpInBatches, SetUpProblem | BrokenOff>> {
  const { units, whole } = batches
  const total = whole.settled.layout.sheets.length
  let outcome: SetUp | null = null
  for (let from = 0; from < units.length; from += ports.unitsAtOnce) {
    const left = units.slice(from)
    if (outcome && cancellation.cancelled) return succeed({ ...outcome, left })
    const before = outcome?.written.length ?? 0
    const report = (done: number) => progress?.(Math.min(before + done, total), total)
    const settled = await settledBatch(batches, from, ports)
    const done = settled.ok ? await writeSettled(settled.value, { ...ports, progress: report }) : settled
    if (!done.ok) {
      return outcome ? fail({ kind: 'broken-off', problem: done.problem, done: { ...outcome, left } }) : done
    }
    outcome = together(outcome, done.value)
  }
  if (!outcome) throw new Error('More units than fit one batch make at least one')
  return succeed({ ...outcome, left: [] })
}

/**
 * 建立模板 that can be stopped: a few units at a time, each batch a whole workbook in itself, so that what is written stays
 * complete and running again goes on. Few units are written in one go, and what stands in the way of any is said first.
 */
export async function setUpInBatches(
  request: SetUpRequest,
  { unitsAtOnce = UNITS_AT_ONCE, ...ports }: SetUpInBatchesPorts,
): Promise<Result<SetUpInBatches, SetUpProblem | BrokenOff>> {
  const wrong = wrongRequest(request)
  if (wrong) return fail(wrong)
  const ordered = { ...request, units: unitsInOrder(request) }
  const whole = await settleWorkbook(ordered, ports)
  if (!whole.ok) return whole
  const units = unitsToWrite(ordered, whole.value)
  if (units.length > unitsAtOnce) {
    return batchByBatch({ request: ordered, whole: whole.value, units }, { ...ports, unitsAtOnce })
  }
  const done = await writeSettled(whole.value, ports)
  return done.ok ? succeed({ ...done.value, left: [] }) : done
}
