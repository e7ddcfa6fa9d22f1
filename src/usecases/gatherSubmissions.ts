import { intake, refusalOf, selectSubmissions, type Selection, type SelectionRules } from '../domain/intake'
import type { Finding, Period, Plan, Submission, SubmissionFile, WorkbookSnapshot } from '../domain/model'
import type { PlanIndex } from '../domain/plan'
import type { AnyFingerprint, Cancellation, FileStore, Progress, StoredFile, WorkbookFiles } from './ports'

export interface GatherRequest {
  readonly plan: Plan
  readonly index: PlanIndex
  /** Files of other periods are refused; null takes whatever period the first identity names. */
  readonly period: Period | null
}

/** What it takes to read one file. */
export interface ReceivePorts {
  readonly files: Pick<WorkbookFiles, 'read'>
  readonly fingerprint: AnyFingerprint
}

export interface GatherPorts extends ReceivePorts {
  readonly store: FileStore
  readonly files: WorkbookFiles
  readonly progress: Progress
  readonly cancellation: Cancellation
}

/** What became of one file. Every file of the folder is listed, refused ones too. */
export interface Arrival {
  readonly file: SubmissionFile
  readonly state: 'taken' | 'refused'
  readonly submissions: readonly Submission[]
  /** About the file and its cells; the first says why it was refused. */
  readonly findings: readonly Finding[]
}

export interface Gathered {
  readonly arrivals: readonly Arrival[]
  /** One submission per unit and period at most. */
  readonly selection: Selection
  readonly cancelled: boolean
}

/** Lists of ours and leftovers that nobody means as a return. */
const isReturnedFile = (path: string): boolean => !/\.(json|md|txt|log|part)$/i.test(path)

/** Reads one file and gives it meaning; never rejects on what is in it. */
export async function receiveFile(
  { path, bytes, receivedOn }: StoredFile,
  request: GatherRequest,
  { files, fingerprint }: ReceivePorts,
): Promise<Arrival> {
  const file: SubmissionFile = { name: path, sha256: await fingerprint(bytes), receivedOn }
  const read = files.read(path, bytes)
  if (!read.ok) return { file, state: 'refused', submissions: [], findings: [refusalOf(read.problem)] }
  return arrivalOf(file, read.value, request)
}

/** What a workbook that was read already brings. */
export function arrivalOf(file: SubmissionFile, snapshot: WorkbookSnapshot, request: GatherRequest): Arrival {
  const { submissions, findings } = intake(snapshot, { ...request, file })
  return { file, state: submissions.length === 0 ? 'refused' : 'taken', submissions, findings }
}

/** Reads every returned file of the folder, in order of name, and settles which submission of each unit counts. */
export async function gatherSubmissions(
  request: GatherRequest,
  ports: GatherPorts,
  rules: SelectionRules = {},
): Promise<Gathered> {
  const paths = (await ports.store.list()).filter(isReturnedFile)
  const arrivals: Arrival[] = []
  for (const [done, path] of paths.entries()) {
    if (ports.cancellation.cancelled) break
    ports.progress.report(done, paths.length, path)
    arrivals.push(await receiveFile(await ports.store.read(path), request, ports))
  }
  ports.progress.report(arrivals.length, paths.length, '')
  const selection = selectSubmissions(
    arrivals.flatMap(({ submissions }) => submissions),
    rules,
  )
  return { arrivals, selection, cancelled: ports.cancellation.cancelled }
}
