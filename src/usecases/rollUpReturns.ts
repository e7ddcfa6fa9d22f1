import type { CheckSettings } from '../domain/checks'
import { canonicalText, isUntouched, selectSubmissions } from '../domain/intake'
import type { Result } from '../domain/lib'
import { fail, succeed } from '../domain/lib'
import type {
  Finding,
  IsoDate,
  Level,
  LightPolicy,
  Period,
  PeriodArchive,
  Plan,
  Submission,
  UnitCode,
  WorkbookLayout,
  WorkbookSnapshot,
} from '../domain/model'
import { dayNumber, isoDate } from '../domain/model'
import type { PlanIndex } from '../domain/plan'
import { checkGathered } from './checkSubmissions'
import { countByLevel } from './countByLevel'
import type { Arrival } from './gatherSubmissions'
import { arrivalOf, receiveFile } from './gatherSubmissions'
import type { AnyFingerprint, Cancellation, Progress, WorkbookFiles } from './ports'
import { ownFaults } from './ownFaults'
import type { Resubmission, ReturnLine } from './returnLines'
import { resubmissionOf, returnLines } from './returnLines'
import type { RollUpInput } from './sumUp'
import { sumUp } from './sumUp'

export type { Resubmission, ReturnDifference, ReturnedCopy, ReturnLine, ReturnState } from './returnLines'
export { RETURN_STATES } from './returnLines'

/** A picked file. `receivedOn`: day of its last change; null where unknown. */
export interface ReturnedFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly receivedOn: IsoDate | null
}

export interface RollUpReturnsRequest {
  readonly plan: Plan
  readonly index: PlanIndex
  readonly period: Period
  readonly settings: CheckSettings
  readonly policy: LightPolicy
  readonly dueOn: IsoDate
  readonly preparedOn: IsoDate
  /** The open workbook, whose unit sheets take part; null where only files do. */
  readonly workbook: WorkbookSnapshot | null
  /** Reads the picked files one after the other; a file that cannot be read any more rejects. */
  readonly files: readonly { readonly name: string; read(): Promise<ReturnedFile> }[]
  /** Where a unit reported more than once: the file that counts. The newest valid one where a unit is not named. */
  readonly counting: Readonly<Record<UnitCode, string>>
  /** Where the files will lie, seen from the summary's folder, with a closing `/`; empty where beside it. */
  readonly returnedIn?: string
}

export interface RollUpReturnsPorts {
  readonly files: Pick<WorkbookFiles, 'read'>
  readonly fingerprint: AnyFingerprint
  readonly progress: Progress
  readonly cancellation: Cancellation
}

/** A roll-up that is finished; nothing is written yet. Plain values: it crosses from a worker. */
export interface RolledUpReturns {
  readonly lines: readonly ReturnLine[]
  readonly resubmissions: readonly Resubmission[]
  readonly figures: { readonly all: number; readonly counted: number; readonly partial: number }
  /** Everything that intake and checks said. */
  readonly findings: readonly Finding[]
  readonly counts: Readonly<Record<Level, number>>
  /** For the open workbook: values of its own unit sheets by live formula. */
  readonly summary: WorkbookLayout
  readonly archive: PeriodArchive
  readonly inputs: readonly RollUpInput[]
}

/** `stopped`: cancelled before anything came of it. */
export type RollUpReturnsProblem = { readonly kind: 'stopped' } | { readonly kind: 'unreadable'; readonly file: string }

/** A stamp says when the unit handed in; an open workbook has no other day of receipt. */
function stampedOn(at: string | undefined): IsoDate | null {
  const day = at?.slice(0, 10) ?? ''
  return dayNumber(day) === null ? null : isoDate(day)
}

interface FromWorkbook {
  /** Null where there is nothing to say. */
  readonly arrival: Arrival | null
  /** Templates that nobody has filled in. */
  readonly untouched: readonly Submission[]
}

