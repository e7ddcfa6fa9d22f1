import { decimalText } from '../../../src/domain/lib'
import { findingText } from '../../../src/domain/checks'
import { intake } from '../../../src/domain/intake'
import type { CellFormula, FigureEntry, WorkbookSnapshot } from '../../../src/domain/model'
import { planCode } from '../../../src/domain/model'
import {
  JUNE,
  filledTemplate,
  onlySubmission,
  readJune,
  returnedTemplate,
  saidBy,
  saidWithoutPlaces,
  typedInto,
  withFormula,
  withSheet,
} from '../../support/filledTemplate'
import {
  copySheet,
  deletedRow,
  insertedRow,
  rearrangeSheet,
  renameSheet,
  swapped,
  withoutIdentity,
} from '../../support/rearrangeSheet'
import { COMMERCE, REFORM, TOWN_EAST, TOWN_WEST } from '../../support/smallPlan'

const LIST = '指标填报'
type Damage = (snapshot: WorkbookSnapshot) => WorkbookSnapshot

const onList =
  (change: Parameters<typeof withSheet>[2]): Damage =>
  (snapshot) =>
    withSheet(snapshot, LIST, change)
const typing = (cells: Parameters<typeof typedInto>[1]): Damage => onList((sheet) => typedInto(sheet, cells))
const rearranging =
  (how: Parameters<typeof rearrangeSheet>[2]): Damage =>
  (snapshot) =>
    rearrangeSheet(snapshot, LIST, how)

const figure = ({ reading }: FigureEntry): string =>
  reading.kind === 'number' ? decimalText(reading.value) : reading.kind

describe('a template filled in as it was meant to be', () => {
  it('is read without a word', async () => {
    const outcome = readJune(await filledTemplate())
    expect(saidBy(outcome)).toEqual([])
    const { observations, taskReports, projects, policies, risks, templateVersion } = onlySubmission(outcome)
    expect(templateVersion).toBe('1')
    expect(
      observations.map(({ indicator, value, cumulative, growth, status }) =>
        [indicator, figure(value), figure(cumulative), figure(growth), status].join(' '),
      ),
    ).toEqual([
      'I1001 12 72 9.1 A',
      'I1002 5 35 6.1 A',
      'I1003 1012.5 1083 1253.8 A',
      'I1004 7.8 7.8 not-applicable A',
      'I2001 0 2 -33.3 A',
      'I2002 100 100 not-applicable A',
      'I2003 85 85 6.3 P',
    ])
    expect(
      taskReports.map(({ task, role, state, reportedOn, phone }) => [task, role, state, reportedOn.date, phone.text]),
    ).toEqual([
      ['1.1.1', 'lead', '推进中', '2023-06-30', '13800000000'],
      ['2.1.1', 'lead', '已完成', '2023-06-28', ''],
    ])
    expect(projects.map(({ row, cells }) => [row, cells['name']?.typed, cells['name']?.cell.address])).toEqual([
      [3, '滨江大道', 'A4'],
      [5, '产业园二期', 'A6'],
    ])
    expect([policies.length, risks.length]).toEqual([0, 1])
  })

  it('gives one submission for each unit of a shared workbook', async () => {
    const outcome = readJune(await returnedTemplate('三个单位.xlsx', REFORM, COMMERCE, TOWN_EAST))
    expect(saidBy(outcome)).toEqual([])
    expect(outcome.submissions.map(({ unit, observations }) => `${unit} ${observations.length}`)).toEqual([
      'U001 7',
      'U002 3',
      'U003 3',
    ])
  })

  it('leaves the cumulative figure unknown where what came before is blank after the first period', async () => {
    const { observations } = onlySubmission(readJune(typing({ G4: null })(await filledTemplate())))
    expect(observations.slice(0, 2).map(({ cumulative }) => [figure(cumulative), cumulative.computed])).toEqual([
      ['blank', true],
      ['35', true],
    ])
  })

  it('takes a cumulative or growth figure that was typed over, without a word', async () => {
    const outcome = readJune(typing({ I4: 75, K4: 9 })(await filledTemplate()))
    const [first] = onlySubmission(outcome).observations
    expect(saidBy(outcome)).toEqual([])
    expect([first?.cumulative, first?.growth].map((entry) => entry && [figure(entry), entry.computed])).toEqual([
      ['75', false],
      ['9', false],
    ])
  })

  it('never trusts the stored result of our own formula', async () => {
    const stale = onList((sheet) => withFormula(sheet, 'I4', sheet.formulas.get('I4')?.text ?? '', 999))
    const [first] = onlySubmission(readJune(stale(await filledTemplate()))).observations
    expect(first && figure(first.cumulative)).toBe('72')
  })
})

