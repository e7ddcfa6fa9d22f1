import { sha256 } from '../../adapters/files'
import { xlsxFiles } from '../../adapters/xlsx'
import { pooledXlsxFiles, zlibInflater } from '../../adapters/xlsx/node'
import type { GatherPorts } from '../../usecases/gatherSubmissions'
import type { FileStore, WorkbookFiles } from '../../usecases/ports'
import { progressBar } from './progressBar'

/** Workbooks as Node reads and writes them. */
export const workbooks = xlsxFiles(zlibInflater)

/** From source, by tsx, a thread would first have to compile what it runs, and gain nothing. */
const runsFromSource = (): boolean => process.argv[1]?.endsWith('.ts') ?? false

/** Does work that writes many workbooks, with every core at hand, and gives the threads back whatever happens. */
export async function withEveryCore<Outcome>(work: (files: WorkbookFiles) => Promise<Outcome>): Promise<Outcome> {
  if (runsFromSource()) return work(workbooks)
  const files = pooledXlsxFiles()
  try {
    return await work(files)
  } finally {
    await files.close()
  }
}

/** Every port that a run over a folder needs. */
export const portsOver = (store: FileStore, label: string): GatherPorts => ({
  store,
  files: workbooks,
  fingerprint: sha256,
  progress: progressBar(label),
  cancellation: { cancelled: false },
})
