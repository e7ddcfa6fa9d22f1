import type { Result } from '../../../domain/lib'
import { fail, succeed } from '../../../domain/lib'
import type { WorkbookLayout } from '../../../domain/model'
import type { HostProblem } from '../../../usecases/ports'
import type { Capabilities } from '../capabilities'
import type { ExcelClient } from '../excelClient'
import { ask, breathing, send, withMissingSheet } from '../requests'
import { layoutSteps } from './layoutSteps'
import { packed, type Step } from './step'
import { workbookState } from './workbookState'

type Report = (done: number, total: number) => void

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

/** One sync to look, then one for each part of about a megabyte. Progress counts the sheets written. */
export async function applyLayout(
  { excel, capabilities, bytesPerRequest }: Writing,
  layout: WorkbookLayout,
  report: Report = () => undefined,
): Promise<Result<void, HostProblem>> {
  const state = await ask(excel, workbookState)
  if (!state.ok) return state
  const breathe = breathing()
  const total = layout.sheets.length
  let done = 0
  report(done, total)
  for await (const request of packed(layoutSteps(layout, state.value, capabilities), { bytesPerRequest, breathe })) {
    const sent = await send(excel, queueRequest(request, capabilities, breathe))
    if (!sent.ok) {
      await listenAgain(excel)
      const present = state.value.sheets.map(({ name }) => name)
      return fail(await withMissingSheet(excel, sent.problem, present))
    }
    done += request.reduce((sum, { sheetsDone }) => sum + sheetsDone, 0)
    report(done, total)
  }
  return succeed(undefined)
}
