import { decimalText } from '../../../src/domain/lib'
import type { CellValue, WorkbookSnapshot } from '../../../src/domain/model'
import {
  filledTemplate,
  onlySubmission,
  readJune,
  returnedTemplate,
  saidBy,
  typedInto,
  withSheet,
} from '../../support/filledTemplate'
import { copySheet, deletedRow, rearrangeSheet, withoutIdentity } from '../../support/rearrangeSheet'
import { JUNE } from '../../support/filledTemplate'
import { COMMERCE, REFORM } from '../../support/smallPlan'

const typing = (file: WorkbookSnapshot, sheet: string, cells: Readonly<Record<string, CellValue>>): WorkbookSnapshot =>
  withSheet(file, sheet, (one) => typedInto(one, cells))

describe('任务清单', () => {
  it('[IN06] a task without its code is known by its measure', async () => {
    const outcome = readJune(typing(await filledTemplate(), '任务清单', { A5: null }))
    expect(saidBy(outcome)).toEqual(['IN06 by-name 提示 @任务清单!A5'])
    expect(onlySubmission(outcome).taskReports.map(({ task, state }) => `${task} ${state}`)).toEqual([
      '1.1.1 推进中',
      '2.1.1 已完成',
    ])
  })

  it('[IN06] a deleted task is named, not invented', async () => {
    const outcome = readJune(rearrangeSheet(await filledTemplate(), '任务清单', { row: deletedRow(3) }))
    expect(saidBy(outcome)).toEqual(['IN06 row-missing 强制性 @任务清单!A3'])
    expect(outcome.submissions[0]?.findings[0]?.values).toMatchObject({ name: '推进重点项目', code: '1.1.1' })
    expect(onlySubmission(outcome).taskReports).toHaveLength(1)
  })

  it('keeps a state that is none of the five words as typed', async () => {
    const outcome = readJune(typing(await filledTemplate(), '任务清单', { H4: '快了' }))
    const [first] = onlySubmission(outcome).taskReports
    expect([first?.state, first?.stateEntry.text]).toEqual([null, '快了'])
  })

  it('[IN08] an error in a text cell is blank and listed', async () => {
    const outcome = readJune(typing(await filledTemplate(), '任务清单', { J4: { error: '#NAME?' } }))
    expect(saidBy(outcome)).toEqual(['IN08 text-error 核实性 @任务清单!J4'])
    expect(onlySubmission(outcome).taskReports[0]?.progress.text).toBe('')
  })
})

describe('项目清单, 政策清单, 问题与风险台账', () => {
  it('computes what is computed, whatever the file stores', async () => {
    const { projects } = onlySubmission(readJune(await filledTemplate()))
    expect(projects.map(({ cells }) => cells['pace']?.typed)).toEqual([45, null])
  })

  it('[IN07] a computed cell typed over is listed', async () => {
    const outcome = readJune(typing(await filledTemplate(), '项目清单', { H4: 99 }))
    expect(saidBy(outcome)).toEqual(['IN07 overwritten 提示 @项目清单!H4'])
    expect(onlySubmission(outcome).projects[0]?.cells['pace']?.typed).toBe(45)
  })

  it('[IN04] copies that differ are asked about and neither is used', async () => {
    const copied = typing(copySheet(await filledTemplate(), '项目清单', '项目2'), '项目2', { E4: 9500 })
    const outcome = readJune(copied)
    expect(saidBy(outcome)).toEqual(['IN04 copied-different 强制性 @项目清单!A3'])
    expect(onlySubmission(outcome).projects).toEqual([])
  })

  it('[IN04] a blank copy is passed over', async () => {
    const copied = typing(copySheet(await filledTemplate(), '问题与风险台账', '空表'), '空表', {
      ...{ A4: null, B4: null, C4: null, E4: null },
    })
    const outcome = readJune(copied)
    expect(saidBy(outcome)).toEqual(['IN04 copied-blank 提示 @问题与风险台账!A3'])
    expect(onlySubmission(outcome).risks).toHaveLength(1)
  })

  it('[IN04] a deleted ledger counts as not filled in', async () => {
    const file = await filledTemplate()
    const outcome = readJune({ ...file, sheets: file.sheets.filter(({ name }) => name !== '政策清单') })
    expect(saidBy(outcome)).toEqual(['IN04 missing-ledger 提示 @!'])
  })

  it('gives dates of a workbook that counts from 1904 as of 1900', async () => {
    const file = typing(await filledTemplate(), '问题与风险台账', { C4: 45090 - 1462 })
    const { risks } = onlySubmission(readJune({ ...file, dateSystem: 1904 }))
    expect(risks[0]?.cells['foundOn']?.typed).toBe(45090)
  })

  it('a note that lost its merge is no entry', async () => {
    const file = await filledTemplate()
    const unmerged = withSheet(file, '政策清单', (sheet) => ({ ...sheet, merges: [] }))
    expect(onlySubmission(readJune(unmerged)).policies).toEqual([])
  })
})

