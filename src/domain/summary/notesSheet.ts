import type { CellLayout, SheetLayout } from '../model'
import { periodName, STYLES } from '../model'
import { lightRuleSentences, linesHeight, textHeight } from '../template'
import { summaryPrint } from './listPrint'
import { LIVE_RULE } from './liveTexts'
import type { SummaryInput } from './summaryInput'
import { NOTES, RULE_SENTENCES } from './noteTexts'
import { OVERVIEW } from './overviewTexts'
import { sheetName } from './summaryTexts'
import { metaLine, TITLES } from './titleTexts'

const LABEL_WIDTH = 36
const TEXT_WIDTH = 67

/** One line of 说明: a section, or a label with its text. */
type Line = { readonly section: string } | { readonly label: string; readonly text: string }

const numbered = (texts: readonly string[]): Line[] => texts.map((text, at) => ({ label: `${at + 1}`, text }))

function lines(input: SummaryInput): Line[] {
  const { plan, period, preparedOn, receipts } = input
  return [
    { section: '一、基本情况' },
    { label: '方案', text: `${plan.title}（${plan.documentNumber}）` },
    { label: '报告期', text: `${periodName(period)}（${period.start}至${period.end}）` },
    { label: '制表日期', text: preparedOn },
    { label: '上报文件', text: `${receipts.length}个，指纹见第五部分` },
    { section: '二、汇总规则' },
    ...numbered([...RULE_SENTENCES, ...(input.open ? [LIVE_RULE] : [])]),
    { section: '三、亮灯规则' },
    ...numbered([...lightRuleSentences(input.policy), OVERVIEW.rates, OVERVIEW.selection]),
    { section: '四、未包括的内容' },
    ...numbered(NOTES.outside),
    { section: '五、汇总凭证（文件及其SHA-256）' },
    ...receipts.map(({ file, sha256 }) => ({ label: file, text: sha256 })),
  ]
}

function lineCells(line: Line, row: number): CellLayout[] {
  if ('section' in line) return [{ row, column: 0, value: line.section, style: 'section' }]
  const short = /^\d+$/.test(line.label)
  return [
    { row, column: 0, value: line.label, style: short ? 'centred' : 'text' },
    { row, column: 1, value: line.text, style: 'text' },
  ]
}

const lineHeight = (line: Line): number =>
  'section' in line
    ? linesHeight(1, STYLES.section.size) + 6
    : Math.max(textHeight(line.label, LABEL_WIDTH, 'text'), textHeight(line.text, TEXT_WIDTH, 'text'))

/** 说明: what the figures are, how they were made, what is not in them, and which files went in. */
export function layoutNotes(input: SummaryInput): SheetLayout {
  const name = sheetName('notes')
  const all = lines(input)
  const { repeatRows: _, ...print } = summaryPrint(input, { name, orientation: 'portrait' })
  return {
    key: 'notes',
    name,
    visibility: 'visible',
    columns: [
      { key: 'label', width: LABEL_WIDTH },
      { key: 'text', width: TEXT_WIDTH },
    ],
    cells: [
      { row: 0, column: 0, value: TITLES.notes(input.period), style: 'title' },
      { row: 1, column: 0, value: metaLine(input, []), style: 'meta' },
      ...all.flatMap((line, at) => lineCells(line, at + 2)),
    ],
    rowHeights: new Map([
      [0, linesHeight(1, STYLES.title.size)],
      [1, linesHeight(1, STYLES.meta.size)],
      ...all.map((line, at): [number, number] => [at + 2, lineHeight(line)]),
    ]),
    merges: [],
    inputRules: [],
    conditionalFormats: [],
    names: [],
    protected: true,
    freeze: { rows: 2, columns: 0 },
    print,
    charts: [],
  }
}
