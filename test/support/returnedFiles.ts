import { writeXlsx } from '../../src/adapters/xlsx'
import { toNumber } from '../../src/domain/lib'
import type { CellValue, Plan, SheetLayout, UnitCode, WorkbookLayout } from '../../src/domain/model'
import { DEFAULT_LIGHT_POLICY, excelSerialOf, isoDate, periodOf, unitCode } from '../../src/domain/model'
import { indexPlan } from '../../src/domain/plan'
import { FIRST_DATA_ROW, layoutTemplate } from '../../src/domain/template'
import { seededPlan } from './renderSummary'

export interface ReturnedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

type Typed = Readonly<Record<string, CellValue>>

/** Types values by column key into every row with a code; a formula that stood there goes. */
function typedInto(sheet: SheetLayout, typedFor: (code: string) => Typed): SheetLayout {
  const codes = new Map(sheet.cells.flatMap(({ row, column, value }) => (column === 0 ? [[row, String(value)]] : [])))
  const cells = sheet.cells.map((cell) => {
    const code = codes.get(cell.row) ?? ''
    const key = sheet.columns[cell.column]?.key ?? ''
    const value = cell.row < FIRST_DATA_ROW || code === '' ? undefined : typedFor(code)[key]
    if (value === undefined) return cell
    const { formula: _typedOver, ...kept } = cell
    return { ...kept, value }
  })
  return { ...sheet, cells }
}

/** What a careful filler types: half of the year's target by June, every task under way. */
function fillers(plan: Plan): Readonly<Record<string, (code: string) => Typed>> {
  const targets = new Map(plan.indicators.map((indicator) => [String(indicator.code), indicator]))
  return {
    indicators: (code) => {
      const indicator = targets.get(code)
      if (!indicator) return {}
      const share = indicator.behaviour === 'flow' ? 0.5 : 1
      const value = Math.ceil(
        toNumber(indicator.target.value ?? indicator.target.valueHigh ?? indicator.baseline!) * share,
      )
      return { value, samePeriodBase: value, status: '正常', source: '业务台账' }
    },
    tasks: () => ({
      ...{ state: '推进中', completion: 50, progress: '按计划推进，现场工作量过半', nextSteps: '每周调度' },
      ...{ filler: '甲一', phone: '0737-0000000', reportedOn: excelSerialOf(isoDate('2023-07-03')) },
    }),
  }
}

function template(plan: Plan, unit: UnitCode): WorkbookLayout {
  return layoutTemplate({
    ...{ plan, index: indexPlan(plan), units: [unit], period: periodOf('month', 2023, 6) },
    ...{ dueOn: isoDate('2023-07-05'), policy: DEFAULT_LIGHT_POLICY, previous: null },
  })
}

function filled(plan: Plan, unit: string, planted: Typed = {}): WorkbookLayout {
  const layout = template(plan, unitCode(unit))
  const typed = fillers(plan)
  const sheets = layout.sheets.map((sheet) => {
    const own = typed[sheet.key]
    if (!own) return sheet
    return typedInto(sheet, (code) => ({ ...own(code), ...(sheet.key === 'indicators' ? planted : {}) }))
  })
  return { ...layout, sheets }
}

const MEDICAL_INSURANCE = 'U036'
const DISABLED_FEDERATION = 'U061'
const WOMENS_FEDERATION = 'U060'

/** Three June files of the Yuanjiang plan: one in order, one with words where a figure belongs, one cut short on its way. */
export async function threeReturnedFiles(): Promise<
  readonly [good: ReturnedFile, words: ReturnedFile, cut: ReturnedFile]
> {
  const plan = await seededPlan('yuanjiang-2023')
  const good = await writeXlsx(filled(plan, MEDICAL_INSURANCE))
  const words = await writeXlsx(filled(plan, DISABLED_FEDERATION, { value: '基本完成' }))
  const whole = await writeXlsx(filled(plan, WOMENS_FEDERATION))
  return [
    { name: '沅江市医保局_2023年6月.xlsx', bytes: good },
    { name: '沅江市残联_2023年6月.xlsx', bytes: words },
    { name: '沅江市妇联_2023年6月.xlsx', bytes: whole.slice(0, Math.floor(whole.length * 0.6)) },
  ]
}
