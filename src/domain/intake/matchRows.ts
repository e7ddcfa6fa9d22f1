import type { Finding, UnitCode } from '../model'
import type { FindingAbout } from './intakeFinding'
import { intakeFinding } from './intakeFinding'
import type { ListSheet } from './listSheetRows'
import { hasEntries } from './listSheetRows'

/** What the rows of a list are about: indicators or tasks. Names are compared as `labelKey` gives them. */
export interface RowSubject<Item> {
  readonly unit: UnitCode
  readonly unitName: string
  /** What the unit reports, in the template's order. */
  readonly expected: readonly Item[]
  readonly codeOf: (item: Item) => string
  readonly nameOf: (item: Item) => string
  /** By code, where it is none of those expected: whoever reports it. */
  readonly known: (code: string) => Item | undefined
  /** The texts that name the item. */
  readonly namesOf: (item: Item) => readonly string[]
  /** Whether the row names the item letter by letter as issued: then its names need no comparing. */
  readonly isSpelledOut: (item: Item, sheet: ListSheet, row: number) => boolean
  /** The text that names the row's item; empty where the row names none. */
  readonly nameIn: (sheet: ListSheet, row: number) => string
  readonly about: (item: Item) => Pick<FindingAbout, 'indicator' | 'task'>
}

/** One row that belongs to an item. */
export interface MatchedRow<Item> {
  readonly item: Item
  readonly sheet: ListSheet
  readonly row: number
}

export interface MatchedRows<Item> {
  readonly rows: readonly MatchedRow<Item>[]
  /** Codes of items whose rows could not be trusted: asked about, so not missing. */
  readonly asked: ReadonlySet<string>
  readonly findings: readonly Finding[]
}

/** Items by the names that only one of them has. */
function byName<Item>({ expected, namesOf }: RowSubject<Item>): ReadonlyMap<string, Item> {
  const named = new Map<string, Item | null>()
  for (const item of expected) {
    for (const name of new Set(namesOf(item))) named.set(name, named.has(name) ? null : item)
  }
  return new Map([...named].flatMap(([name, item]) => (item === null || name === '' ? [] : [[name, item] as const])))
}

interface Known<Item> {
  readonly named: (name: string) => Item | undefined
  /** Each expected code's place in the template's order. */
  readonly places: ReadonlyMap<string, number>
}

/** Looks items up by name; most files never ask, so the names are told only then. */
function namedBy<Item>(subject: RowSubject<Item>): Known<Item>['named'] {
  let names: ReadonlyMap<string, Item> | null = null
  return (name) => {
    if (name === '') return undefined
    names ??= byName(subject)
    return names.get(name)
  }
}

type Verdict<Item> =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'row'; readonly item: Item; readonly byName: boolean }
  | { readonly kind: 'conflict'; readonly coded: Item; readonly named: Item }
  | { readonly kind: 'other-unit'; readonly item: Item }
  | { readonly kind: 'unknown' }

interface Place {
  readonly sheet: ListSheet
  readonly row: number
}

const PLAIN_CODE = /^[A-Z0-9.-]*$/

function codeIn({ cells, column }: ListSheet, row: number): string {
  const text = cells.text(row, column('code'))
  if (PLAIN_CODE.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\ufeff]/g, '')
    .toUpperCase()
}

/** A row whose code is known: the name beside it must say the same, or nothing that we know. */
function judgeCoded<Item>(
  { coded, code, spelledOut, name }: { coded: Item; code: string; spelledOut: boolean; name: string },
  subject: RowSubject<Item>,
  { named: itemNamed, places }: Known<Item>,
): Verdict<Item> {
  const named = spelledOut || subject.namesOf(coded).includes(name) ? undefined : itemNamed(name)
  if (named !== undefined) return { kind: 'conflict', coded, named }
  return places.has(code) ? { kind: 'row', item: coded, byName: false } : { kind: 'other-unit', item: coded }
}

function itemOfCode<Item>(code: string, subject: RowSubject<Item>, { places }: Known<Item>): Item | undefined {
  if (code === '') return undefined
  const place = places.get(code)
  return place === undefined ? subject.known(code) : subject.expected[place]
}

