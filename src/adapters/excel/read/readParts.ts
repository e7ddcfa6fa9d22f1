import type { Result } from '../../../domain/lib'
import { succeed } from '../../../domain/lib'
import type { HostProblem } from '../../../usecases/ports'
import type { Capabilities } from '../capabilities'
import type { ExcelClient } from '../excelClient'
import { isTooLarge } from '../hostProblem'
import { ask } from '../requests'
import type { LoadedBlock } from './sheetContents'
import { blockRequests, readBlocks, withBlocks } from './blocks'
import { askedLineByLine } from './lineByLine'
import type { ReadPart } from './usedCells'
import { readExtents, readWhole } from './usedCells'
import type { WorkbookOutline } from './workbookOutline'

export interface Reading {
  readonly excel: ExcelClient
  readonly outline: Pick<WorkbookOutline, 'sheets'>
  readonly capabilities: Capabilities
}

/** More than one answer can hold: the extents first, then as many answers as the cells need. */
export async function readInBlocks({
  excel,
  outline,
  capabilities,
}: Reading): Promise<Result<readonly ReadPart[], HostProblem>> {
  const extents = await ask(excel, async (context) =>
    askedLineByLine(context, await readExtents(context, outline, capabilities)),
  )
  if (!extents.ok) return extents
  const read: (readonly [string, LoadedBlock])[] = []
  for (const request of blockRequests(extents.value)) {
    const answered = await ask(excel, (context) => readBlocks(context, request))
    if (!answered.ok) return answered
    read.push(...answered.value)
  }
  return succeed(withBlocks(extents.value, read))
}

const readAtOnce = ({ excel, outline, capabilities }: Reading): Promise<Result<readonly ReadPart[], HostProblem>> =>
  ask(excel, async (context) => askedLineByLine(context, await readWhole(context, outline, capabilities)))

/** Only what every Excel answers for every sheet. */
const plain = (capabilities: Capabilities): Capabilities => ({
  ...capabilities,
  'visible-cells': false,
  'merged-cells': false,
})

/** Nothing is written by reading, so a connection that broke is tried once more. */
async function readTwice(reading: Reading): Promise<Result<readonly ReadPart[], HostProblem>> {
  const first = await readAtOnce(reading)
  return !first.ok && first.problem.kind === 'interrupted' ? readAtOnce(reading) : first
}

/** Cells come first: where Excel will not say what is merged (more than 512 areas in a sheet) or shown, it is asked without. */
const mayAnswerPlainly = ({ kind }: HostProblem): boolean =>
  kind === 'unsupported' || kind === 'sheet-missing' || kind === 'interrupted'

/** The cells of all sheets that the outline names. */
export async function readParts(reading: Reading): Promise<Result<readonly ReadPart[], HostProblem>> {
  const { capabilities } = reading
  const whole = await readTwice(reading)
  if (whole.ok) return whole
  if (isTooLarge(whole.problem)) return readInBlocks(reading)
  const asksMore = capabilities['visible-cells'] || capabilities['merged-cells']
  if (!asksMore || !mayAnswerPlainly(whole.problem)) return whole
  const plainly = await readAtOnce({ ...reading, capabilities: plain(capabilities) })
  return plainly.ok ? plainly : whole
}
