import type { Finding, Level, UnitCode } from '../../../domain/model'
import { LEVELS } from '../../../domain/model'
import type { Checked } from '../../../usecases/checkSubmissions'

export interface LevelGroup {
  readonly level: Level
  readonly findings: readonly Finding[]
}

/** What is to be said of one file. `file` is null for findings that belong to none. */
export interface FileReport {
  readonly file: string | null
  readonly refused: boolean
  readonly units: readonly UnitCode[]
  /** Most serious first; levels without findings are left out. */
  readonly groups: readonly LevelGroup[]
  readonly total: number
}

const fileOf = ({ cells }: Finding): string | null => cells[0]?.file ?? null

export const countsOf = (findings: readonly Finding[]): Readonly<Record<Level, number>> =>
  Object.fromEntries(
    LEVELS.map((level) => [level, findings.filter((finding) => finding.level === level).length]),
  ) as Record<Level, number>

const byLevel = (findings: readonly Finding[]): readonly LevelGroup[] =>
  LEVELS.map((level) => ({ level, findings: findings.filter((finding) => finding.level === level) })).filter(
    ({ findings: own }) => own.length > 0,
  )

/** Unusable files first, then the most mandatory findings, then the most findings, then the name. */
function moreTroubled(left: FileReport, right: FileReport): number {
  const mandatory = ({ groups }: FileReport) => groups.find(({ level }) => level === '强制性')?.findings.length ?? 0
  return (
    Number(right.refused) - Number(left.refused) ||
    mandatory(right) - mandatory(left) ||
    right.total - left.total ||
    (left.file ?? '').localeCompare(right.file ?? '', 'zh-CN')
  )
}

/** Findings by file and level, the most troubled file first; findings of no file last. Every file that arrived is listed. */
export function reportFiles({ gathered, findings }: Checked): readonly FileReport[] {
  const known = new Set(gathered.arrivals.map(({ file }) => file.name))
  const reports = gathered.arrivals.map(({ file, state, submissions }): FileReport => {
    const own = findings.filter((finding) => fileOf(finding) === file.name)
    const units = submissions.map(({ unit }) => unit)
    return { file: file.name, refused: state === 'refused', units, groups: byLevel(own), total: own.length }
  })
  const strays = findings.filter((finding) => !known.has(fileOf(finding) ?? ''))
  const rest: FileReport = { file: null, refused: false, units: [], groups: byLevel(strays), total: strays.length }
  return [...reports.sort(moreTroubled), ...(strays.length > 0 ? [rest] : [])]
}
