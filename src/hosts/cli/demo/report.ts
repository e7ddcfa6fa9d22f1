import { findingText } from '../../../domain/checks'
import type { Finding } from '../../../domain/model'
import type { PlanIndex } from '../../../domain/plan'
import type { RolledUp } from '../../../usecases/rollUpFiles'
import { columnsText } from '../print/columns'
import type { Harvest } from './growReturns'
import type { Planted } from '../../demo/plant'

/** Plants against findings. */
export interface DemoReport {
  readonly planted: readonly (Planted & { readonly found: boolean })[]
  /** 强制性 findings that nothing planted explains. */
  readonly unexpected: readonly { readonly rule: string; readonly file: string; readonly message: string }[]
  readonly missingFound: boolean
  readonly lateFound: boolean
  readonly text: string
}

const belongsTo = (finding: Finding, { rule, unit, file }: Planted): boolean =>
  finding.rule === rule && (unit === null ? finding.cells.some((cell) => cell.file === file) : finding.unit === unit)

/** Every mistake is found by its own rule in its own unit, and no other error is reported. */
export const isAsPlanted = ({ planted, unexpected, missingFound, lateFound }: DemoReport): boolean =>
  planted.every(({ found }) => found) && unexpected.length === 0 && missingFound && lateFound

export function demoReport(harvest: Harvest, { findings, reports }: RolledUp, index: PlanIndex): DemoReport {
  const planted = harvest.planted.map((plant) => ({
    ...plant,
    found: findings.some((finding) => belongsTo(finding, plant)),
  }))
  const unexpected = findings
    .filter(({ level }) => level === '强制性')
    .filter((finding) => !harvest.planted.some((plant) => belongsTo(finding, plant)))
    .map((finding) => ({
      rule: finding.rule,
      file: finding.cells[0]?.file ?? '',
      message: findingText(finding, 'zh').text,
    }))
  const reportOf = (unit: string) => reports.find((report) => report.unit === unit)
  const missingFound = reportOf(harvest.missing)?.arrived === false
  const lateFound = reportOf(harvest.late)?.late === true
  const nameOf = (unit: Planted['unit']) => (unit === null ? '' : (index.units.get(unit)?.name ?? unit))
  const table = columnsText(
    ['规则', '埋设的错误', '单位或文件', '查出'],
    [
      ...planted.map(({ rule, about, unit, file, found }) => [rule, about, nameOf(unit) || file, found ? '是' : '否']),
      ['缺报', '没有交表', nameOf(harvest.missing), missingFound ? '是' : '否'],
      ['迟报', '过了截止日才交', nameOf(harvest.late), lateFound ? '是' : '否'],
    ],
  )
  const found = planted.filter((plant) => plant.found).length + Number(missingFound) + Number(lateFound)
  const strangers = unexpected.map(({ rule, file, message }) => `  ${rule} ${file} ${message}`)
  const text = [
    table,
    `埋设 ${planted.length + 2}，查出 ${found}；未埋设而报错的 ${unexpected.length}`,
    ...strangers,
  ].join('\n')
  return { planted, unexpected, missingFound, lateFound, text }
}
