import type { Finding, Level } from '../../../domain/model'
import { LEVELS } from '../../../domain/model'
import type { CheckedFinding } from '../../../usecases/checkWorkbook'

/** A finding with a name that stays the same from check to check, so that what is open stays open. */
export interface NamedFinding {
  readonly key: string
  readonly checked: CheckedFinding
}

export interface SheetGroup {
  /** Empty for findings about the whole workbook. */
  readonly sheet: string
  readonly findings: readonly NamedFinding[]
}

export interface LevelOfSheets {
  readonly level: Level
  readonly count: number
  readonly sheets: readonly SheetGroup[]
}

const nameOf = ({ rule, message, cells, unit }: Finding): string =>
  [rule, message, unit ?? '', ...cells.slice(0, 1).map(({ sheet, address }) => `${sheet}!${address}`)].join('|')

function named(findings: readonly CheckedFinding[]): readonly NamedFinding[] {
  const times = new Map<string, number>()
  return findings.map((checked) => {
    const name = nameOf(checked.finding)
    const before = times.get(name) ?? 0
    times.set(name, before + 1)
    return { key: `${name}|${before}`, checked }
  })
}

function bySheet(findings: readonly NamedFinding[]): readonly SheetGroup[] {
  const groups = new Map<string, NamedFinding[]>()
  for (const one of findings) {
    const sheet = one.checked.finding.cells[0]?.sheet ?? ''
    groups.set(sheet, [...(groups.get(sheet) ?? []), one])
  }
  return [...groups].map(([sheet, own]) => ({ sheet, findings: own }))
}

/** Most serious level first; within it by sheet, in the order of the workbook. Empty levels are left out. */
export function groupFindings(findings: readonly CheckedFinding[]): readonly LevelOfSheets[] {
  const all = named(findings)
  return LEVELS.map((level) => {
    const own = all.filter(({ checked }) => checked.finding.level === level)
    return { level, count: own.length, sheets: bySheet(own) }
  }).filter(({ count }) => count > 0)
}
