/** Runs in a worker thread: writes the workbooks that the pool orders. */
import { parentPort } from 'node:worker_threads'
import { writeXlsx } from '../write/writeXlsx'
import type { WriteAnswer, WriteOrder } from './messages'
import { packNothing } from './passThrough'

packNothing()

async function answer({ number, layout }: WriteOrder): Promise<WriteAnswer> {
  try {
    return { number, bytes: await writeXlsx(layout) }
  } catch (error) {
    return { number, fault: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (order: WriteOrder) => {
  void answer(order).then((given) => parentPort?.postMessage(given))
})