function judge<Item>(subject: RowSubject<Item>, known: Known<Item>, { sheet, row }: Place): Verdict<Item> {
  const code = codeIn(sheet, row)
  const coded = itemOfCode(code, subject, known)
  const spelledOut = coded !== undefined && subject.isSpelledOut(coded, sheet, row)
  const name = spelledOut ? '' : subject.nameIn(sheet, row)
  if (coded !== undefined) return judgeCoded({ coded, code, spelledOut, name }, subject, known)
  const named = known.named(name)
  if (named !== undefined) return { kind: 'row', item: named, byName: true }
  const says = hasEntries(sheet, row) || (code !== '' && name !== '')
  return says ? { kind: 'unknown' } : { kind: 'nothing' }
}

function verdictFindings<Item>(
  verdict: Verdict<Item>,
  subject: RowSubject<Item>,
  { sheet, row }: Place,
): readonly Finding[] {
  if (verdict.kind === 'nothing' || (verdict.kind === 'row' && !verdict.byName)) return []
  const code = codeIn(sheet, row)
  const place = { sheet: sheet.cells.sheet.name, row: String(row + 1) }
  const about = { unit: subject.unit, cells: [sheet.cells.ref(row, sheet.column('code'))] }
  switch (verdict.kind) {
    case 'row': {
      const { item } = verdict
      const values = { ...place, found: code, name: subject.nameOf(item), code: subject.codeOf(item) }
      return [intakeFinding('IN06', 'by-name', { ...about, ...subject.about(item), values })]
    }
    case 'conflict': {
      const values = { ...place, codeName: subject.nameOf(verdict.coded), name: subject.nameOf(verdict.named) }
      return [intakeFinding('IN06', 'code-and-name', { ...about, ...subject.about(verdict.coded), values })]
    }
    case 'other-unit': {
      const values = { ...place, name: subject.nameOf(verdict.item), unitName: subject.unitName }
      return [intakeFinding('IN06', 'other-unit-row', { ...about, ...subject.about(verdict.item), values })]
    }
    case 'unknown': {
      const named = sheet.cells.text(row, sheet.column(sheet.list === 'tasks' ? 'measure' : 'name'))
      const found = [code, named].filter((text) => text !== '').join(' ')
      return [intakeFinding('IN06', 'unknown-row', { ...about, values: { ...place, found: found || '无编码和名称' } })]
    }
  }
}

function orderFinding<Item>(
  subject: RowSubject<Item>,
  sheet: ListSheet,
  { places, rows }: { readonly places: Known<Item>['places']; readonly rows: readonly MatchedRow<Item>[] },
): readonly Finding[] {
  let before = 0
  const first = rows.find(({ item }) => {
    const place = places.get(subject.codeOf(item)) ?? 0
    const isMoved = place < before
    before = place
    return isMoved
  })
  if (!first) return []
  const cells = [sheet.cells.ref(first.row, sheet.column('code'))]
  return [intakeFinding('IN06', 'moved', { unit: subject.unit, cells, values: { sheet: sheet.cells.sheet.name } })]
}

/** [IN06] Matches a sheet's rows by code, then by name; rows that contradict themselves are asked about and not used. */
export function matchRows<Item>(subject: RowSubject<Item>, sheet: ListSheet): MatchedRows<Item> {
  const places = new Map(subject.expected.map((item, place) => [subject.codeOf(item), place]))
  const known = { named: namedBy(subject), places }
  const rows: MatchedRow<Item>[] = []
  const asked = new Set<string>()
  const findings: Finding[] = []
  for (const row of sheet.rows) {
    const verdict = judge(subject, known, { sheet, row })
    if (verdict.kind === 'row') rows.push({ item: verdict.item, sheet, row })
    if (verdict.kind === 'conflict') for (const item of [verdict.coded, verdict.named]) asked.add(subject.codeOf(item))
    findings.push(...verdictFindings(verdict, subject, { sheet, row }))
  }
  return { rows, asked, findings: [...findings, ...orderFinding(subject, sheet, { places, rows })] }
}