/** Faults that change nothing of what is read: the damage, and what is said of it. */
const REPAIRED: readonly (readonly [string, Damage, readonly string[]])[] = [
  ['[IN04] a renamed sheet', (file) => renameSheet(file, LIST, '6月报表'), ['IN04 renamed 提示 @6月报表!A3']],
  ['[IN04] a hidden sheet', onList((sheet) => ({ ...sheet, visibility: 'hidden' })), ['IN04 hidden 提示 @指标填报!A3']],
  ['[IN04] a copied sheet', (file) => copySheet(file, LIST, '指标填报 (2)'), ['IN04 copied-same 提示 @指标填报!A3']],
  [
    '[IN04] a copied sheet that lost its names',
    (file) => ({ ...copySheet(file, LIST, '备份'), names: file.names }),
    ['IN04 copied-same 提示 @指标填报!A3'],
  ],
  [
    '[IN04] a blank copy beside the filled sheet',
    (file) => {
      const copied = copySheet(file, LIST, '备份')
      const blank = Object.fromEntries(
        [4, 5, 6, 7, 8, 9, 10].flatMap((row) => ['H', 'J', 'P', 'Q', 'R'].map((column) => [`${column}${row}`, null])),
      )
      return withSheet(copied, '备份', (sheet) => typedInto(sheet, blank))
    },
    ['IN04 copied-blank 提示 @指标填报!A3'],
  ],
  ['sheets in another order', (file) => ({ ...file, sheets: [...file.sheets].reverse() }), []],
  [
    '[IN05] two columns exchanged',
    rearranging({ column: swapped(7, 15), inRows: (row) => row >= 2 && row <= 9 }),
    ['IN05 moved 提示 @指标填报!P3'],
  ],
  [
    '[IN05] a blank column inserted',
    rearranging({ column: (column) => (column >= 7 ? column + 1 : column) }),
    ['IN05 moved 提示 @指标填报!I3'],
  ],
  ['[IN05] a header with another wording', typing({ H3: '本月完成数' }), ['IN05 relabelled 提示 @指标填报!H3']],
  ['[IN05] a header with line breaks and other brackets', typing({ K3: ' 同比 \n增长(%)' }), []],
  ['[IN05] defined names deleted', (file) => ({ ...file, names: [] }), []],
  [
    '[IN05] the name of one column deleted',
    (file) => ({ ...file, names: file.names.filter(({ name }) => name !== 'PT.U001.indicators.value') }),
    ['IN05 by-label 提示 @指标填报!H3'],
  ],
  [
    '[IN05] a header over two rows',
    (file) => {
      const split = rearrangeSheet(file, LIST, { row: insertedRow(3) })
      return withSheet(split, LIST, (sheet) => ({
        ...typedInto(sheet, { G3: '完成情况', G4: '上期累计', H3: null, H4: '本期数' }),
        merges: [...sheet.merges, { top: 2, bottom: 2, left: 6, right: 7 }],
      }))
    },
    ['IN05 header-changed 提示 @指标填报!A3'],
  ],
  [
    '[IN05] a reference column deleted',
    rearranging({ column: (column) => (column === 3 ? null : column > 3 ? column - 1 : column) }),
    ['IN05 missing-reference 提示 @指标填报!A3', 'IN05 moved 提示 @指标填报!D3'],
  ],
  ['[IN06] rows exchanged', rearranging({ row: swapped(3, 8) }), ['IN06 moved 提示 @指标填报!A5']],
  ['[IN06] a blank row inserted', rearranging({ row: insertedRow(5) }), []],
  ['[IN06] a damaged code', typing({ A4: '#I1O01' }), ['IN06 by-name 提示 @指标填报!A4']],
  ['[IN06] a missing code', typing({ A5: null }), ['IN06 by-name 提示 @指标填报!A5']],
  ['[IN06] a code in full-width letters', typing({ A4: ' ｉ１００１' }), []],
  [
    '[IN06] the code column deleted',
    rearranging({ column: (column) => (column === 0 ? null : column - 1), inRows: (row) => row >= 2 && row <= 9 }),
    [
      'IN05 missing-reference 提示 @指标填报!A3',
      'IN05 moved 提示 @指标填报!A3',
      ...[4, 5, 6, 7, 8, 9, 10].map((row) => `IN06 by-name 提示 @指标填报!A${row}`),
    ],
  ],
  ['[IN07] computed cells typed over', typing({ L4: 90, L5: 80, O4: '●正常' }), ['IN07 overwritten 提示 @指标填报!L4']],
  ['[IN07] a cumulative formula cleared', typing({ I4: null }), ['IN07 cleared 提示 @指标填报!I4']],
  [
    '[IN07] a shared formula saved once for the whole column',
    onList((sheet) => {
      const formulas = new Map<string, CellFormula>(sheet.formulas)
      for (const address of ['I5', 'I6']) formulas.set(address, { text: '', cached: true })
      return { ...sheet, formulas }
    }),
    [],
  ],
  [
    '[IN09] links, macros and embedded objects',
    (file) => ({
      ...file,
      foreignParts: [
        { kind: 'macro', name: 'xl/vbaProject.bin' },
        { kind: 'external-link', name: '去年.xlsx' },
      ],
    }),
    ['IN09 external-link 提示 @!', 'IN09 macro 提示 @!'],
  ],
  [
    '[IN10] hidden rows and columns with figures',
    onList((sheet) => ({ ...sheet, hiddenRows: [4, 40], hiddenColumns: [7, 30] })),
    ['IN10 hidden-rows 提示 @指标填报!A5', 'IN10 hidden-columns 提示 @指标填报!H4'],
  ],
  [
    '[IN10] merged cells over figures',
    onList((sheet) => ({ ...sheet, merges: [...sheet.merges, { top: 6, bottom: 7, left: 17, right: 17 }] })),
    ['IN10 merged 核实性 @指标填报!R7'],
  ],
  [
    '[IN02] no identity in any of its three places',
    withoutIdentity,
    [
      'IN02 partial 核实性 @!',
      'IN02 labels 核实性 @指标填报!A3',
      'IN02 labels 核实性 @任务清单!A3',
      'IN02 labels 核实性 @项目清单!A3',
      'IN02 labels 核实性 @政策清单!A3',
      'IN02 labels 核实性 @问题与风险台账!A3',
    ],
  ],
]

