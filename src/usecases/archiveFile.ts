import type { Result } from '../domain/lib'
import { fail, parseDecimal, succeed } from '../domain/lib'
import type { ArchivedFigure, PeriodArchive, Plan } from '../domain/model'

/** The archive of a period as a file: made by 汇总, read by the next 建立模板. */
export interface ArchiveFile {
  /** `存档_2023-M06.json`. */
  readonly name: string
  readonly bytes: Uint8Array
}

export type ArchiveProblem =
  { readonly kind: 'not-an-archive' } | { readonly kind: 'another-plan'; readonly plan: string }

export const archiveFile = (archive: PeriodArchive): ArchiveFile => ({
  name: `存档_${archive.period}.json`,
  bytes: new TextEncoder().encode(`${JSON.stringify(archive, null, 1)}\n`),
})

type Unknown = Readonly<Record<string, unknown>>

const isRecord = (value: unknown): value is Unknown => typeof value === 'object' && value !== null
const isDecimalOrNull = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && parseDecimal(value) !== null)

/** What the next templates take from a figure. */
const isFigure = (value: unknown): value is ArchivedFigure =>
  isRecord(value) &&
  typeof value.unit === 'string' &&
  typeof value.indicator === 'string' &&
  isDecimalOrNull(value.value) &&
  isDecimalOrNull(value.cumulative)

const isArchive = (value: unknown): value is PeriodArchive =>
  isRecord(value) &&
  typeof value.plan === 'string' &&
  typeof value.period === 'string' &&
  Array.isArray(value.figures) &&
  value.figures.every(isFigure) &&
  Array.isArray(value.tasks)

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The archive that an earlier roll-up of the same plan saved. */
export function readArchive(text: string, { code }: Pick<Plan, 'code'>): Result<PeriodArchive, ArchiveProblem> {
  const archive = parsed(text)
  if (!isArchive(archive)) return fail({ kind: 'not-an-archive' })
  return archive.plan === code ? succeed(archive) : fail({ kind: 'another-plan', plan: archive.plan })
}
