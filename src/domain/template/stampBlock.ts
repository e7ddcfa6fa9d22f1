import type { NameLayout, UnitCode } from '../model'
import type { CoverField } from './coverGrid'
import { COVER_COLUMNS, field } from './coverGrid'
import { columnNameKey } from './identity'

/** 上报凭证 on the cover: written by 盖章上报, read by intake. The keys are the ends of the cells' defined names. */
export const STAMP_KEYS = ['stampedBy', 'stampedAt', 'checkState', 'fingerprint'] as const
export type StampKey = (typeof STAMP_KEYS)[number]
export type StampTexts = Readonly<Record<StampKey, string>>

export const STAMP_LABELS: Readonly<Record<StampKey, string>> = {
  stampedBy: '上报人',
  stampedAt: '上报时间',
  checkState: '审核状态',
  fingerprint: '校验码',
}

export const STAMP_SECTION = '上报凭证（盖章上报时自动填写）'

/** Text format, or Excel would take the time for a date and some fingerprints for numbers. Locked: nobody types a stamp. */
const stampField = (text: string, span: number): CoverField => ({
  value: text === '' ? null : text,
  style: 'centred',
  numberFormat: '@',
  span,
})

const label = (key: StampKey): CoverField => field(STAMP_LABELS[key], 'referenceCentred')

interface StampPlace {
  readonly key: StampKey
  readonly row: number
  readonly column: number
}

const namesOf = (unit: UnitCode, places: readonly StampPlace[]): readonly NameLayout[] =>
  places.map(({ key, row, column }) => ({ name: columnNameKey(unit, 'cover', key), row, column }))

/** Three rows of a unit's own cover; `row` is where they begin. */
export function stampRows(unit: UnitCode, row: number) {
  const wide = COVER_COLUMNS - 1
  return {
    rows: [
      [label('stampedBy'), stampField('', 3), label('stampedAt'), stampField('', 3)],
      [label('checkState'), stampField('', wide)],
      [label('fingerprint'), stampField('', wide)],
    ] satisfies (readonly CoverField[])[],
    names: namesOf(unit, [
      { key: 'stampedBy', row, column: 1 },
      { key: 'stampedAt', row, column: 5 },
      { key: 'checkState', row: row + 1, column: 1 },
      { key: 'fingerprint', row: row + 2, column: 1 },
    ]),
  }
}

const NO_STAMP: StampTexts = { stampedBy: '', stampedAt: '', checkState: '', fingerprint: '' }

/** Columns of the table on the common cover, with their spans; the unit's name takes the first two. */
export const STAMP_TABLE: readonly (readonly [string, number])[] = [
  ['填报单位', 2],
  [STAMP_LABELS.stampedBy, 1],
  [STAMP_LABELS.stampedAt, 1],
  [STAMP_LABELS.checkState, 2],
  [STAMP_LABELS.fingerprint, 2],
]

/** The fingerprint's 64 digits take as many lines in two columns. */
export const STAMP_TABLE_LINES = 3

/** One unit's row on the common cover, with what it says already. */
export function stampTableRow(unit: UnitCode, row: number, texts: StampTexts = NO_STAMP) {
  return {
    fields: [
      stampField(texts.stampedBy, 1),
      stampField(texts.stampedAt, 1),
      stampField(texts.checkState, 2),
      stampField(texts.fingerprint, 2),
    ] satisfies readonly CoverField[],
    names: namesOf(unit, [
      { key: 'stampedBy', row, column: 2 },
      { key: 'stampedAt', row, column: 3 },
      { key: 'checkState', row, column: 4 },
      { key: 'fingerprint', row, column: 6 },
    ]),
  }
}
