import { findingText, levelText } from '../../../domain/checks'
import type { Finding, Language } from '../../../domain/model'
import { LEVELS } from '../../../domain/model'
import type { PlanIndex } from '../../../domain/plan'

/** A finding as `--json` gives it. */
export interface FindingJson {
  readonly rule: string
  readonly level: string
  readonly unit: string | null
  readonly file: string | null
  readonly sheet: string | null
  readonly cell: string | null
  readonly message: string
  readonly advice: string
  readonly values: Finding['values']
}

export function findingJson(finding: Finding, index: PlanIndex, language: Language): FindingJson {
  const [shown] = finding.cells
  const { text, advice } = findingText(finding, language)
  return {
    rule: finding.rule,
    level: finding.level,
    unit: finding.unit === null ? null : (index.units.get(finding.unit)?.name ?? finding.unit),
    file: shown?.file ?? null,
    sheet: shown?.sheet ?? null,
    cell: shown?.address ?? null,
    message: text,
    advice,
    values: finding.values,
  }
}

function findingLine(finding: Finding, language: Language): string {
  const [shown] = finding.cells
  const place = shown && shown.sheet !== '' ? `${shown.sheet}!${shown.address}` : ''
  const { text, advice } = findingText(finding, language)
  return `  ${[levelText(finding.level, language), place, text, `（${finding.rule}）`].filter((part) => part !== '').join(' ')}\n      → ${advice}`
}

/** Findings by file, blocking ones first, each as a sentence with what to do. */
export function findingsText(findings: readonly Finding[], language: Language): string {
  const files = new Map<string, Finding[]>()
  for (const finding of findings) {
    const file = finding.cells[0]?.file ?? ''
    files.set(file, [...(files.get(file) ?? []), finding])
  }
  return [...files]
    .map(([file, own]) => {
      const ordered = LEVELS.flatMap((level) => own.filter((finding) => finding.level === level))
      return [file, ...ordered.map((finding) => findingLine(finding, language))].join('\n')
    })
    .join('\n')
}

/** 「强制性 3，核实性 5，提示 2」. */
export const levelCounts = (findings: readonly Finding[], language: Language): string =>
  LEVELS.map((level) => `${levelText(level, language)} ${findings.filter((one) => one.level === level).length}`).join(
    language === 'zh' ? '，' : ', ',
  )
