import { browserFingerprint } from '../../../adapters/hash'
import { xlsxFiles } from '../../../adapters/xlsx'
import { archiveFile } from '../../../usecases/archiveFile'
import type { PlanTables } from '../../../domain/plan'
import type { ImportedPlan } from '../../../usecases/importPlan'
import { importPlan } from '../../../usecases/importPlan'
import type { Progress } from '../../../usecases/ports'
import type { RolledUpReturns } from '../../../usecases/rollUpReturns'
import { summaryFile } from '../../../usecases/summaryFile'
import { carryOutRollUp } from './carryOutRollUp'
import { layoutPieces } from './layoutPieces'
import type { Order, OrderedPlan, Report, RollUpOrder } from './orders'
import { packTemplates } from './packTemplates'
import { snapshotOf, type SnapshotPiece } from './snapshotPieces'

/** What a roll-up says to the pane; findings and sheets stay in the worker until they are asked for. */
export type RolledUpShort = Pick<RolledUpReturns, 'lines' | 'resubmissions' | 'figures' | 'counts'>

type Say = (report: Report) => void

/** The pane built a plan of the same tables before. */
function builtOf(tables: PlanTables): ImportedPlan {
  const imported = importPlan(tables)
  if (!imported.ok) throw new Error('The worker was given tables that make no plan')
  return imported.value
}

/** The jobs of a worker: they share the pieces of the open workbook and the last roll-up. */
function jobs(loadPlan: () => ImportedPlan, say: Say): (order: Order) => Promise<unknown> {
  const pieces: SnapshotPiece[] = []
  let rolledUp: RolledUpReturns | null = null
  const progress: Progress = { report: (done, total, label) => say({ kind: 'progress', done, total, label }) }
  const planOf = ({ plan: { code, tables } }: { readonly plan: OrderedPlan }): ImportedPlan => {
    const imported = tables === null ? loadPlan() : builtOf(tables)
    if (imported.plan.code !== code) throw new Error(`The worker has no plan ${code}`)
    return imported
  }
  const rollUp = async (order: RollUpOrder) => {
    const workbook = order.withWorkbook ? snapshotOf(pieces.splice(0)) : null
    const ended = await carryOutRollUp(order, planOf(order), workbook, progress)
    if (!ended.ok) return ended
    rolledUp = ended.value
    const { lines, resubmissions, figures, counts } = rolledUp
    return { ok: true, value: { lines, resubmissions, figures, counts } satisfies RolledUpShort }
  }
  const lastRollUp = (): RolledUpReturns => {
    if (!rolledUp) throw new Error('Nothing was rolled up in this worker')
    return rolledUp
  }
  return async (order) => {
    switch (order.job) {
      case 'compilePlan':
        return (await import('./compilePlanText')).compileOrdered(order, progress)
      case 'planFiles':
        return (await import('./planFiles')).planFiles(order)
      case 'packTemplates':
        return packTemplates(order, planOf(order), progress)
      case 'takeWorkbook':
        pieces.push(order.piece)
        return null
      case 'rollUp':
        return rollUp(order)
      case 'summaryLayout':
        for (const piece of layoutPieces(lastRollUp().summary)) say({ kind: 'piece', piece })
        return null
      case 'archiveFile':
        return archiveFile(lastRollUp().archive)
      case 'summaryFile':
        return summaryFile(lastRollUp(), { files: xlsxFiles(), fingerprint: browserFingerprint })
    }
  }
}

const wordsOf = (bug: unknown): string => (bug instanceof Error ? (bug.stack ?? bug.message) : String(bug))

/** Carries out the pane's orders and says what becomes of each. Runs in the worker. */
export function foreman(loadPlan: () => ImportedPlan, say: Say): (order: Order) => Promise<void> {
  const carryOut = jobs(loadPlan, say)
  return (order) =>
    carryOut(order).then(
      (outcome) => say({ kind: 'done', outcome }),
      (bug: unknown) => say({ kind: 'failed', detail: wordsOf(bug) }),
    )
}
