import type { Finding, Level } from '../../../src/domain/model'
import { isoDate, unitCode } from '../../../src/domain/model'
import type { RollUpOutcome } from '../../../src/ui/services'
import type { ReturnLine, ReturnState } from '../../../src/usecases/rollUpReturns'

const none: Readonly<Record<Level, number>> = { 强制性: 0, 核实性: 0, 提示: 0 }

function finding(rule: string, message: string, values: Finding['values']): Finding {
  return {
    ...{ rule, level: '强制性', message, values, unit: null, period: null, indicator: null, task: null },
    cells: [{ file: values.file ?? '', sheet: '', address: '' }],
  }
}

function line(state: ReturnState, unit: string | null, changes: Partial<ReturnLine> = {}): ReturnLine {
  return {
    ...{
      state,
      unit: unit === null ? null : unitCode(unit),
      file: unit === null ? null : `沅江市${unit}_2023年6月.xlsx`,
    },
    ...{ receivedOn: isoDate('2023-07-04'), filled: 41, expected: 46, findings: none, about: null, counts: true },
    ...changes,
  }
}

const longName = '沅江市工业和信息化局（市中小企业服务中心、市无线电管理办公室合署）_2023年6月_第三次修改_终稿.xlsx'

/** A roll-up in which everything happened once, with a file name longer than the pane is wide. */
export const rollUpSample: RollUpOutcome = {
  lines: [
    ...['U001', 'U002', 'U003', 'U004'].map((unit) =>
      line('arrived', unit, { findings: { ...none, 核实性: 2, 提示: 1 } }),
    ),
    line('arrived', 'U005', { file: longName, counts: false, findings: { ...none, 强制性: 3 } }),
    line('arrived', 'U005', { file: '沅江市教育局_2023年6月（2）.xlsx' }),
    line('late', 'U006', { receivedOn: isoDate('2023-07-09') }),
    ...['U007', 'U008', 'U009'].map((unit) => line('missing', unit, { file: null, receivedOn: null, filled: 0 })),
    line('empty', 'U010', { filled: 0 }),
    line('empty', 'U011', { file: null, receivedOn: null, filled: 0, counts: false }),
    line('refused', null, {
      file: '沅江市妇联_2023年6月.xlsx',
      about: finding('IN01', 'truncated', { file: '沅江市妇联_2023年6月.xlsx' }),
    }),
    line('not-ours', null, {
      file: '沅江市统计局_2023年5月.xlsx',
      about: finding('IN11', 'period', {
        file: '沅江市统计局_2023年5月.xlsx',
        found: '2023年5月',
        expected: '2023年6月',
      }),
    }),
  ],
  resubmissions: [
    {
      unit: unitCode('U005'),
      kept: {
        file: '沅江市教育局_2023年6月（2）.xlsx',
        receivedOn: isoDate('2023-07-03'),
        stampedBy: '甲一',
        faults: 0,
      },
      dropped: { file: longName, receivedOn: isoDate('2023-07-04'), stampedBy: null, faults: 3 },
      why: 'other-faulty',
      differences: [
        { about: 'I1001', column: '本期数', dropped: '12', kept: '15', droppedCell: null, keptCell: null },
        {
          about: '1.1.1',
          column: '进展情况',
          dropped: '',
          kept: '已完成方案编制，按月调度',
          droppedCell: null,
          keptCell: null,
        },
      ],
    },
  ],
  figures: { all: 212, counted: 187, partial: 31 },
  findings: { 强制性: 3, 核实性: 8, 提示: 4 },
  layout: () => Promise.reject(new Error('nothing to write in the gallery')),
  file: () => Promise.resolve({ name: '汇总_2023年6月.xlsx', bytes: new Uint8Array() }),
  archive: () => Promise.resolve({ name: '存档_2023-M06.json', bytes: new Uint8Array() }),
}
