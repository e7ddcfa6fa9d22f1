import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { WorkbookLayout } from '../../../domain/model'
import type { WriteAnswer, WriteOrder } from './messages'

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void
  readonly reject: (error: Error) => void
}

/** One thread and the orders that it has not answered yet. */
interface Hand {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
}

/** Writes workbooks in other threads. */
export interface WritePool {
  /** The same bytes as `writeXlsx`, and the same Error. */
  write(layout: WorkbookLayout): Promise<Uint8Array>
  /** Stops the threads; what they were still writing is rejected. May be called twice. */
  close(): Promise<void>
}

export interface WritePoolOptions {
  /** Threads at most; as many as the machine has cores where not given. */
  readonly threads?: number
  /** Starts a thread that runs `writeWorker`; the bundler's chunk where not given. From source Node cannot read the script. */
  readonly start?: () => Worker
}

const bundledThread = (): Worker =>
  new Worker(new URL(/* webpackChunkName: "writeWorker" */ './writeWorker.ts', import.meta.url), { name: 'writer' })

function settle({ worker, waiting }: Hand, answer: WriteAnswer): void {
  const order = waiting.get(answer.number)
  waiting.delete(answer.number)
  if (waiting.size === 0) worker.unref()
  if ('bytes' in answer) order?.resolve(answer.bytes)
  else order?.reject(new Error(answer.fault))
}

function giveUp({ waiting }: Hand, error: Error): void {
  for (const { reject } of waiting.values()) reject(error)
  waiting.clear()
}

/** An idle thread keeps no process alive: forgetting to close costs memory, not a hanging program. */
function hire(hands: Set<Hand>, worker: Worker): Hand {
  const hand: Hand = { worker, waiting: new Map() }
  worker.on('message', (answer: WriteAnswer) => settle(hand, answer))
  worker.on('error', (error: Error) => giveUp(hand, error))
  worker.on('exit', () => {
    hands.delete(hand)
    giveUp(hand, new Error('The thread stopped before the workbook was written'))
  })
  hands.add(hand)
  return hand
}

const idlest = (hands: ReadonlySet<Hand>): Hand | undefined =>
  [...hands].reduce<Hand | undefined>(
    (best, hand) => (best === undefined || hand.waiting.size < best.waiting.size ? hand : best),
    undefined,
  )

/** A pool that starts a thread only when all others are busy, up to one for every core. */
export function writePool(options: WritePoolOptions = {}): WritePool {
  const { threads = availableParallelism(), start = bundledThread } = options
  const hands = new Set<Hand>()
  let orders = 0
  return {
    write(layout) {
      const free = idlest(hands)
      const hand = free === undefined || (free.waiting.size > 0 && hands.size < threads) ? hire(hands, start()) : free
      const order: WriteOrder = { number: orders++, layout }
      return new Promise((resolve, reject) => {
        hand.waiting.set(order.number, { resolve, reject })
        hand.worker.ref()
        hand.worker.postMessage(order)
      })
    },
    async close() {
      await Promise.all([...hands].map(({ worker }) => worker.terminate()))
    },
  }
}
