import { sha256 } from '../../adapters/files'
import { xlsxFiles } from '../../adapters/xlsx'
import { zlibInflater } from '../../adapters/xlsx/node'
import type { GatherPorts } from '../../usecases/gatherSubmissions'
import type { FileStore } from '../../usecases/ports'
import { progressBar } from './progressBar'

/** Workbooks as Node reads and writes them. */
export const workbooks = xlsxFiles(zlibInflater)

/** Every port that a run over a folder needs. */
export const portsOver = (store: FileStore, label: string): GatherPorts => ({
  store,
  files: workbooks,
  fingerprint: sha256,
  progress: progressBar(label),
  cancellation: { cancelled: false },
})