describe('damage that can be mended', () => {
  it.each(REPAIRED)('%s', async (_, damage, said) => {
    const whole = await filledTemplate()
    const outcome = readJune(damage(whole))
    expect(saidBy(outcome)).toEqual(said)
    const [mended, meant] = [outcome, readJune(whole)].map((read) => saidWithoutPlaces(onlySubmission(read)))
    const versionless = (told: unknown) => ({ ...(told as object), templateVersion: '' })
    expect(versionless(mended)).toEqual(versionless(meant))
  })
})

/** Faults that are asked about: the damage, what is said, and which indicators are left. */
const ASKED: readonly (readonly [string, Damage, readonly string[], readonly string[]])[] = [
  [
    '[IN04] two copies that differ in one figure: neither is used for it',
    (file) => withSheet(copySheet(file, LIST, '备份'), '备份', (sheet) => typedInto(sheet, { H5: 6 })),
    ['IN04 copied-different 强制性 @指标填报!H5'],
    ['I1001', 'I1003', 'I1004', 'I2001', 'I2002', 'I2003'],
  ],
  [
    '[IN04] the list deleted',
    (file) => ({ ...file, sheets: file.sheets.filter(({ name }) => name !== LIST) }),
    ['IN04 missing 强制性 @!'],
    [],
  ],
  [
    '[IN05] the column of figures deleted',
    rearranging({ column: (column) => (column === 7 ? null : column > 7 ? column - 1 : column) }),
    [
      'IN05 missing 强制性 @指标填报!A3',
      'IN05 moved 提示 @指标填报!H3',
      'IN07 cleared 提示 @指标填报!H4',
      'IN07 cleared 提示 @指标填报!K7',
    ],
    ['I1001', 'I1002', 'I1003', 'I1004', 'I2001', 'I2002', 'I2003'],
  ],
  [
    '[IN06] a row deleted',
    rearranging({ row: deletedRow(4) }),
    ['IN06 row-missing 强制性 @指标填报!A3'],
    ['I1001', 'I1003', 'I1004', 'I2001', 'I2002', 'I2003'],
  ],
  [
    '[IN06] a row twice with the same entries',
    typing({ A40: 'I1004', B40: '地区生产总值增速', C40: '%', H40: 7.8 }),
    ['IN06 moved 提示 @指标填报!A40', 'IN06 duplicate-same 提示 @指标填报!H7'],
    ['I1001', 'I1002', 'I1003', 'I1004', 'I2001', 'I2002', 'I2003'],
  ],
  [
    '[IN06] a row twice with different figures: neither is used',
    typing({ A40: 'I1004', B40: '地区生产总值增速', C40: '%', H40: 7.7 }),
    ['IN06 moved 提示 @指标填报!A40', 'IN06 duplicate-different 强制性 @指标填报!H7'],
    ['I1001', 'I1002', 'I1003', 'I2001', 'I2002', 'I2003'],
  ],
  [
    '[IN06] only the code column sorted: code and name disagree',
    typing({ A4: 'I1002', A5: 'I1001' }),
    ['IN06 code-and-name 强制性 @指标填报!A4', 'IN06 code-and-name 强制性 @指标填报!A5'],
    ['I1003', 'I1004', 'I2001', 'I2002', 'I2003'],
  ],
  [
    '[IN06] rows of nobody and of another unit',
    typing({ A40: 'I9999', B40: '自设指标', H40: 3, A41: 'I1005', B41: '社会消费品零售总额', H41: 90 }),
    ['IN06 unknown-row 核实性 @指标填报!A40', 'IN06 other-unit-row 核实性 @指标填报!A41'],
    ['I1001', 'I1002', 'I1003', 'I1004', 'I2001', 'I2002', 'I2003'],
  ],
  [
    '[IN06] another unit of measure',
    typing({ C6: '万元' }),
    ['IN06 unit-changed 核实性 @指标填报!C6'],
    ['I1001', 'I1002', 'I1003', 'I1004', 'I2001', 'I2002', 'I2003'],
  ],
]

