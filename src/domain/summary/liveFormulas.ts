import { columnLetters, quotedSheet } from '../model'
import type { LiveCell } from './liveCells'
import { CODE_STATE, FORMERLY, ROW_WORDS } from './liveTexts'
import { PART_WORDS, REASON_WORDS } from './summaryTexts'

/**
 * Formulas of 数据来源 over the unit sheets, without `=`, in functions that every spreadsheet since Excel 2010 has. Whole
 * columns: rows that are inserted, deleted or sorted cannot leave them.
 */

const wholeColumn = (sheet: string, column: number): string => {
  const letters = columnLetters(column)
  return `${quotedSheet(sheet)}!$${letters}:$${letters}`
}

export const quotedText = (text: string): string => `"${text.replaceAll('"', '""')}"`

/** The row in which the code stands, as a number; 不在 or 重复 where it does not stand in exactly one. */
export function rowFormula({ sheet, code, codeColumn }: LiveCell): string {
  const [codes, wanted] = [wholeColumn(sheet, codeColumn), quotedText(code)]
  const [gone, twice] = [quotedText(ROW_WORDS.gone), quotedText(ROW_WORDS.twice)]
  const count = `COUNTIF(${codes},${wanted})`
  return `IFERROR(IF(${count}=1,MATCH(${wanted},${codes},0),IF(${count}=0,${gone},${twice})),${gone})`
}

/** The cell of the column in the row that `row` names. */
export const cellIn = ({ sheet, column }: LiveCell, row: string): string =>
  `INDEX(${wholeColumn(sheet, column)},${row})`

/** The number of the cell in the row that `row` names; an empty text where it holds none: a cleared cell is missing, never zero. */
export function figureFormula(live: LiveCell, row: string): string {
  const cell = cellIn(live, row)
  return `IF(ISNUMBER(${row}),IF(ISNUMBER(${cell}),${cell},""),"")`
}

/** Where the figure stands now, as a link; where it stood, without one, when its row is gone. */
export function placeFormula({ sheet, column }: LiveCell, row: string, formerly: string): string {
  const address = `ADDRESS(${row},COLUMN(${wholeColumn(sheet, column)}),4)`
  const link = `HYPERLINK(${quotedText(`#${quotedSheet(sheet)}!`)}&${address},${address})`
  return `IFERROR(${link},${quotedText(`${FORMERLY}${formerly}`)})`
}

/** 缺报 where the cell is blank or its row is gone, 未计入 where something else than a number stands there. */
export function lostPartFormula(live: LiveCell, row: string): string {
  const [missing, leftOut] = [quotedText(PART_WORDS.missing.zh), quotedText(PART_WORDS['left-out'].zh)]
  const twice = quotedText(ROW_WORDS.twice)
  const blank = `IFERROR(${cellIn(live, row)}="",FALSE)`
  return `IF(ISNUMBER(${row}),IF(${blank},${missing},${leftOut}),IF(${row}=${twice},${leftOut},${missing}))`
}

/** Why the cell takes no part any more: 未报, 不是数字, 编码不在, 编码重复. */
export function lostStateFormula(row: string, part: string, silent: string): string {
  const unreadable = quotedText(REASON_WORDS.unreadable.zh)
  const why = `IF(${part}=${quotedText(PART_WORDS.missing.zh)},${quotedText(silent)},${unreadable})`
  return `IF(ISNUMBER(${row}),${why},${quotedText(CODE_STATE)}&${row})`
}
