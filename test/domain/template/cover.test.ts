import { writeXlsx } from '../../../src/adapters/xlsx'
import { decimal } from '../../../src/domain/lib'
import type { LightPolicy } from '../../../src/domain/model'
import { DEFAULT_LIGHT_POLICY, STYLES } from '../../../src/domain/model'
import { layoutTemplate, lightRuleSentences } from '../../../src/domain/template'
import { recalculate } from '../../support/recalculate'
import { COMMERCE, REFORM, TOWN_EAST } from '../../support/smallPlan'
import type { Typed } from './requests'
import { fillIn, request, sheetOf } from './requests'
import { withLibreOffice } from '../../support/withLibreOffice'

const texts = (layout: ReturnType<typeof layoutTemplate>) => sheetOf(layout, 'cover').cells.map(({ value }) => value)

describe('封面与说明', () => {
  it('names unit, period and due date, and has cells for who fills in and who checks', () => {
    const layout = layoutTemplate(request([REFORM]))
    expect(texts(layout)).toEqual(expect.arrayContaining(['市发改局', '2023年6月', '2023年7月5日', '填报人', '审核人']))
    expect(sheetOf(layout, 'cover').names.map(({ name }) => name)).toEqual([
      'PT.U001.cover',
      'PT.U001.cover.filler',
      'PT.U001.cover.phone',
      'PT.U001.cover.checker',
      'PT.U001.cover.reportedOn',
      'PT.U001.cover.stampedBy',
      'PT.U001.cover.stampedAt',
      'PT.U001.cover.checkState',
      'PT.U001.cover.fingerprint',
    ])
  })

  it('[ST1] keeps blank, locked cells in text format for the stamp, on the own cover and on the common one', () => {
    const stampCells = (layout: ReturnType<typeof layoutTemplate>, unit: string) => {
      const { cells, names } = sheetOf(layout, 'cover')
      const ends = ['stampedBy', 'stampedAt', 'checkState', 'fingerprint']
      const places = ends.map((end) => names.find(({ name }) => name === `PT.${unit}.cover.${end}`))
      return places.map((place) => cells.find(({ row, column }) => row === place?.row && column === place.column))
    }
    const common = layoutTemplate(request([REFORM, COMMERCE]))
    const all = [
      ...stampCells(layoutTemplate(request([REFORM])), 'U001'),
      ...stampCells(common, 'U001'),
      ...stampCells(common, 'U002'),
    ]
    expect(all.map((cell) => [cell?.value, cell?.numberFormat, cell && STYLES[cell.style].locked])).toEqual(
      all.map(() => [null, '@', true]),
    )
  })

  it('every named entry cell is open and every other cell is locked', () => {
    const { cells, names } = sheetOf(layoutTemplate(request([REFORM])), 'cover')
    const entries = names
      .slice(1, 5)
      .map(({ row, column }) => cells.find((cell) => cell.row === row && cell.column === column))
    expect(entries.map((cell) => cell?.style)).toEqual(['entryText', 'entryText', 'entryText', 'entryDate'])
    const filled = cells.filter(({ value, formula }) => value !== null && formula === undefined)
    expect(filled.filter(({ style }) => style === 'entryText' || style === 'entryDate')).toEqual([])
  })

  withLibreOffice.it(
    'counts what is filled in: a figure, 不适用 and 未统计 count once, a blank and a bare remark do not',
    async () => {
      const indicators: Typed = new Map([
        [0, { value: 12 }],
        [1, { value: 0 }],
        [2, { status: '不适用' }],
        [3, { value: 7.5, status: '未统计' }],
        [4, { explanation: '待核实' }],
      ])
      const tasks: Typed = new Map([[0, { state: '推进中' }]])
      const projects: Typed = new Map([
        [0, { name: '甲项目' }],
        [5, { name: '乙项目' }],
      ])
      const empty = layoutTemplate(request([REFORM]))
      const filled = fillIn(fillIn(fillIn(empty, 'indicators', indicators), 'tasks', tasks), 'projects', projects)
      const cover = (await recalculate(await writeXlsx(filled))).get('封面与说明') ?? []
      const counts = cover.filter(([name]) => ['指标填报', '任务清单', '项目清单', '政策清单'].includes(String(name)))
      expect(counts.map((row) => row.slice(5, 8))).toEqual([
        [7, 4, 57.1],
        [2, 1, 50],
        ['据实', 2, '—'],
        ['据实', 0, '—'],
      ])
    },
  )

  withLibreOffice.it('lists the units of a common workbook with how far each has come', async () => {
    const filled = fillIn(
      layoutTemplate(request([REFORM, COMMERCE, TOWN_EAST])),
      `indicators.${COMMERCE}`,
      new Map([[0, { value: 60 }]]),
    )
    const cover = (await recalculate(await writeXlsx(filled))).get('封面与说明') ?? []
    const rows = cover.filter(([name]) => /市发改局|市商务局|东镇/.test(String(name)))
    expect(rows.slice(0, 3).map((row) => row.slice(3, 8))).toEqual([
      [7, 0, 2, 0, 0],
      [3, 1, 2, 0, 20],
      [3, 0, 2, 0, 0],
    ])
  })
})

describe('the light rule in words', () => {
  it('states every band and that 左右 has no tolerance', () => {
    const rule = lightRuleSentences(DEFAULT_LIGHT_POLICY).join('')
    expect(rule).toContain('不低于0为●正常；不低于-10、低于0为▲关注；低于-10为■滞后')
    expect(rule).toContain('未设容差')
  })

  it('states a tolerance that is set, and other bands', () => {
    const policy: LightPolicy = {
      ...DEFAULT_LIGHT_POLICY,
      bands: [
        { light: 'normal', from: decimal('-5') },
        { light: 'behind', from: null },
      ],
      aboutTolerance: decimal('1.5'),
    }
    const rule = lightRuleSentences(policy).join('')
    expect(rule).toContain('不低于-5为●正常；低于-5为■滞后')
    expect(rule).toContain('允许相差目标数的1.5%')
  })
})
