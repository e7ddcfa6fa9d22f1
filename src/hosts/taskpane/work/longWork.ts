import { fail, succeed } from '../../../domain/lib'
import type {
  CompiledText,
  CompilePlanProblem,
  PaneServices,
  PlanFilesOutcome,
  RollUpOutcome,
} from '../../../ui/services'
import { tablesOfPlan } from '../../../domain/plan'
import type { ImportedPlan } from '../../../usecases/importPlan'
import type { ArchiveFile } from '../../../usecases/archiveFile'
import type { SummaryFile } from '../../../usecases/summaryFile'
import type { Result } from '../../../domain/lib'
import type { RollUpReturnsProblem } from '../../../usecases/rollUpReturns'
import type { PackedTemplates } from '../../../ui/services'
import type { WorkbookSnapshot } from '../../../domain/model'
import type { RolledUpShort } from './foreman'
import { layoutOf } from './layoutPieces'
import type { Order, OrderedPlan } from './orders'
import { packPolicy } from './orders'
import { snapshotPieces } from './snapshotPieces'
import type { Ended, Hand, Watch, Workshop } from './workshop'
import { openWorkshop } from './workshop'

const STOPPED = { kind: 'stopped' } as const

/** Lets the pane paint and take clicks between two pieces. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** What an order came to that nobody stops. */
function finished(ended: Ended): Extract<Ended, { kind: 'done' }> {
  if (ended.kind === 'stopped') throw new Error('An order was stopped that cannot be')
  return ended
}

async function sendWorkbook(workshop: Workshop, workbook: WorkbookSnapshot): Promise<void> {
  for (const piece of snapshotPieces(workbook)) {
    finished(await workshop.order({ job: 'takeWorkbook', piece }))
    await pause()
  }
}

/** The summary is laid out and written where the roll-up is remembered. */
const outcomeOf = (short: RolledUpShort, workshop: Workshop): RollUpOutcome => ({
  lines: short.lines,
  resubmissions: short.resubmissions,
  figures: short.figures,
  findings: short.counts,
  layout: async () => layoutOf(finished(await workshop.order({ job: 'summaryLayout' })).pieces),
  file: async () => finished(await workshop.order({ job: 'summaryFile' })).outcome as SummaryFile,
  archive: async () => finished(await workshop.order({ job: 'archiveFile' })).outcome as ArchiveFile,
})

type LongWork = Pick<PaneServices, 'packTemplates' | 'rollUp' | 'compilePlan' | 'planFiles'>

/** The pane's long work, done in workers that `hire` starts and that ship a plan. Only the last roll-up is remembered. */
export function longWork(hire: () => Hand, isShipped: (plan: ImportedPlan) => boolean): LongWork {
  let remembering: Workshop | null = null
  const planFor = (plan: ImportedPlan): OrderedPlan => ({
    code: plan.plan.code,
    tables: isShipped(plan) ? null : tablesOfPlan(plan.plan),
  })
  /** One order in a workshop of its own. */
  const alone = async (order: Order, watch: Watch = {}): Promise<Ended> => {
    const workshop = openWorkshop(hire)
    try {
      return await workshop.order(order, watch)
    } finally {
      workshop.close()
    }
  }
  return {
    async compilePlan({ source, known, ...watch }) {
      const ended = await alone({ job: 'compilePlan', source, known }, watch)
      return ended.kind === 'stopped' ? fail(STOPPED) : (ended.outcome as Result<CompiledText, CompilePlanProblem>)
    },
    async planFiles(request) {
      return finished(await alone({ job: 'planFiles', ...request })).outcome as PlanFilesOutcome
    },
    async packTemplates({ plan, policy, period, dueOn, units, lists, previous, ...watch }) {
      const workshop = openWorkshop(hire)
      const common = { plan: planFor(plan), period, dueOn, policy: packPolicy(policy) }
      try {
        const ended = await workshop.order({ job: 'packTemplates', ...common, units, lists, previous }, watch)
        return ended.kind === 'stopped' ? fail(STOPPED) : succeed(ended.outcome as PackedTemplates)
      } finally {
        workshop.close()
      }
    },
    async rollUp({ plan, policy, workbook, progress, cancellation, ...rest }) {
      remembering?.close()
      const workshop = openWorkshop(hire)
      remembering = workshop
      if (workbook) await sendWorkbook(workshop, workbook)
      const order = { ...rest, plan: planFor(plan), policy: packPolicy(policy), withWorkbook: workbook !== null }
      const ended = await workshop.order({ job: 'rollUp', ...order }, { progress, cancellation })
      if (ended.kind === 'stopped') return fail(STOPPED)
      const rolledUp = ended.outcome as Result<RolledUpShort, RollUpReturnsProblem>
      return rolledUp.ok ? succeed(outcomeOf(rolledUp.value, workshop)) : rolledUp
    },
  }
}
