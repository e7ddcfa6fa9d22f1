import type { Finding, Level } from '../../src/domain/model'
import { unitCode } from '../../src/domain/model'
import { reportFiles } from '../../src/ui/screens/checkReturns/reportFiles'
import type { Checked } from '../../src/usecases/checkSubmissions'

const finding = (file: string | null, level: Level): Finding => ({
  ...{ rule: 'CK02', level, message: 'unreadable', values: {}, period: null, indicator: null, task: null },
  unit: unitCode('U001'),
  cells: file === null ? [] : [{ file, sheet: '指标填报', address: 'H4' }],
})

const checked = (arrived: Readonly<Record<string, 'taken' | 'refused'>>, findings: readonly Finding[]): Checked => ({
  gathered: {
    arrivals: Object.entries(arrived).map(([name, state]) => ({
      ...{ file: { name, sha256: '', receivedOn: null }, state, submissions: [], findings: [] },
    })),
    selection: { accepted: [], superseded: [], findings: [] },
    cancelled: false,
  },
  findings,
})

const told = (given: Checked) =>
  reportFiles(given).map(
    ({ file, groups }) =>
      `${file}: ${groups.map(({ level, findings }) => `${level} ${findings.length}`).join(' ') || 'clear'}`,
  )

describe('findings by file and level', () => {
  it('list every file that arrived, the clear ones too, most serious level first', () => {
    const findings = [finding('a.xlsx', '提示'), finding('a.xlsx', '强制性'), finding('a.xlsx', '提示')]
    expect(told(checked({ 'a.xlsx': 'taken', 'b.xlsx': 'taken' }, findings))).toEqual([
      'a.xlsx: 强制性 1 提示 2',
      'b.xlsx: clear',
    ])
  })

  it('put unusable files first, then those with the most mandatory findings, then by number and name', () => {
    const arrived = { '甲.xlsx': 'taken', '乙.xlsx': 'taken', '丙.xlsx': 'taken', '丁.xlsx': 'refused' } as const
    const findings = [
      ...[finding('乙.xlsx', '提示'), finding('乙.xlsx', '提示'), finding('丙.xlsx', '强制性')],
      ...[finding('丁.xlsx', '强制性'), finding('甲.xlsx', '核实性')],
    ]
    expect(told(checked(arrived, findings)).map((line) => line.slice(0, 1))).toEqual(['丁', '丙', '乙', '甲'])
  })

  it('lose no finding that names no file or one that did not arrive', () => {
    const findings = [finding(null, '核实性'), finding('gone.xlsx', '提示')]
    expect(told(checked({ 'a.xlsx': 'taken' }, findings))).toEqual(['a.xlsx: clear', 'null: 核实性 1 提示 1'])
  })
})