describe('damage that is asked about', () => {
  it.each(ASKED)('%s', async (_, damage, said, left) => {
    const outcome = readJune(damage(await filledTemplate()))
    expect(saidBy(outcome)).toEqual(said)
    expect(onlySubmission(outcome).observations.map(({ indicator }) => indicator)).toEqual(left)
  })
})

describe('[IN08] cells without a figure', () => {
  it.each<[string, Damage, string, string]>([
    ['an error value', typing({ H4: { error: '#REF!' } }), 'IN08 error 强制性 @指标填报!H4', 'unreadable'],
    [
      'a foreign formula without a stored result',
      onList((sheet) => withFormula(sheet, 'H4', "SUM('[1]表'!A1:A9)", null)),
      'IN08 no-result 强制性 @指标填报!H4',
      'unreadable',
    ],
    ['a foreign formula with a stored result', onList((sheet) => withFormula(sheet, 'H4', '6+6', 12)), '', '12'],
  ])('%s', async (_, damage, said, read) => {
    const outcome = readJune(damage(await filledTemplate()))
    expect(saidBy(outcome).join()).toBe(said)
    const [first] = onlySubmission(outcome).observations
    expect(first && figure(first.value)).toBe(read)
    expect(first && figure(first.cumulative)).toBe(read === '12' ? '72' : 'blank')
  })
})

