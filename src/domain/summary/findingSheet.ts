import { findingText } from '../checks'
import type { ConditionalFormat, Finding, SheetLayout } from '../model'
import { addressOf, LEVELS } from '../model'
import { placeCells } from './cellPlace'
import { summaryPrint } from './listPrint'
import { columnFinder, columnRange, columnReference, FIRST_ROW } from './summarySheets'
import type { SummaryInput } from './summaryInput'
import { unitName } from './summaryInput'
import { NOTES } from './noteTexts'
import { NONE, sheetName } from './summaryTexts'
import { META, metaLine, TITLES } from './titleTexts'
import type { TableRow } from './tableCells'
import { columnsOf } from './tableCells'
import { tableSheet } from './tableSheet'

const COLUMNS = columnsOf([
  ['number', '序号', 6, 'code'],
  ['level', '级别', 8, 'centred'],
  ['rule', '规则', 7.5, 'code'],
  ['unit', '单位', 17, 'text'],
  ['text', '问题', 44, 'text'],
  ['advice', '处理办法', 32, 'text'],
  ['file', '文件', 28, 'text'],
  ['sheet', '工作表', 12, 'text'],
  ['cell', '单元格', 8, 'centred'],
])

const positionOf = columnFinder(COLUMNS)

/** A column of 问题清单 over all its rows. */
export const findingColumn = (key: string, rows: number): string =>
  columnReference(sheetName('findings'), positionOf(key), rows)

/** By level, then unit in the plan's order (findings about no unit first), else as they came. */
export function sortedFindings({ findings, index }: Pick<SummaryInput, 'findings' | 'index'>): readonly Finding[] {
  const places = new Map([...index.units.keys()].map((unit, at) => [unit, at]))
  const place = ({ unit }: Finding): number => (unit === null ? -1 : (places.get(unit) ?? places.size))
  const rank = ({ level }: Finding): number => LEVELS.indexOf(level)
  return [...findings].sort((one, other) => rank(one) - rank(other) || place(one) - place(other))
}

function findingRow(finding: Finding, at: number, input: SummaryInput): TableRow {
  const { text, advice } = findingText(finding, 'zh')
  return {
    number: { value: at + 1 },
    level: { value: finding.level },
    rule: { value: finding.rule },
    unit: { value: finding.unit === null ? NONE : unitName(input, finding.unit) },
    text: { value: text },
    advice: { value: advice },
    ...placeCells(finding.cells[0] ?? null, input),
  }
}

function levelFormats(rows: number): ConditionalFormat[] {
  const level = `$${addressOf(FIRST_ROW, positionOf('level'))}`
  const ranges = [columnRange(positionOf('level'), rows)]
  return [
    { ranges, formula: `${level}="强制性"`, emphasis: 'behind' },
    { ranges, formula: `${level}="核实性"`, emphasis: 'watch' },
  ]
}

/** 问题清单: every finding with its place; the cell opens the returned file. */
export function layoutFindings(input: SummaryInput): SheetLayout {
  const name = sheetName('findings')
  const findings = sortedFindings(input)
  return tableSheet({
    key: 'findings',
    name,
    title: TITLES.findings(input.period),
    meta: metaLine(input, [`共${findings.length}条`, META.fromUnits]),
    columns: COLUMNS,
    rows: findings.map((finding, at) => findingRow(finding, at, input)),
    notes: findings.length === 0 ? NOTES.noFindings : NOTES.findings,
    conditionalFormats: levelFormats(findings.length),
    frozenColumns: 4,
    print: summaryPrint(input, { name, orientation: 'landscape' }),
  })
}
