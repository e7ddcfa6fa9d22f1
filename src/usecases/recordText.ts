import { addressOf, columnLetters, parseAddress } from '../domain/model'

/** Marks by sheet and address. */
export type SheetMarks = Readonly<Record<string, Marks>>
type Marks = Readonly<Record<string, string>>

/** Columns by letter, each as a text: `~5,` passes over five rows, a mark is four letters, `*3,` says it three times more. */
type Columns = Readonly<Record<string, string>>

const FORM = 2
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const MARK_LENGTH = 4
const PIECES = /~(\d+),|\*(\d+),|([\w-]{4})/g
/** Older versions of a column that is as in the version before it. */
const SAME = '='

/** Twenty-four bits as four letters. */
export const shortMark = (bits: number): string =>
  Array.from({ length: MARK_LENGTH }, (_, at) => LETTERS[(bits >>> (6 * (MARK_LENGTH - 1 - at))) & 63]).join('')

function columnText(marks: ReadonlyMap<number, string>): string {
  let [text, before, run] = ['', -1, 0]
  const close = (): void => {
    if (run > 0) text += `*${run},`
    run = 0
  }
  for (const [row, mark] of [...marks].sort(([one], [other]) => one - other)) {
    if (row === before + 1 && mark === marks.get(before)) run += 1
    else {
      close()
      text += `${row > before + 1 ? `~${row - before - 1},` : ''}${mark}`
    }
    before = row
  }
  close()
  return text
}

function marksIn(text: string): Map<number, string> {
  const marks = new Map<number, string>()
  let [row, last] = [0, '']
  for (const [, passed, more, mark] of text.matchAll(PIECES)) {
    if (passed !== undefined) row += Number(passed)
    if (mark !== undefined) {
      last = mark
      marks.set(row++, mark)
    }
    for (let left = Number(more ?? 0); left > 0; left--) marks.set(row++, last)
  }
  return marks
}

function columnsOf(marks: Marks): Columns {
  const columns = new Map<number, Map<number, string>>()
  for (const [address, mark] of Object.entries(marks)) {
    const at = parseAddress(address)
    if (at === null) continue
    const column = columns.get(at.column) ?? new Map<number, string>()
    columns.set(at.column, column.set(at.row, mark))
  }
  const inOrder = [...columns].sort(([one], [other]) => one - other)
  return Object.fromEntries(inOrder.map(([column, rows]) => [columnLetters(column), columnText(rows)]))
}

const marksOf = (columns: Columns): Marks =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([letters, text]) => {
      const column = parseAddress(`${letters}1`)?.column ?? 0
      return [...marksIn(text)].map(([row, mark]) => [addressOf(row, column), mark])
    }),
  )

type SheetColumns = Readonly<Record<string, Columns>>

const mapped = <From, To>(from: Readonly<Record<string, From>>, to: (value: From, key: string) => To) =>
  Object.fromEntries(Object.entries(from).map(([key, value]) => [key, to(value, key)]))

/** The record as the document keeps it: a sixth of what it was by address, for settings are kept in every save. */
export function recordText(record: readonly SheetMarks[]): string {
  const versions = record.map((version) => mapped(version, columnsOf))
  const shortened = versions.map((version, at) =>
    mapped(version, (columns, sheet) =>
      mapped(columns, (text, letters) => (text === versions[at - 1]?.[sheet]?.[letters] ? SAME : text)),
    ),
  )
  return JSON.stringify({ form: FORM, versions: shortened })
}

function lengthened(shortened: readonly SheetColumns[]): readonly SheetColumns[] {
  const versions: SheetColumns[] = []
  for (const version of shortened) {
    const before = versions.at(-1)
    versions.push(
      mapped(version, (columns, sheet) =>
        mapped(columns, (text, letters) => (text === SAME ? (before?.[sheet]?.[letters] ?? '') : text)),
      ),
    )
  }
  return versions
}

interface Kept {
  readonly form: number
  readonly versions: readonly SheetColumns[]
}

const isKept = (found: unknown): found is Kept =>
  typeof found === 'object' && found !== null && 'form' in found && found.form === FORM && 'versions' in found

/** The first form: marks by address, in other letters. */
const fromFirstForm = (found: readonly SheetMarks[]): readonly SheetMarks[] =>
  found.map((version) => mapped(version, (marks) => mapped(marks, (mark) => shortMark(parseInt(mark, 36)))))

/** What a document keeps, in this form or the first; nothing where it cannot be read. */
export function recordFrom(text: string | undefined): readonly SheetMarks[] {
  try {
    const found: unknown = JSON.parse(text ?? '[]')
    if (isKept(found)) return lengthened(found.versions).map((version) => mapped(version, marksOf))
    return Array.isArray(found) ? fromFirstForm(found as readonly SheetMarks[]) : []
  } catch {
    return []
  }
}
