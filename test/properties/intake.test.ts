import fc from 'fast-check'
import { selectSubmissions } from '../../src/domain/intake'
import type { WorkbookSnapshot } from '../../src/domain/model'
import { isoDate } from '../../src/domain/model'
import { filledTemplate, onlySubmission, readJune, saidWithoutPlaces } from '../support/filledTemplate'
import { makeSubmission } from '../support/makeSubmission'
import { rearrangeSheet } from '../support/rearrangeSheet'
import { COMMERCE, REFORM, SMALL_INDICATORS, TOWN_EAST } from '../support/smallPlan'

const SEED = 20230630
const FIRST_ROW = 3
/** Every list of the template with how many data rows and columns it has. */
const LISTS = [
  { sheet: '指标填报', rows: 7, columns: 18 },
  { sheet: '任务清单', rows: 2, columns: 16 },
  { sheet: '项目清单', rows: 20, columns: 8 },
  { sheet: '问题与风险台账', rows: 20, columns: 10 },
] as const

const permutation = (length: number): fc.Arbitrary<readonly number[]> => {
  const places = Array.from({ length }, (_, at) => at)
  return fc.shuffledSubarray(places, { minLength: length, maxLength: length })
}

const read = (snapshot: WorkbookSnapshot): unknown => saidWithoutPlaces(onlySubmission(readJune(snapshot)))

describe(`intake of a rearranged template (seed ${SEED})`, () => {
  it('says the same whatever the order of rows, columns and sheets', async () => {
    const whole = await filledTemplate()
    const meant = read(whole)
    const orders = fc.tuple(
      permutation(whole.sheets.length),
      ...LISTS.map(({ rows, columns }) => fc.tuple(permutation(rows), permutation(columns))),
    )
    fc.assert(
      fc.property(orders, ([sheets, ...lists]) => {
        const moved = LISTS.reduce((snapshot, { sheet, rows }, at) => {
          const [rowOrder = [], columnOrder = []] = lists[at] ?? []
          const inRows = (row: number) => row >= FIRST_ROW - 1 && row < FIRST_ROW + rows
          const row = (from: number) => FIRST_ROW + (rowOrder[from - FIRST_ROW] ?? from - FIRST_ROW)
          const column = (from: number) => columnOrder[from] ?? from
          return rearrangeSheet(snapshot, sheet, { row, column, inRows })
        }, whole)
        const shuffled = { ...moved, sheets: sheets.flatMap((from) => moved.sheets[from] ?? []) }
        expect(read(shuffled)).toEqual(meant)
      }),
      { seed: SEED, numRuns: 60 },
    )
  })

  it('says the same whatever blank rows and columns are inserted', async () => {
    const whole = await filledTemplate()
    const meant = read(whole)
    const gaps = fc.array(fc.nat(24), { maxLength: 4 })
    const after = (places: readonly number[]) => (at: number) => at + places.filter((place) => place <= at).length
    fc.assert(
      fc.property(fc.tuple(...LISTS.map(() => fc.tuple(gaps, gaps))), (lists) => {
        const stretched = LISTS.reduce((snapshot, { sheet }, at) => {
          const [rows = [], columns = []] = lists[at] ?? []
          return rearrangeSheet(snapshot, sheet, { row: after(rows), column: after(columns) })
        }, whole)
        expect(read(stretched)).toEqual(meant)
      }),
      { seed: SEED, numRuns: 60 },
    )
  })

  it('needs none of the defined names, nor the very hidden sheet, while one of them is left', async () => {
    const whole = await filledTemplate()
    const meant = read(whole)
    fc.assert(
      fc.property(fc.subarray(whole.names.map(({ name }) => name)), fc.boolean(), (gone, withSheet) => {
        const names = whole.names.filter(({ name }) => !gone.includes(name))
        const sheets = withSheet ? whole.sheets : whole.sheets.filter(({ name }) => name !== '_plantally')
        expect(read({ ...whole, names, sheets })).toEqual(meant)
      }),
      { seed: SEED, numRuns: 60 },
    )
  })
})

describe(`[IN12] selectSubmissions (seed ${SEED})`, () => {
  it('never depends on the order of arrival', () => {
    const arrival = fc
      .record({
        unit: fc.constantFrom(REFORM, COMMERCE, TOWN_EAST),
        day: fc.constantFrom('2023-07-01', '2023-07-02'),
        file: fc.constantFrom('a.xlsx', 'b.xlsx'),
        sha256: fc.constantFrom('', 'x', 'y'),
        value: fc.constantFrom('1', '2'),
      })
      .map(({ unit, day, file, sha256, value }) =>
        makeSubmission(unit, [[SMALL_INDICATORS.projects, { value }]], { receivedOn: isoDate(day), file, sha256 }),
      )
    const shuffled = fc
      .array(arrival, { maxLength: 8 })
      .chain((arrivals) => fc.tuple(fc.constant(arrivals), permutation(arrivals.length)))
    fc.assert(
      fc.property(shuffled, ([arrivals, order]) => {
        const again = order.flatMap((at) => arrivals[at] ?? [])
        expect(selectSubmissions(again)).toEqual(selectSubmissions(arrivals))
        expect(selectSubmissions(arrivals).accepted).toHaveLength(new Set(arrivals.map(({ unit }) => unit)).size)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})