describe('[IN13] text that needs care', () => {
  it.each<[string, string, string, string]>([
    ['control characters', '按计划\u0007推进', 'IN13 control-characters 提示 @指标填报!Q4', '按计划推进'],
    ['a formula typed as text', '=HYPERLINK("x")', 'IN13 formula-like 提示 @指标填报!Q4', '=HYPERLINK("x")'],
    ['over-long text', '长'.repeat(1001), 'IN13 too-long 提示 @指标填报!Q4', '长'.repeat(1001)],
  ])('%s', async (_, typed, said, read) => {
    const outcome = readJune(typing({ Q4: typed })(await filledTemplate()))
    expect(saidBy(outcome)).toEqual([said])
    expect(onlySubmission(outcome).observations[0]?.explanation.text).toBe(read)
  })
})

describe('files that are not for this roll-up', () => {
  const identity =
    (cells: Parameters<typeof typedInto>[1]): Damage =>
    (file) =>
      withSheet(file, '_plantally', (sheet) => typedInto(sheet, cells))
  it.each<[string, Damage, string]>([
    ['[IN11] another plan', identity({ C1: 'other-2023' }), 'IN11 plan 强制性 @!'],
    ['[IN11] another period', identity({ C2: '2023-M05' }), 'IN11 period 强制性 @!'],
    ['[IN02] a sheet of something else', () => unrelated, 'IN02 refused 强制性 @!'],
  ])('%s is refused with a sentence', async (_, damage, said) => {
    const outcome = readJune(damage(await filledTemplate()))
    expect(outcome.submissions).toEqual([])
    expect(saidBy(outcome)).toEqual([said])
    expect(outcome.findings.map((finding) => findingText(finding, 'zh').text).join()).not.toMatch(/\{\w+\}/)
  })

  it('[IN11] a unit that does not report in the plan is left out, the others are read', async () => {
    const shared = await returnedTemplate('两镇.xlsx', TOWN_EAST, TOWN_WEST)
    const index = { ...JUNE.index, reportingUnits: () => [TOWN_EAST] }
    const outcome = readJune(shared, { index })
    expect(outcome.submissions.map(({ unit }) => unit)).toEqual([TOWN_EAST])
    expect(saidBy(outcome)).toEqual(['IN11 unit 强制性 @!'])
  })

  it('[IN11] a plan of another code is told by both', async () => {
    const plan = { ...JUNE.plan, code: planCode('next-2024') }
    expect(intake(await filledTemplate(), { ...JUNE, plan }).findings[0]?.values).toEqual({
      file: '市发改局.xlsx',
      found: 'small-2023',
      expected: 'next-2024',
    })
  })

  it('[IN03] an older template is migrated by codes, with a notice', async () => {
    const outcome = readJune(identity({ C3: '0' })(await filledTemplate()))
    expect(saidBy(outcome)).toEqual(['IN03 older 提示 @!'])
    expect(onlySubmission(outcome).observations).toHaveLength(7)
  })
})

const unrelated: WorkbookSnapshot = {
  ...{ file: '通讯录.xlsx', dateSystem: 1900, numberFormats: ['General'], names: [], tables: [] },
  ...{ properties: {}, foreignParts: [] },
  sheets: [
    {
      ...{ name: 'Sheet1', visibility: 'visible', formats: [], formulas: new Map(), merges: [] },
      ...{ hiddenRows: [], hiddenColumns: [] },
      values: [
        ['报告期：2023年6月', '填报单位：市发改局'],
        ['姓名', '电话'],
        ['张三', 138],
      ],
    },
  ],
}
