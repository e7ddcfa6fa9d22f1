import type { UnitCode } from '../../domain/model'
import { unitCode } from '../../domain/model'
import type { PaneMemory } from '../../usecases/paneMemory'
import type { Recognised } from '../../usecases/recognise'

type Role = PaneMemory['role']

export interface WhoIsAsked {
  /** As the document keeps it: what its last reader chose, who may be somebody else. */
  readonly kept: Pick<PaneMemory, 'role' | 'unit'>
  /** As this machine keeps it: what the person in front of it chose last. */
  readonly onThisMachine: Role
  /** What the workbook is; null while it is not known, and where there is none. */
  readonly recognised: Recognised | null
}

export interface WhoIam {
  readonly role: Role
  readonly unit: UnitCode | null
}

/**
 * A workbook with one unit's sheets travels: it is opened as that unit's filler, whatever role its sender had, and as the
 * statistician by whoever is one on this machine. Any other workbook keeps the role that was chosen in it.
 */
export function whoAmI({ kept, onThisMachine, recognised }: WhoIsAsked): WhoIam {
  const unit = kept.unit === null ? null : unitCode(kept.unit)
  const [only, ...others] = recognised?.kind === 'template' ? recognised.units : []
  if (only === undefined || others.length > 0) return { role: kept.role ?? onThisMachine, unit }
  return { role: onThisMachine ?? 'filler', unit: only }
}
