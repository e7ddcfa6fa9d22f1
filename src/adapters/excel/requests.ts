import type { Result } from '../../domain/lib'
import { fail, succeed } from '../../domain/lib'
import type { HostProblem } from '../../usecases/ports'
import type { ExcelClient } from './excelClient'
import { hostProblem } from './hostProblem'

export type Batch<Value> = (context: Excel.RequestContext) => Promise<Value>

/** Runs a batch; what Excel refuses becomes a problem, about the sheet given where one was meant. */
export async function ask<Value>(
  excel: ExcelClient,
  batch: Batch<Value>,
  sheet?: string,
): Promise<Result<Value, HostProblem>> {
  try {
    return succeed(await excel.run(batch))
  } catch (error) {
    return fail(hostProblem(error, sheet))
  }
}

/** The same, after a person has finished typing into a cell; an Excel that cannot wait refuses, as `editing`. */
export async function askAfterTyping<Value>(
  excel: ExcelClient,
  batch: Batch<Value>,
): Promise<Result<Value, HostProblem>> {
  try {
    return succeed(await excel.run({ delayForCellEdit: true }, batch))
  } catch (error) {
    return fail(hostProblem(error))
  }
}

/**
 * Runs a batch that only writes. `Excel.run` would keep every range for later and give it back in one more request; a bare
 * context spares both.
 */
export async function send(excel: ExcelClient, batch: Batch<void>, sheet?: string): Promise<Result<void, HostProblem>> {
  try {
    return succeed(await batch(new excel.RequestContext()))
  } catch (error) {
    return fail(hostProblem(error, sheet))
  }
}

const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** Names the sheet that a problem is about, by looking which of those meant is gone. Only asked after a failure. */
export async function withMissingSheet(
  excel: ExcelClient,
  problem: HostProblem,
  meant: readonly string[],
): Promise<HostProblem> {
  if (problem.kind !== 'sheet-missing' || problem.sheet !== undefined) return problem
  const present = await ask(excel, async (context) => {
    const sheets = context.workbook.worksheets
    sheets.load('items/name')
    await context.sync()
    return sheets.items.map(({ name }) => name)
  })
  if (!present.ok) return problem
  const gone = meant.find((name) => !present.value.some((other) => sameName(name, other)))
  return gone === undefined ? problem : { ...problem, sheet: gone }
}

/** Gives the page a moment, but not more often than a person could notice. */
export function breathing(everyMilliseconds = 12): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < everyMilliseconds) return
    await new Promise((resolve) => setTimeout(resolve))
    last = performance.now()
  }
}
