import { browserFingerprint } from '../../../adapters/hash'
import { xlsxFiles } from '../../../adapters/xlsx'
import type { WorkbookSnapshot } from '../../../domain/model'
import type { ImportedPlan } from '../../../usecases/importPlan'
import type { Progress } from '../../../usecases/ports'
import type { RollUpReturnsRequest } from '../../../usecases/rollUpReturns'
import { rollUpReturns } from '../../../usecases/rollUpReturns'
import { localDay } from '../pickedFiles'
import { unpackPolicy, type RollUpOrder } from './orders'

/** Picked files as the use case reads them: one after the other, each when its turn comes. */
const returned = (files: readonly File[]): RollUpReturnsRequest['files'] =>
  files.map((file) => ({
    name: file.name,
    read: async () => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
      receivedOn: localDay(new Date(file.lastModified)),
    }),
  }))

/** Rolls up as ordered. Nobody cancels in here: stopping ends the whole worker. */
export function carryOutRollUp(
  order: RollUpOrder,
  { plan, index }: ImportedPlan,
  workbook: WorkbookSnapshot | null,
  progress: Progress,
): ReturnType<typeof rollUpReturns> {
  const { period, dueOn, preparedOn, settings, counting } = order
  return rollUpReturns(
    {
      ...{ plan, index, period, settings, dueOn, preparedOn, workbook, counting },
      policy: unpackPolicy(order.policy),
      files: returned(order.files),
    },
    { files: xlsxFiles(), fingerprint: browserFingerprint, progress, cancellation: { cancelled: false } },
  )
}
