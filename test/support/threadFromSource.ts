import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

const LOADER = 'node_modules/tsx/dist/esm/api/index.mjs'
const SCRIPT = 'src/adapters/xlsx/pool/writeWorker.ts'

/** The thread that writes workbooks, from its TypeScript source: threads do not take tsx over from the program, each registers it anew. */
export function threadFromSource(): Worker {
  const [loader, script] = [LOADER, SCRIPT].map((file) => JSON.stringify(pathToFileURL(path.resolve(file))))
  return new Worker(`void import(${loader}).then(({ register }) => (register(), import(${script})))`, {
    eval: true,
    execArgv: [],
  })
}
