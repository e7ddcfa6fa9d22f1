import type { Cancellation, Progress } from '../../../usecases/ports'
import type { LayoutPiece } from './layoutPieces'
import type { Order, Report } from './orders'

/** How often a running order is asked whether it is still wanted, in milliseconds. */
const LOOK_EVERY = 100

/** What is needed of a web worker. */
export interface Hand {
  postMessage(order: Order): void
  terminate(): void
  onmessage: ((event: MessageEvent<Report>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

export interface Watch {
  readonly progress?: Progress
  readonly cancellation?: Cancellation
}

/** `stopped`: the worker is gone with everything it knew. */
export type Ended =
  | { readonly kind: 'done'; readonly outcome: unknown; readonly pieces: readonly LayoutPiece[] }
  | { readonly kind: 'stopped' }

const STOPPED: Ended = { kind: 'stopped' }

/** One worker and what it knows, from its first order to its last. */
export interface Workshop {
  /** Orders are carried out one after the other. Rejects where the worker failed: a bug. */
  order(order: Order, watch?: Watch): Promise<Ended>
  /** Ends the worker at once, in the middle of a file if need be; what was ordered ends as stopped. */
  close(): void
}

interface Settling {
  readonly resolve: (ended: Ended) => void
  readonly reject: (error: Error) => void
}

function listen(hand: Hand, { progress }: Watch, { resolve, reject }: Settling): void {
  const pieces: LayoutPiece[] = []
  hand.onmessage = ({ data }) => {
    if (data.kind === 'progress') progress?.report(data.done, data.total, data.label)
    else if (data.kind === 'piece') pieces.push(data.piece)
    else if (data.kind === 'done') resolve({ kind: 'done', outcome: data.outcome, pieces })
    else reject(new Error(data.detail))
  }
  hand.onerror = ({ message }) => reject(new Error(message || 'The worker could not be started'))
}

/** Starts a worker. Cancelling an order closes the workshop. */
export function openWorkshop(hire: () => Hand): Workshop {
  const hand = hire()
  let stop: (ended: Ended) => void = () => undefined
  let closed = false
  const close = () => {
    closed = true
    hand.terminate()
    stop(STOPPED)
  }
  const begin = (wanted: Order, watch: Watch): Promise<Ended> => {
    if (closed) return Promise.resolve(STOPPED)
    const looking = setInterval(() => {
      if (watch.cancellation?.cancelled) close()
    }, LOOK_EVERY)
    return new Promise<Ended>((resolve, reject) => {
      stop = resolve
      listen(hand, watch, { resolve, reject })
      hand.postMessage(wanted)
    }).finally(() => clearInterval(looking))
  }
  let before: Promise<unknown> = Promise.resolve()
  const order: Workshop['order'] = (wanted, watch = {}) => {
    const ended = before.then(() => begin(wanted, watch))
    before = ended.catch(() => undefined)
    return ended
  }
  return { order, close }
}
