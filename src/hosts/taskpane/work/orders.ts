import type { CheckSettings } from '../../../domain/checks'
import type { IsoDate, LightBand, LightPolicy, Period, UnitCode } from '../../../domain/model'
import { decimal, decimalText } from '../../../domain/lib'
import type { CompilePlanRequest, PackTemplatesRequest, PlanFilesRequest } from '../../../ui/services'
import type { PlanTables } from '../../../domain/plan'
import type { LayoutPiece } from './layoutPieces'
import type { SnapshotPiece } from './snapshotPieces'

/** A light policy with its decimals as texts: an object's methods do not cross to a worker. */
export interface PackedPolicy {
  readonly code: string
  readonly name: string
  readonly bands: readonly { readonly light: LightBand['light']; readonly from: string | null }[]
  readonly aboutTolerance: string | null
}

export const packPolicy = (policy: LightPolicy): PackedPolicy => ({
  ...policy,
  bands: policy.bands.map(({ light, from }) => ({ light, from: from === null ? null : decimalText(from) })),
  aboutTolerance: policy.aboutTolerance === null ? null : decimalText(policy.aboutTolerance),
})

export const unpackPolicy = (packed: PackedPolicy): LightPolicy => ({
  ...packed,
  bands: packed.bands.map(({ light, from }) => ({ light, from: from === null ? null : decimal(from) })),
  aboutTolerance: packed.aboutTolerance === null ? null : decimal(packed.aboutTolerance),
})

/** The plan to work with: the one that the worker ships has no tables here, any other brings its own. */
export interface OrderedPlan {
  readonly code: string
  readonly tables: PlanTables | null
}

interface PeriodOrder {
  readonly plan: OrderedPlan
  readonly period: Period
  readonly dueOn: IsoDate
  readonly policy: PackedPolicy
}

export interface PackOrder extends PeriodOrder {
  readonly job: 'packTemplates'
  readonly units: readonly UnitCode[]
  readonly lists: PackTemplatesRequest['lists']
  readonly previous: PackTemplatesRequest['previous']
}

export interface RollUpOrder extends PeriodOrder {
  readonly job: 'rollUp'
  readonly preparedOn: IsoDate
  readonly settings: CheckSettings
  readonly files: readonly File[]
  readonly counting: Readonly<Record<UnitCode, string>>
  /** Whether pieces of the open workbook were sent before. */
  readonly withWorkbook: boolean
}

/** A plan's text, pasted or in a file, to be read. */
export interface CompileOrder extends Pick<CompilePlanRequest, 'source' | 'known'> {
  readonly job: 'compilePlan'
}

/** What a review came to, to be put into tables. */
export interface PlanFilesOrder extends PlanFilesRequest {
  readonly job: 'planFiles'
}

/** What the pane asks of its worker. The last three are about the roll-up that was done last. */
export type Order =
  | CompileOrder
  | PlanFilesOrder
  | PackOrder
  | { readonly job: 'takeWorkbook'; readonly piece: SnapshotPiece }
  | RollUpOrder
  | { readonly job: 'summaryLayout' }
  | { readonly job: 'summaryFile' }
  | { readonly job: 'archiveFile' }

/** What the worker says about the order that it is at. `piece`s come before `done`. */
export type Report =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly label: string }
  | { readonly kind: 'piece'; readonly piece: LayoutPiece }
  | { readonly kind: 'done'; readonly outcome: unknown }
  /** A bug: the Error's text. */
  | { readonly kind: 'failed'; readonly detail: string }