/** A list that someone typed into an empty workbook. */
function handMade(name: string, file: string, values: CellValue[][]): WorkbookSnapshot {
  const bare = { visibility: 'visible', formats: [], formulas: new Map(), merges: [] } as const
  return {
    ...{ file, dateSystem: 1900, numberFormats: ['General'], names: [], tables: [], properties: {}, foreignParts: [] },
    sheets: [{ ...bare, name, values, hiddenRows: [], hiddenColumns: [] }],
  }
}

describe('[IN02] workbooks that are no template', () => {
  const header = ['指标名称', '计量单位', '本期数']
  const rows = [header, ['社会消费品零售总额', '亿元', '50.5亿'], ['新增市场主体', '家', 900]]

  it('are taken by their labels where these suffice, unit from the file name, period from the roll-up', async () => {
    const outcome = readJune(handMade('Sheet1', '上报/小城市商务局_6月.xlsx', rows))
    expect(saidBy(outcome)).toEqual([
      'IN02 partial 核实性 @!',
      'IN02 labels 核实性 @Sheet1!A1',
      'IN04 missing 强制性 @!',
      'IN05 missing-entry 核实性 @Sheet1!A1',
      'IN05 missing-reference 提示 @Sheet1!A1',
      'IN06 by-name 提示 @Sheet1!A2',
      'IN06 by-name 提示 @Sheet1!A3',
      'IN06 row-missing 强制性 @Sheet1!A1',
    ])
    const { unit, period, observations } = onlySubmission(outcome)
    expect([unit, period]).toEqual([COMMERCE, '2023-M06'])
    expect(
      observations.map(({ indicator, value: { reading } }) => [
        indicator,
        reading.kind === 'number' ? decimalText(reading.value) : reading.kind,
      ]),
    ).toEqual([
      ['I1005', '50.5'],
      ['I1007', '900'],
    ])
  })

  it.each<[string, WorkbookSnapshot, string]>([
    ['the column of figures', handMade('Sheet1', '市商务局.xlsx', [header.slice(0, 2), ['甲', '家']]), '本期数'],
    ['the unit', handMade('Sheet1', '报表.xlsx', rows), '填报单位'],
    ['everything', handMade('Sheet1', '市商务局.xlsx', [['你好']]), '指标编码或指标名称、本期数'],
  ])('are refused where they lack %s, naming it', (_, file, missing) => {
    const { submissions, findings } = readJune(file)
    expect(submissions).toEqual([])
    expect(findings.map(({ rule, message, values }) => [rule, message, values['missing']])).toEqual([
      ['IN02', 'refused', missing],
    ])
  })

  it('are refused where nobody says the period', async () => {
    const outcome = readJune(handMade('Sheet1', '市商务局.xlsx', rows), { period: null })
    expect(outcome.findings.map(({ values }) => values['missing'])).toEqual(['报告期'])
  })

  it('[IN11] say their period on the sheet: another one is refused', async () => {
    const file = withoutIdentity(await returnedTemplate('市发改局.xlsx', REFORM))
    const may = JUNE.period && { ...JUNE, period: null }
    expect(readJune(file, may ?? {}).submissions[0]?.period).toBe('2023-M06')
    const other = typing(file, '指标填报', { A2: '填报单位：市发改局　报告期：2023年5月' })
    const sheets = other.sheets.filter(({ name }) => name === '指标填报')
    expect(saidBy(readJune({ ...other, sheets }))).toEqual(['IN11 period 强制性 @!'])
  })
})
