import type { CampaignCode, ConditionalFormat, Finding, Level, SheetLayout, UnitCode } from '../model'
import { addressOf, columnLetters, excelSerialOf, LEVELS } from '../model'
import type { UnitReport } from '../rollup'
import { plainFormat } from '../template'
import { findingColumn } from './findingSheet'
import { summaryPrint } from './listPrint'
import { addressIn, columnFinder, columnRange, columnReference, FIRST_ROW } from './summarySheets'
import type { SummaryInput } from './summaryInput'
import { unitName } from './summaryInput'
import { NOTES } from './noteTexts'
import { OVERVIEW } from './overviewTexts'
import { ARRIVAL_WORDS, INVOLVED, sheetName } from './summaryTexts'
import { META, metaLine, TITLES } from './titleTexts'
import type { CellContent, SummaryColumn, TableRow } from './tableCells'
import { columnsOf } from './tableCells'
import { tableSheet } from './tableSheet'

const WHOLE = plainFormat(0)
const SHARE = plainFormat(1)
const campaignKey = (code: CampaignCode): string => `campaign.${code}`

function columnsFor({ plan }: SummaryInput): readonly SummaryColumn[] {
  return columnsOf([
    ['unit', '填报单位', 30, 'text'],
    ...plan.campaigns.map(
      ({ code, shortName }) => [campaignKey(code), shortName.replace(/^(..)(..)$/, '$1\n$2'), 5.5, 'centred'] as const,
    ),
    ['expected', '应填格', 7, 'figure', WHOLE],
    ['filled', '已填格', 7, 'figure', WHOLE],
    ['share', '完整率\n（%）', 8.5, 'figure', SHARE],
    ['arrival', '上报情况', 9, 'centred'],
    ['receivedOn', '收到日期', 11.5, 'date'],
    ...LEVELS.map((level) => [level, `${level}\n问题`, 7.5, 'figure', WHOLE] as const),
  ])
}

/** A column of 单位情况 over all units. */
export const unitColumn = (input: SummaryInput, key: string): string =>
  columnReference(sheetName('units'), columnFinder(columnsFor(input))(key), input.reports.length)

export const campaignColumn = (input: SummaryInput, code: CampaignCode): string => unitColumn(input, campaignKey(code))

/** 按时, 迟报, 空表 or 未报. A day of receipt that is unknown counts as on time. */
export function arrivalOf({ arrived, late, empty }: UnitReport): string {
  if (arrived) return late ? ARRIVAL_WORDS.late : ARRIVAL_WORDS.onTime
  return empty ? ARRIVAL_WORDS.empty : ARRIVAL_WORDS.missing
}

/** The campaigns in which each unit has a task or reports an indicator. */
export type Involvement = ReadonlyMap<UnitCode, ReadonlySet<CampaignCode>>

export function involvementOf({ reports, index }: Pick<SummaryInput, 'reports' | 'index'>): Involvement {
  return new Map(
    reports.map(({ unit }) => [
      unit,
      new Set([
        ...index.tasksOf(unit).map(({ task }) => task.campaign),
        ...index.indicatorsOf(unit).map(({ campaign }) => campaign),
      ]),
    ]),
  )
}

const share = (filled: number, expected: number): number | '' =>
  expected === 0 ? '' : Math.round((filled / expected) * 1000) / 10

const shareCell = (at: (key: string) => string, filled: number, expected: number): CellContent => ({
  value: share(filled, expected),
  formula: `IF(${at('expected')}=0,"",ROUND(${at('filled')}/${at('expected')}*100,1))`,
})

type Counter = (unit: UnitCode, level: Level) => number

