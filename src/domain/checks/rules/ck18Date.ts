import type { CellRef, CellValue, IsoDate, LedgerRow } from '../../model'
import { dayNumber, daysAfter, isCellError, isoDateOfSerial } from '../../model'
import type { CheckReport, CheckScope } from '../defineCheck'
import { defineCheck } from '../defineCheck'

interface TypedDate {
  readonly name: string
  readonly typed: CellValue
  readonly date: IsoDate | null
  readonly cell: CellRef
  /** Reports are dated within the plan year and a quarter after; plans of projects and risks may run on. */
  readonly bounded: boolean
}

/** Date columns of the ledgers, by column key. */
const LEDGER_DATES = [
  { key: 'issuedOn', name: '印发日期', bounded: false },
  { key: 'foundOn', name: '发现日期', bounded: false },
  { key: 'dueOn', name: '整改时限', bounded: false },
  { key: 'closedOn', name: '销号日期', bounded: true },
] as const
const DAYS_TO_REPORT = 92

/** A ledger's date as typed: a serial number, or text such as 2023-6-5, 2023.6.5, 2023/6/5, 2023年6月5日. */
function dateIn(typed: CellValue): IsoDate | null {
  if (typeof typed === 'number') return typed >= 1 && typed < 2_958_466 ? isoDateOfSerial(typed) : null
  if (typeof typed !== 'string') return null
  const match = /^\s*(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?\s*$/.exec(typed)
  if (!match) return null
  const [, year = '', month = '', day = ''] = match
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return dayNumber(text) === null ? null : (text as IsoDate)
}

const ledgerDates = (rows: readonly LedgerRow[]): TypedDate[] =>
  rows.flatMap(({ cells }) =>
    LEDGER_DATES.flatMap(({ key, name, bounded }) => {
      const entry = cells[key]
      if (!entry || entry.typed === null || entry.typed === '') return []
      return [{ name, bounded, typed: entry.typed, cell: entry.cell, date: dateIn(entry.typed) }]
    }),
  )

function typedDates({ submission }: CheckScope): TypedDate[] {
  const { taskReports, projects, policies, risks } = submission
  return [
    ...taskReports.flatMap(({ reportedOn: { typed, date, cell } }) =>
      typed === null || typed === '' ? [] : [{ typed, date, cell, name: '填报日期', bounded: true }],
    ),
    ...ledgerDates([...projects, ...policies, ...risks]),
  ]
}

function complaint(typed: TypedDate, lastDay: IsoDate, scope: CheckScope): CheckReport[] {
  const text = isCellError(typed.typed) ? typed.typed.error : String(typed.typed)
  const values = {
    name: typed.name,
    typed: typed.date ?? text,
    start: scope.plan.periodStart,
    end: scope.plan.periodEnd,
  }
  if (typed.date === null) return [{ message: 'impossible', values, cells: [typed.cell] }]
  const isOutside = typed.date < scope.plan.periodStart || typed.date > lastDay
  return typed.bounded && isOutside ? [{ message: 'outside', values, cells: [typed.cell] }] : []
}

/** [CK18] A day that does not exist, or one far from the plan's year. */
export const ck18Date = defineCheck({
  id: 'CK18',
  level: '强制性',
  about: { zh: '日期不存在或不在方案年度内', en: 'An impossible date, or one outside the plan year' },
  messages: {
    impossible: {
      text: { zh: '{name}填的是“{typed}”，没有这一天。', en: '{name} holds “{typed}”, which is no day.' },
      advice: { zh: '请按 2023-06-30 的样子填写。', en: 'Write it as 2023-06-30.' },
    },
    outside: {
      text: {
        zh: '{name} {typed} 不在方案年度（{start} 至 {end}）及其报送期内。',
        en: '{name} {typed} lies outside the plan year ({start} to {end}) and its reporting time.',
      },
      advice: { zh: '请核对年份。', en: 'Check the year.' },
    },
  },
  run: (scope) => {
    const lastDay = daysAfter(scope.plan.periodEnd, DAYS_TO_REPORT)
    return typedDates(scope).flatMap((typed) => complaint(typed, lastDay, scope))
  },
})
