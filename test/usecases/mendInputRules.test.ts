import type { MemoryOpenWorkbook } from '../../src/adapters/memory'
import { memoryOpenWorkbook } from '../../src/adapters/memory'
import { DEFAULT_LIGHT_POLICY, isoDate, parsePeriod } from '../../src/domain/model'
import { indexPlan } from '../../src/domain/plan'
import { mendInputRules } from '../../src/usecases/mendInputRules'
import { COMMERCE, REFORM, smallPlan } from '../support/smallPlan'
import { templateLayout } from '../support/templateLayouts'

const june = parsePeriod('2023-M06')
if (!june.ok) throw new Error('2023-M06 is a period')

const mend = (workbook: MemoryOpenWorkbook, indicators: string) =>
  mendInputRules(
    {
      ...{ plan: smallPlan, index: indexPlan(smallPlan), period: june.value, dueOn: isoDate('2023-07-05') },
      policy: DEFAULT_LIGHT_POLICY,
      units: [{ unit: REFORM, sheets: [{ list: 'indicators', sheet: indicators }] }],
    },
    { workbook },
  )

describe('mending input rules', () => {
  it('puts back what pasting destroyed, in a workbook of one unit and of several', async () => {
    for (const [layout, sheet] of [
      [templateLayout(REFORM), '指标填报'],
      [templateLayout(REFORM, COMMERCE), '市发改局 指标'],
    ] as const) {
      const workbook = memoryOpenWorkbook({ layout })
      workbook.user.paste({ sheet, address: 'H4' }, 12)
      const mended = await mend(workbook, sheet)
      expect(mended.ok && mended.value.moved).toEqual([])
      expect(mended.ok && mended.value.ranges.some((range) => range.startsWith(`${sheet}!H4`))).toBe(true)
    }
  })

  it('finds nothing to do in a template as it was issued, and nothing the second time', async () => {
    const workbook = memoryOpenWorkbook({ layout: templateLayout(REFORM) })
    expect(await mend(workbook, '指标填报')).toEqual({ ok: true, value: { ranges: [], moved: [] } })
    workbook.user.paste({ sheet: '指标填报', address: 'H4' }, 12)
    await mend(workbook, '指标填报')
    expect(await mend(workbook, '指标填报')).toEqual({ ok: true, value: { ranges: [], moved: [] } })
  })

  it.each([
    ['a row', 'A5', 'I9999'],
    ['a column', 'H3', '上年同期累计'],
  ])('leaves a sheet alone where %s stands elsewhere, and names it', async (_, address, value) => {
    const workbook = memoryOpenWorkbook({ layout: templateLayout(REFORM) })
    workbook.user.paste({ sheet: '指标填报', address: 'H4' }, 12)
    workbook.user.type({ sheet: '指标填报', address }, value)
    expect(await mend(workbook, '指标填报')).toEqual({ ok: true, value: { ranges: [], moved: ['指标填报'] } })
  })

  it('passes on what the host says', async () => {
    const workbook = memoryOpenWorkbook({ layout: templateLayout(REFORM) })
    workbook.user.obstruct({ kind: 'locked', sheet: '指标填报', detail: 'locked' })
    expect(await mend(workbook, '指标填报')).toMatchObject({
      ...{ ok: false, problem: { kind: 'workbook', problem: { kind: 'locked' } } },
    })
  })
})
