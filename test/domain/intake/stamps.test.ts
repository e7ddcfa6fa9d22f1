import { canonicalText, stampFindings, stampPlacesIn } from '../../../src/domain/intake'
import type { CellValue, WorkbookSnapshot } from '../../../src/domain/model'
import {
  filledTemplate,
  onlySubmission,
  readJune,
  returnedTemplate,
  typedInto,
  withSheet,
} from '../../support/filledTemplate'
import { COMMERCE, REFORM } from '../../support/smallPlan'

const PRINT = 'ab'.repeat(32)
const COVER = '封面与说明'

const typed = (snapshot: WorkbookSnapshot, sheet: string, cells: Readonly<Record<string, CellValue>>) =>
  withSheet(snapshot, sheet, (one) => typedInto(one, cells))

function stamped(snapshot: WorkbookSnapshot, fingerprint = PRINT): WorkbookSnapshot {
  const places = stampPlacesIn(snapshot).get(REFORM)
  if (!places) throw new Error('no room for a stamp')
  return typed(snapshot, COVER, {
    [places.stampedBy.address]: '张三',
    [places.stampedAt.address]: '2023-07-05 16:20',
    [places.checkState.address]: '通过',
    [places.fingerprint.address]: fingerprint,
  })
}

const reading = (snapshot: WorkbookSnapshot) => onlySubmission(readJune(snapshot))

describe('stamps', () => {
  it('[ST1] are read from the cover, by the names of their cells', async () => {
    const snapshot = stamped(await filledTemplate())
    const renamed = withSheet(snapshot, COVER, (sheet) => ({ ...sheet, name: '我的封面' }))
    const names = snapshot.names.map((name) => ({ ...name, refersTo: name.refersTo.replace(COVER, '我的封面') }))
    expect(reading(snapshot).stamp).toMatchObject({ by: '张三', at: '2023-07-05 16:20', fingerprint: PRINT })
    expect(reading({ ...renamed, names }).stamp).toMatchObject({ by: '张三', cell: { sheet: '我的封面' } })
  })

  it('[ST1] have a place for each unit on the common cover', async () => {
    const snapshot = await returnedTemplate('两个单位.xlsx', REFORM, COMMERCE)
    const places = [...stampPlacesIn(snapshot)].map(([unit, { fingerprint }]) => [unit, fingerprint.sheet])
    expect(places).toEqual([
      [REFORM, COVER],
      [COMMERCE, COVER],
    ])
    const cells = [...stampPlacesIn(snapshot).values()].flatMap((place) =>
      Object.values(place).map(({ address }) => address),
    )
    expect(new Set(cells).size).toBe(8)
  })

  it('[ST1] stay on the cover when the person keeps a copy of it: its names come after the workbook’s', async () => {
    const snapshot = await filledTemplate()
    const cover = snapshot.sheets.find(({ name }) => name === COVER)
    if (!cover) throw new Error('no cover')
    const onCopy = snapshot.names
      .filter(({ refersTo }) => refersTo.includes(COVER))
      .map((name) => ({ ...name, refersTo: name.refersTo.replace(COVER, `${COVER} (2)`) }))
    expect(onCopy.length).toBeGreaterThan(3)
    const copied = {
      ...snapshot,
      sheets: [{ ...cover, name: `${COVER} (2)` }, ...snapshot.sheets],
      names: [...snapshot.names, ...onCopy],
    }
    expect(stampPlacesIn(copied)).toEqual(stampPlacesIn(snapshot))
  })

  it('[ST2] count only with name and fingerprint: what broke off half-way is none', async () => {
    const blank = await filledTemplate()
    expect(reading(blank).stamp).toBeNull()
    expect(reading(stamped(blank, '')).stamp).toBeNull()
  })

  it('[IN14] a change after stamping is a notice, at the fingerprint', async () => {
    const submission = reading(stamped(await filledTemplate()))
    expect(stampFindings(submission, PRINT)).toEqual([])
    expect(stampFindings({ ...submission, stamp: null }, 'other')).toEqual([])
    expect(stampFindings(submission, 'other')).toMatchObject([
      {
        ...{ rule: 'IN14', level: '提示', unit: REFORM },
        cells: [{ sheet: COVER }],
        values: { by: '张三', at: '2023-07-05 16:20' },
      },
    ])
  })
})

describe('canonicalText', () => {
  it('[IN14] tells every entry once, in an order of its own, and nothing of the stamp', async () => {
    const filled = await filledTemplate()
    const text = canonicalText(reading(filled))
    expect(text.split('\n')[0]).toBe('small-2023\tU001\t2023-M06')
    expect(text).toContain('I1003\t本期数\t1012.5')
    expect(text).toContain('1.1.1\t进展情况\t完成前期工作')
    expect(canonicalText(reading(stamped(filled)))).toBe(text)
  })

  it('[IN14] is the same when rows were sorted, sheets and file renamed, and a number typed in another way', async () => {
    const filled = await filledTemplate()
    const sheet = filled.sheets.find(({ name }) => name === '指标填报')
    if (!sheet) throw new Error('no 指标填报')
    const turned = [...sheet.values.slice(0, 3), ...sheet.values.slice(3, 10).reverse(), ...sheet.values.slice(10)]
    const sorted = withSheet(filled, '指标填报', (one) => ({ ...one, values: turned, formulas: new Map() }))
    const before = withSheet(filled, '指标填报', (one) => ({ ...one, formulas: new Map() }))
    expect(canonicalText(reading(sorted))).toBe(canonicalText(reading(before)))
    const plain = typed({ ...filled, file: '改名.xlsx' }, '指标填报', { H6: 1012.5 })
    expect(canonicalText(reading(plain))).toBe(canonicalText(reading(filled)))
  })

  it.each([
    ['a figure', '指标填报', { H4: 13 }],
    ['a reason', '指标填报', { Q4: '另有原因' }],
    ['a status', '指标填报', { P4: '暂定' }],
    ['a state', '任务清单', { H4: '滞后' }],
    ['a row of a ledger', '问题与风险台账', { A4: '新问题' }],
  ])('[IN14] differs when %s was changed', async (_, sheet, cells) => {
    const filled = await filledTemplate()
    expect(canonicalText(reading(typed(filled, sheet, cells)))).not.toBe(canonicalText(reading(filled)))
  })
})