function findingCounter(findings: readonly Finding[]): Counter {
  const counts = new Map<string, number>()
  for (const { unit, level } of findings) {
    const key = `${unit ?? ''}|${level}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return (unit, level) => counts.get(`${unit}|${level}`) ?? 0
}

interface RowTools {
  readonly input: SummaryInput
  readonly count: Counter
  readonly involved: Involvement
  readonly at: (key: string) => string
}

function unitRow(report: UnitReport, { input, count, involved, at }: RowTools): TableRow {
  const { unit, expected, filled, receivedOn } = report
  const campaigns = involved.get(unit) ?? []
  const rows = input.findings.length
  const levels = LEVELS.map((level): [string, CellContent] => [
    level,
    {
      value: count(unit, level),
      formula: `COUNTIFS(${findingColumn('unit', rows)},${at('unit')},${findingColumn('level', rows)},"${level}")`,
    },
  ])
  return {
    unit: { value: unitName(input, unit) },
    ...Object.fromEntries([...campaigns].map((code) => [campaignKey(code), { value: INVOLVED }])),
    expected: { value: expected },
    filled: { value: filled },
    share: shareCell(at, filled, expected),
    arrival: { value: arrivalOf(report) },
    receivedOn: { value: receivedOn === null ? null : excelSerialOf(receivedOn) },
    ...Object.fromEntries(levels),
  }
}

const bold = (content: CellContent): CellContent => ({ ...content, style: 'figureBold' })

/** Sums and counts over the rows above; the arrival cell counts who was on time. */
function totalRow({ input, count, involved, at }: RowTools, columns: readonly SummaryColumn[]): TableRow {
  const { reports, plan } = input
  const find = columnFinder(columns)
  const over = (key: string): string => {
    const letters = columnLetters(find(key))
    return `${letters}${FIRST_ROW + 1}:${letters}${FIRST_ROW + Math.max(1, reports.length)}`
  }
  const sum = (key: string, value: number): [string, CellContent] => [
    key,
    bold({ value, formula: `SUM(${over(key)})` }),
  ]
  const expected = reports.reduce((total, report) => total + report.expected, 0)
  const filled = reports.reduce((total, report) => total + report.filled, 0)
  const onTime = reports.filter((report) => arrivalOf(report) === ARRIVAL_WORDS.onTime).length
  const inCampaigns = plan.campaigns.map(({ code }): [string, CellContent] => {
    const key = campaignKey(code)
    const value = reports.filter(({ unit }) => involved.get(unit)?.has(code)).length
    return [key, { value, formula: `COUNTIF(${over(key)},"${INVOLVED}")`, style: 'centred' }]
  })
  const levels = LEVELS.map((level) =>
    sum(
      level,
      reports.reduce((total, { unit }) => total + count(unit, level), 0),
    ),
  )
  return {
    unit: { value: `${OVERVIEW.total}（${reports.length}个单位）`, style: 'textBold' },
    ...Object.fromEntries([...inCampaigns, sum('expected', expected), sum('filled', filled), ...levels]),
    share: bold(shareCell(at, filled, expected)),
    arrival: {
      value: `按时${onTime}`,
      formula: `"按时"&COUNTIF(${over('arrival')},"${ARRIVAL_WORDS.onTime}")`,
      style: 'centred',
    },
  }
}

function arrivalFormats(find: (key: string) => number, rows: number): ConditionalFormat[] {
  const arrival = `$${addressOf(FIRST_ROW, find('arrival'))}`
  const ranges = [columnRange(find('arrival'), rows)]
  return [
    {
      ranges,
      formula: `OR(${arrival}="${ARRIVAL_WORDS.missing}",${arrival}="${ARRIVAL_WORDS.empty}")`,
      emphasis: 'behind',
    },
    { ranges, formula: `${arrival}="${ARRIVAL_WORDS.late}"`, emphasis: 'watch' },
  ]
}

/** 单位情况: how complete, how timely and how clean each unit's return is. */
export function layoutUnits(input: SummaryInput, involved: Involvement): SheetLayout {
  const name = sheetName('units')
  const columns = columnsFor(input)
  const find = columnFinder(columns)
  const count = findingCounter(input.findings)
  const tools = (row: number): RowTools => ({ input, count, involved, at: addressIn(find, row) })
  return tableSheet({
    key: 'units',
    name,
    title: TITLES.units(input.period),
    meta: metaLine(input, [META.cells]),
    columns,
    rows: input.reports.map((report, at) => unitRow(report, tools(FIRST_ROW + at))),
    total: totalRow(tools(FIRST_ROW + input.reports.length), columns),
    notes: NOTES.units,
    conditionalFormats: arrivalFormats(find, input.reports.length),
    frozenColumns: 1,
    print: summaryPrint(input, { name, orientation: 'portrait' }),
  })
}
