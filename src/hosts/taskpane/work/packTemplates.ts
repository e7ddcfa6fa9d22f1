import { xlsxFiles, zipStore } from '../../../adapters/xlsx'
import { periodName } from '../../../domain/model'
import type { PackedTemplates } from '../../../ui/services'
import type { ImportedPlan } from '../../../usecases/importPlan'
import { issueTemplates } from '../../../usecases/issueTemplates'
import type { Progress } from '../../../usecases/ports'
import { unpackPolicy, type PackOrder } from './orders'

/** The workbooks of the ordered units in one .zip. */
export async function packTemplates(
  order: PackOrder,
  { plan }: ImportedPlan,
  progress: Progress,
): Promise<PackedTemplates> {
  const { store, bytes } = zipStore()
  const { period, dueOn, units, lists, previous } = order
  const issued = await issueTemplates(
    { plan, period, dueOn, units, lists, policy: unpackPolicy(order.policy), previous, into: 'file-per-unit' },
    { store, files: xlsxFiles(), progress, cancellation: { cancelled: false } },
  )
  if (!issued.ok) throw new Error(`Templates were ordered that cannot be made: ${issued.problem.kind}`)
  return { name: `填报表_${periodName(period)}.zip`, bytes: bytes(), workbooks: issued.value.length }
}