/** What the unit sheets of the open workbook bring; templates that nobody filled in are no returns. */
async function openArrival(
  snapshot: WorkbookSnapshot,
  request: RollUpReturnsRequest,
  fingerprint: AnyFingerprint,
): Promise<FromWorkbook> {
  const read = arrivalOf({ name: snapshot.file, sha256: '', receivedOn: null }, snapshot, request)
  const untouched = read.submissions.filter(isUntouched)
  const submissions = read.submissions
    .filter((submission) => !isUntouched(submission))
    .map((submission) => ({
      ...submission,
      file: { ...submission.file, receivedOn: stampedOn(submission.stamp?.at) },
    }))
  if (submissions.length === 0) {
    const another = read.findings.some(({ rule }) => rule === 'IN11')
    return { arrival: another ? { ...read, submissions } : null, untouched }
  }
  const text = submissions.map(canonicalText).join('\n\n')
  const sha256 = await fingerprint(new TextEncoder().encode(text))
  return { arrival: { ...read, submissions, file: { ...read.file, sha256 } }, untouched }
}

interface Received {
  readonly arrivals: readonly Arrival[]
  readonly untouched: FromWorkbook['untouched']
}

/** Cells are cited by their file's name: of files with the same name, the later ones are numbered. */
function uniqueName(name: string, taken: ReadonlySet<string>): string {
  let number = 1
  const numbered = () => (number === 1 ? name : name.replace(/(\.[^./]*)?$/, `（${number}）$1`))
  while (taken.has(numbered())) number += 1
  return numbered()
}

async function received(
  request: RollUpReturnsRequest,
  ports: RollUpReturnsPorts,
): Promise<Result<Received, RollUpReturnsProblem>> {
  const { workbook, files } = request
  const open = workbook === null ? null : await openArrival(workbook, request, ports.fingerprint)
  const arrivals: Arrival[] = open?.arrival ? [open.arrival] : []
  const taken = new Set(workbook === null ? [] : [workbook.file])
  for (const [done, { name, read }] of files.entries()) {
    if (ports.cancellation.cancelled) return fail({ kind: 'stopped' })
    ports.progress.report(done, files.length, name)
    const file = await read().catch(() => null)
    if (file === null) return fail({ kind: 'unreadable', file: name })
    const path = uniqueName(name, taken)
    taken.add(path)
    arrivals.push(await receiveFile({ ...file, path }, request, ports))
  }
  ports.progress.report(files.length, files.length, '')
  return ports.cancellation.cancelled
    ? fail({ kind: 'stopped' })
    : succeed({ arrivals, untouched: open?.untouched ?? [] })
}

/** 汇总: unit sheets of the open workbook and returned files together; every unit and every file is accounted for. */
export async function rollUpReturns(
  request: RollUpReturnsRequest,
  ports: RollUpReturnsPorts,
): Promise<Result<RolledUpReturns, RollUpReturnsProblem>> {
  const gathered = await received(request, ports)
  if (!gathered.ok) return gathered
  const { arrivals, untouched } = gathered.value
  const selection = selectSubmissions(
    arrivals.flatMap(({ submissions }) => submissions),
    { counting: request.counting, faultsIn: ownFaults(request) },
  )
  const { workbook, returnedIn = '' } = request
  const checked = await checkGathered({ arrivals, selection, cancelled: false }, request, ports.fingerprint)
  const summed = sumUp(checked, { ...request, returnedIn, untouched, ...(workbook === null ? {} : { open: workbook }) })
  const { figures, reports, archive, inputs, layout } = summed
  return succeed({
    lines: returnLines(checked, reports, request),
    resubmissions: selection.superseded.map(resubmissionOf),
    figures: {
      all: figures.length,
      counted: figures.filter(({ value }) => value !== null).length,
      partial: figures.filter(({ partial, value }) => partial && value !== null).length,
    },
    findings: checked.findings,
    counts: countByLevel(checked.findings),
    summary: layout,
    ...{ archive, inputs },
  })
}
