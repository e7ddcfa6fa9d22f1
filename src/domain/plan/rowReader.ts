import type { Decimal } from '../lib'
import { parseDecimal, zero } from '../lib'
import type { IsoDate } from '../model'
import { dayNumber, isoDate } from '../model'
import type { PlanProblem, PlanProblemKind, PlanRow, PlanTableName } from './planTables'

/** A date for a cell that holds none; never seen outside, as the problem makes the plan fail. */
const NO_DATE = isoDate('1970-01-01')
const LIST_SEPARATOR = ';'
const WHOLE = /^\d{1,9}$/

/**
 * The cells of one row by type. A cell that cannot be read becomes a problem and a stand-in value, so that reading goes on
 * and everything wrong is reported at once.
 */
export class RowReader {
  readonly #row: PlanRow
  readonly #note: (column: string, kind: PlanProblemKind, value: string) => void

  constructor(place: { readonly table: PlanTableName; readonly row: number }, row: PlanRow, problems: PlanProblem[]) {
    this.#row = row
    this.#note = (column, kind, value) => problems.push({ ...place, column, kind, value })
  }

  /** The cell as it stands, blanks kept; `` where it is blank. */
  optionalPrinted(column: string): string {
    return this.#row[column] ?? ''
  }

  optionalText(column: string): string {
    return this.optionalPrinted(column).trim()
  }

  text(column: string): string {
    const text = this.optionalText(column)
    // A cell that is not there at all has been reported as missing.
    if (text === '' && this.#row[column] !== undefined) this.#note(column, 'blank', '')
    return text
  }

  /** A text whose blanks count. */
  printed(column: string): string {
    return this.text(column) === '' ? '' : this.optionalPrinted(column)
  }

  list(column: string): readonly string[] {
    return this.text(column)
      .split(LIST_SEPARATOR)
      .map((part) => part.trim())
      .filter((part) => part !== '')
  }

  choice<Choice extends string>(column: string, choices: readonly [Choice, ...Choice[]]): Choice {
    return this.#choiceIn(column, this.text(column), choices) ?? choices[0]
  }

  optionalChoice<Choice extends string>(column: string, choices: readonly Choice[]): Choice | null {
    return this.#choiceIn(column, this.optionalText(column), choices)
  }

  optionalDecimal(column: string): Decimal | null {
    const text = this.optionalText(column)
    const value = parseDecimal(text)
    if (text !== '' && value === null) this.#note(column, 'not-a-decimal', text)
    return value
  }

  decimal(column: string): Decimal {
    return this.text(column) === '' ? zero : (this.optionalDecimal(column) ?? zero)
  }

  whole(column: string): number {
    const text = this.text(column)
    if (text !== '' && !WHOLE.test(text)) this.#note(column, 'not-a-whole-number', text)
    return WHOLE.test(text) ? Number(text) : 0
  }

  optionalDate(column: string): IsoDate | null {
    const text = this.optionalText(column)
    if (text === '') return null
    if (dayNumber(text) !== null) return isoDate(text)
    this.#note(column, 'not-a-date', text)
    return null
  }

  date(column: string): IsoDate {
    return this.text(column) === '' ? NO_DATE : (this.optionalDate(column) ?? NO_DATE)
  }

  #choiceIn<Choice extends string>(column: string, text: string, choices: readonly Choice[]): Choice | null {
    const chosen = choices.find((choice) => choice === text)
    if (chosen === undefined && text !== '') this.#note(column, 'not-a-choice', text)
    return chosen ?? null
  }
}
