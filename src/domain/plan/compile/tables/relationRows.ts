import { compare, parseDecimal, sumOf } from '../../../lib'
import type { PlanRow } from '../../planTables'
import type { TabledIndicator } from './indicatorRows'

type Relation = Omit<PlanRow, 'code'>

const PLACES = 3
const GROWTH_ENDING = /(?:同比)?(?:增速|增长率|增长|增幅|下降率|降幅)$/
const AMOUNT_ENDING = /(?:总额|总量|额|数|量)$/

const codeOf = ({ row }: TabledIndicator): string => row.code ?? ''

const relation = (row: Pick<PlanRow, 'type' | 'left' | 'operator' | 'right' | 'note'>): Relation => ({
  ...row,
  tolerance: '0',
  level: '核实性',
})

const isFirm = ({ target, row }: TabledIndicator): boolean =>
  ['exactly', 'at_least'].includes(target.comparator) && target.value !== null && row.review !== 'contradiction'

/** Parts that add up to their whole make a sum; other parts are held to be no more than it. */
function partRelations(whole: TabledIndicator, parts: readonly TabledIndicator[]): readonly Relation[] {
  const same = parts.filter(({ target }) => target.unitOfMeasure === whole.target.unitOfMeasure)
  const values = same.map(({ target }) => parseDecimal(target.value ?? ''))
  const total = parseDecimal(whole.target.value ?? '')
  const known = values.flatMap((value) => value ?? [])
  const addsUp = total !== null && same.length > 1 && known.length === same.length && compare(sumOf(known), total) === 0
  if (addsUp && [whole, ...same].every(isFirm)) {
    return [
      relation({
        type: 'hierarchy',
        left: codeOf(whole),
        operator: 'equal_to',
        right: same.map(codeOf).join(';'),
        note: '分项之和等于总数',
      }),
    ]
  }
  return same.map((part) =>
    relation({
      type: 'part_whole',
      left: codeOf(part),
      operator: 'less_than_or_equal_to',
      right: codeOf(whole),
      note: '其中数',
    }),
  )
}

/** What is left of a name when the words for growth or amount are gone. */
const growing = (name: string): string | null =>
  GROWTH_ENDING.test(name) ? name.replace(GROWTH_ENDING, '').replace(AMOUNT_ENDING, '') : null

function pairs(indicators: readonly TabledIndicator[]): readonly Relation[] {
  const amounts = new Map<string, TabledIndicator>()
  for (const one of indicators) {
    if (['level', 'money', 'count', 'increment'].includes(one.target.kind)) {
      const name = (one.row.name ?? '').replace(AMOUNT_ENDING, '')
      if (!amounts.has(name)) amounts.set(name, one)
    }
  }
  return indicators.flatMap((growth) => {
    const thing = ['growth', 'decrease'].includes(growth.target.kind) ? growing(growth.row.name ?? '') : null
    const amount = thing === null || thing === '' ? undefined : amounts.get(thing)
    if (!amount) return []
    const [left, right] = [codeOf(amount), codeOf(growth)]
    return [relation({ type: 'compulsory_pair', left, operator: '', right, note: '同一事物的总额与增速' })]
  })
}

/** 其中 → parts of a whole; growth and amount of one thing → figures that are reported together. */
export function relationRows(indicators: readonly TabledIndicator[]): readonly PlanRow[] {
  const byTarget = new Map(indicators.flatMap((one) => one.codes.map((code) => [code, one] as const)))
  const partsOf = new Map<TabledIndicator, TabledIndicator[]>()
  for (const part of indicators) {
    const whole = part.target.partOf === null ? undefined : byTarget.get(part.target.partOf)
    if (whole && whole !== part) partsOf.set(whole, [...(partsOf.get(whole) ?? []), part])
  }
  const all = [...[...partsOf].flatMap(([whole, parts]) => partRelations(whole, parts)), ...pairs(indicators)]
  return all.map((one, at) => ({ code: `R${String(at + 1).padStart(PLACES, '0')}`, ...one }))
}
