import { refused } from './document'
import type { HostError } from './protocol'

/** When a sync fails: before anything ran, or after everything ran, with the answer lost on its way. */
export type FailureMoment = 'before' | 'after'

/** Excel on the web takes and gives at most 5 MB at once. */
export const PAYLOAD_LIMIT_BYTES = 5 * 1024 * 1024

/** Troubles on demand. Syncs are counted from 1 since the last `reset`. */
export class Faults {
  latencyMilliseconds = 0
  payloadLimitBytes = PAYLOAD_LIMIT_BYTES
  cellEditMode = false
  /** Refuses what is asked below a null object. Whether Excel does is not documented; nothing of ours may depend on it. */
  refusesBelowNull = false
  private readonly failures = new Map<number, { readonly moment: FailureMoment; readonly error: HostError }>()
  private readonly actions = new Map<number, () => void>()
  private sync = 0

  /** Fails the k-th sync from now on, with Excel's general error unless another is given. */
  failSync(k: number, moment: FailureMoment, error: HostError = refused.general()): void {
    this.failures.set(k, { moment, error })
  }

  /** Runs just before the k-th sync: what a person or a co-author did meanwhile. */
  beforeSync(k: number, action: () => void): void {
    this.actions.set(k, action)
  }

  /** Forgets all troubles and counts from 1 again. */
  reset(): void {
    this.failures.clear()
    this.actions.clear()
    this.sync = 0
    this.cellEditMode = false
    this.refusesBelowNull = false
    this.latencyMilliseconds = 0
    this.payloadLimitBytes = PAYLOAD_LIMIT_BYTES
  }

  /** Called once per sync; gives the failures that are due. */
  next(): { readonly before: HostError | null; readonly after: HostError | null } {
    this.sync += 1
    this.actions.get(this.sync)?.()
    const due = this.failures.get(this.sync)
    if (this.cellEditMode) return { before: refused.cellEditMode(), after: null }
    return {
      before: due?.moment === 'before' ? due.error : null,
      after: due?.moment === 'after' ? due.error : null,
    }
  }
}
