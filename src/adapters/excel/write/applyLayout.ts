import type { Result } from '../../../domain/lib'
import { fail, succeed } from '../../../domain/lib'
import type { WorkbookLayout, WorkbookSnapshot } from '../../../domain/model'
import type { Applying, HostProblem } from '../../../usecases/ports'
import type { Capabilities } from '../capabilities'
import type { ExcelClient } from '../excelClient'
import { askWithDates } from '../dateSystem'
import { askedFrame } from '../read/workbookFrame'
import { breathing, send, withMissingSheet } from '../requests'
import { layoutSteps, type LayoutSteps } from './layoutSteps'
import { packed, type Step } from './step'
import { PLACEHOLDER } from './temporaryNames'
import { bringBack, changedMeanwhile, typedSince, withdraw } from './withdrawnSheets'
import type { WorkbookState } from './workbookState'

type Report = NonNullable<Applying['progress']>

/** Events are off while we write, so that listeners are not told of every range; each request switches them on again. */
function queueRequest(steps: readonly Step[], capabilities: Capabilities, breathe: () => Promise<void>) {
  return async (context: Excel.RequestContext): Promise<void> => {
    const { application } = context.workbook
    context.runtime.enableEvents = false
    application.suspendApiCalculationUntilNextSync()
    if (capabilities['screen-at-rest']) application.suspendScreenUpdatingUntilNextSync()
    for (const step of steps) {
      step.write(context)
      await breathe()
    }
    context.runtime.enableEvents = true
    await context.sync()
  }
}

/** A request that broke off halfway has left our events off. Best effort: whoever writes next tries again. */
const listenAgain = (excel: ExcelClient): Promise<unknown> =>
  send(excel, async (context) => {
    context.runtime.enableEvents = true
    await context.sync()
  })

export interface Writing {
  readonly excel: ExcelClient
  readonly capabilities: Capabilities
  readonly bytesPerRequest: number
}

/** Sends steps in parts of about a megabyte. Progress counts the sheets written. */
function sender({ excel, capabilities, bytesPerRequest }: Writing, total: number, report: Report) {
  const breathe = breathing()
  let done = 0
  report(done, total)
  return async (steps: Iterable<Step>): Promise<Result<void, HostProblem>> => {
    for await (const request of packed(steps, { bytesPerRequest, breathe })) {
      const sent = await send(excel, queueRequest(request, capabilities, breathe))
      if (!sent.ok) return sent
      done += request.reduce((sum, { sheetsDone }) => sum + sheetsDone, 0)
      report(done, total)
    }
    return succeed(undefined)
  }
}

type Send = ReturnType<typeof sender>

function* inOrder(...parts: readonly Iterable<Step>[]): Generator<Step> {
  for (const part of parts) yield* part
}

/**
 * Writes over sheets that a person may be typing into: what is new is built first, for that takes time; then the sheets that
 * will be exchanged are withdrawn and looked at once more; and nothing has changed where somebody typed meanwhile.
 */
async function exchange(
  writing: Writing,
  {
    steps,
    state,
    seen,
  }: { readonly steps: LayoutSteps; readonly state: WorkbookState; readonly seen: WorkbookSnapshot },
  sendAll: Send,
): Promise<Result<void, HostProblem>> {
  const sheets = steps.exchanged.flatMap(({ existing }) => (existing === null ? [] : [existing]))
  const isBuilding = steps.exchanged.length < steps.planned
  if (isBuilding) {
    const built = await sendAll(inOrder([steps.opening], steps.building))
    if (!built.ok) return built
  }
  const withdrawing = { ...writing, state, sheets }
  const withdrawn = await withdraw(withdrawing, isBuilding ? null : steps.opening)
  const [typed, ...more] = withdrawn.ok ? typedSince(withdrawn.value, seen) : []
  const done = !withdrawn.ok
    ? withdrawn
    : typed
      ? fail(changedMeanwhile([typed, ...more], typed.sheet))
      : await sendAll(steps.finishing(withdrawn.value.undoing))
  if (!done.ok) await bringBack(withdrawing, withdrawn.ok ? withdrawn.value.undoing.active : null)
  return done
}

/** A sheet that was not there when the writing was decided. */
function newcomer({ exchanged }: LayoutSteps, { sheets }: WorkbookSnapshot): string | undefined {
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()))
  return exchanged.find(({ name }) => !names.has(name.toLowerCase()))?.name
}

const OTHER_DATES: HostProblem = { kind: 'other-dates', detail: 'the workbook counts days from 1904' }

async function write(
  writing: Writing,
  { layout, state, how }: { readonly layout: WorkbookLayout; readonly state: WorkbookState; readonly how: Applying },
): Promise<Result<void, HostProblem>> {
  const { seen, progress = () => undefined } = how
  const steps = layoutSteps({ layout, state, remember: how.remember ?? {} }, writing.capabilities)
  const stranger = seen && newcomer(steps, seen)
  if (stranger !== undefined) return fail(changedMeanwhile([], stranger))
  const sendAll = sender(writing, layout.sheets.length, progress)
  if (seen && steps.exchanged.length > 0) return exchange(writing, { steps, state, seen }, sendAll)
  const undoing = { active: null, placeholder: state.leftOvers.includes(PLACEHOLDER) }
  return sendAll(inOrder([steps.opening], steps.building, steps.finishing(undoing)))
}

/** How a layout is written into Excel. */
export interface ApplyingToExcel extends Applying {
  /** What stood in the workbook when `seen` was read. */
  readonly state?: WorkbookState
}

/** One sync. */
const lookedAt = (excel: ExcelClient): Promise<Result<WorkbookState, HostProblem>> =>
  askWithDates(excel, async (context, dateSystem) => {
    const frame = askedFrame(context, dateSystem, 'write')
    await context.sync()
    const { toWrite } = frame()
    if (toWrite === null) throw new Error('A frame asked in order to write has its state')
    return toWrite.state
  })

/** One sync to look where nobody has, then one for each part by size; one more where sheets are exchanged that a person may type into. */
export async function applyLayout(
  writing: Writing,
  layout: WorkbookLayout,
  how: ApplyingToExcel = {},
): Promise<Result<void, HostProblem>> {
  const { excel } = writing
  const state = how.state ? succeed(how.state) : await lookedAt(excel)
  if (!state.ok) return state
  if (state.value.dateSystem === 1904) return fail(OTHER_DATES)
  const written = await write(writing, { layout, state: state.value, how })
  if (written.ok) return written
  await listenAgain(excel)
  const present = state.value.sheets.map(({ name }) => name)
  return fail(await withMissingSheet(excel, written.problem, present))
}
