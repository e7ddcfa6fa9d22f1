import { writeXlsx } from '../../src/adapters/xlsx'
import type { Period, Plan, WorkbookLayout } from '../../src/domain/model'
import { DEFAULT_LIGHT_POLICY, isoDate, parsePeriod } from '../../src/domain/model'
import { indexPlan } from '../../src/domain/plan'
import { layoutTemplate } from '../../src/domain/template'
import { editWorkbook } from '../../src/hosts/demo/editWorkbook'
import { fillWorkbook } from '../../src/hosts/demo/fillWorkbook'
import { inventFigures } from '../../src/hosts/demo/inventFigures'
import { repeatedPlan } from './repeatedPlan'
import { yuanjiang } from './yuanjiang'

const SEED = 20230630
const DUE_ON = isoDate('2023-07-05')

export function juneOf2023(): Period {
  const period = parsePeriod('2023-M06')
  if (!period.ok) throw new Error('2023-M06 is a period')
  return period.value
}

/** Yuanjiang's plan as often as it takes for `files` units to report. */
export function planFor(files: number): Plan {
  const { plan, index } = yuanjiang()
  return repeatedPlan(plan, Math.ceil(files / index.reportingUnits().length))
}

/** Every unit's template of the real plan, filled in by the demo's careful filler: as many workbooks as asked for, named in the plan's order. */
export async function* returnedWorkbooks(files: number): AsyncGenerator<{ name: string; bytes: Uint8Array }> {
  const plan = planFor(files)
  const index = indexPlan(plan)
  const figures = inventFigures(plan, index, SEED)
  const request = { plan, index, period: juneOf2023(), dueOn: DUE_ON, policy: DEFAULT_LIGHT_POLICY, previous: null }
  for (const [at, unit] of index.reportingUnits().slice(0, files).entries()) {
    const layout: WorkbookLayout = layoutTemplate({ ...request, units: [unit] })
    const editor = editWorkbook(layout)
    fillWorkbook(editor, { unit, index, figures, seed: SEED })
    const order = String(at + 1).padStart(4, '0')
    yield {
      name: `${order}_${index.units.get(unit)?.name ?? unit}_2023年6月.xlsx`,
      bytes: await writeXlsx(editor.layout()),
    }
  }
}
