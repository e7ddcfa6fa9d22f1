import type { Piece } from '../piece'
import type { PlanText, Span, TextLine } from '../text'
import { datesIn } from './dates'
import { clausesOf } from './clauses'
import { doubt } from './draft'
import type { Draft } from './draft'
import { kindOf } from './kinds'
import { indicatorName } from './names'
import { unitAt } from './quantities'
import { readLeft } from './leftSide'
import { unfiguredIn } from './unfigured'

/** A cell of a printed row, at its place in the text. */
interface Cell extends Span {
  readonly words: string
}

/** Which columns of a table hold the indicator, its target and its unit of measure. */
interface Columns {
  readonly name: number
  readonly target: number
  readonly unit: number
}

/** A row of a table of indicators that says what is wanted. */
export interface TableRow {
  readonly line: TextLine
  readonly name: Cell
  readonly target: Cell
  readonly unit: string
}

const NAME =
  /^(?:主要|考核|绩效|评价|具体|年度)?(?:指标|指标名称|指标内容|监测指标|三级指标|考核内容|项目指标)(?:名称)?$/
const TARGET = /(?:目标值|目标任务|年度目标|预期目标|计划目标|目标数|计划数|指标值|任务数|年目标|^目标$|年计划)/
const UNIT = /^(?:计量)?单位$/
const IN_BRACKETS = /[(]([^()]{1,12})[)]$/

function cellsOf({ folded }: PlanText, line: TextLine): readonly Cell[] {
  const cells: Cell[] = []
  let start = line.start
  for (let at = line.start; at <= line.end; at += 1) {
    if (at < line.end && folded.charAt(at) !== '|') continue
    cells.push({ start, end: at, words: folded.slice(start, at).replace(/ /g, '') })
    start = at + 1
  }
  return cells
}

function columnsOf(cells: readonly Cell[]): Columns | null {
  const name = cells.findIndex(({ words }) => NAME.test(words))
  const target = cells.findIndex(({ words }) => TARGET.test(words))
  if (name < 0 || target < 0 || name === target) return null
  return { name, target, unit: cells.findIndex(({ words }) => UNIT.test(words)) }
}

function rowOf(line: TextLine, cells: readonly Cell[], columns: Columns): readonly TableRow[] {
  const [name, target] = [cells[columns.name], cells[columns.target]]
  if (!name || !target || name.words === '' || target.words === '') return []
  return [{ line, name, target, unit: cells[columns.unit]?.words ?? '' }]
}

/** The rows of tables whose header names an indicator and a target. */
export function tableRowsOf(text: PlanText): readonly TableRow[] {
  const rows: TableRow[] = []
  let columns: Columns | null = null
  for (const line of text.lines) {
    if (line.text === '') continue
    const cells = line.text.includes('|') ? cellsOf(text, line) : []
    const header = columnsOf(cells)
    if (cells.length === 0 || header) columns = header
    else if (columns) rows.push(...rowOf(line, cells, columns))
  }
  return rows
}

/** 「地区生产总值增速（%）」: the name and the unit of measure in its brackets. */
function nameAndUnit(words: string): readonly [name: string, unit: string] {
  const inside = IN_BRACKETS.exec(words)?.[1] ?? ''
  const isUnit = inside !== '' && unitAt(inside, 0).end === inside.length
  return isUnit ? [words.replace(IN_BRACKETS, ''), inside] : [words, '']
}

/** The target of a row; its places are offsets of the text as given. */
export function rowDraft({ line, name, target, unit }: TableRow, year: number | null): Draft | null {
  const [printed, unitOfName] = nameAndUnit(name.words)
  const places = {
    subject: printed, firmness: 'plain', baseline: null, scope: '', partOf: null, valueHigh: null,
    deadline: datesIn(target.words, year).at(-1)?.date ?? null,
    start: line.start, end: line.end, figureStart: target.start, figureEnd: target.end,
  } as const // prettier-ignore
  const mention = clausesOf(target.words)[0]?.mentions[0]
  if (!mention) {
    const said = unfiguredIn(printed + target.words)[0]
    return said ? { ...places, ...said, doubts: [] } : null
  }
  const own = mention.unit || unit || unitOfName
  const left = readLeft(target.words.slice(0, mention.start), own === '%')
  const { measure } = unitAt(own, 0)
  const single = mention.trailing ?? left.comparator ?? 'exactly'
  return {
    ...places,
    indicator: indicatorName(printed, measure, own, left.change),
    kind: kindOf({ measure, unit: own, name: printed, change: left.change, verb: '' }),
    comparator: mention.high === null ? single : 'between',
    value: mention.value,
    valueHigh: mention.high,
    unitOfMeasure: own,
    doubts: own === '' ? [doubt('unit-of-measure-missing')] : [],
  }
}

/** The piece without the lines that a table of indicators has read. */
export function withoutRows(piece: Piece, rows: readonly TableRow[]): Piece {
  if (rows.length === 0) return piece
  const spans = piece.spans.flatMap((span) =>
    rows.reduce<readonly Span[]>(
      (kept, { line }) =>
        kept.flatMap(({ start, end }) =>
          line.end <= start || line.start >= end
            ? [{ start, end }]
            : [
                { start, end: line.start },
                { start: line.end, end },
              ].filter((one) => one.end > one.start),
        ),
      [span],
    ),
  )
  return { ...piece, spans }
}
