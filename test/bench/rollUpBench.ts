import { sha256 } from '../../src/adapters/files'
import { memoryFileStore } from '../../src/adapters/memory'
import { writeXlsx, xlsxFiles } from '../../src/adapters/xlsx'
import { zlibInflater } from '../../src/adapters/xlsx/node'
import { DEFAULT_CHECK_SETTINGS } from '../../src/domain/checks'
import { decimal } from '../../src/domain/lib'
import type { Indicator, Plan, Task, TaskUnit, UnitCode } from '../../src/domain/model'
import { DEFAULT_LIGHT_POLICY, indicatorCode, isoDate, parsePeriod, taskCode, unitCode } from '../../src/domain/model'
import { indexPlan } from '../../src/domain/plan'
import { FIRST_DATA_ROW, layoutTemplate } from '../../src/domain/template'
import { rollUpFiles } from '../../src/usecases/rollUpFiles'
import type { StoredFile } from '../../src/usecases/ports'
import { indicator, smallPlan } from '../support/smallPlan'

const INDICATORS = 60
const TASKS = 40
const files = xlsxFiles(zlibInflater)
const period = parsePeriod('2023-M06')

/** A county of `count` towns that all report the same sixty figures and forty tasks. */
function countyOf(count: number): Plan {
  const towns = Array.from({ length: count }, (_, at) => unitCode(`U${String(at + 1).padStart(4, '0')}`))
  const lead = towns[0]!
  const tasks: Task[] = Array.from({ length: TASKS }, (_, at) => ({
    ...smallPlan.tasks[1]!,
    code: taskCode(`1.1.${at + 1}`),
    title: `第${at + 1}项任务`,
  }))
  const taskUnits: TaskUnit[] = tasks.flatMap(({ code }) =>
    towns.map((unit): TaskUnit => ({ task: code, unit, role: unit === lead ? 'lead' : 'support', basis: 'printed' })),
  )
  const indicators: Indicator[] = Array.from({ length: INDICATORS }, (_, at) =>
    indicator(`I1${String(at + 1).padStart(3, '0')}`, `第${at + 1}项指标`, {
      code: indicatorCode(`I1${String(at + 1).padStart(3, '0')}`),
      task: tasks[at % TASKS]!.code,
      leadUnit: lead,
      unitAggregation: 'SUM',
      target: { value: decimal(100 * count) },
    }),
  )
  const units = towns.map((code, at) => ({ code, name: `第${at + 1}镇`, kind: 'town' as const }))
  const campaigns = smallPlan.campaigns.slice(0, 1).map((one) => ({ ...one, leadUnit: lead, officeUnit: lead }))
  return {
    ...smallPlan,
    ...{ campaigns, units, tasks, taskUnits, indicators },
    ...{ aliases: [], groupMembers: [], mentions: [], relations: [], ledgers: [], rhythms: [] },
  }
}

/** Every town's file, filled in. */
async function returnsOf(plan: Plan): Promise<StoredFile[]> {
  if (!period.ok) throw new Error()
  const index = indexPlan(plan)
  const request = {
    plan,
    index,
    period: period.value,
    dueOn: isoDate('2023-07-05'),
    policy: DEFAULT_LIGHT_POLICY,
    previous: null,
  }
  const returned: StoredFile[] = []
  for (const [at, { code, name }] of plan.units.entries()) {
    const layout = layoutTemplate({ ...request, units: [code as UnitCode] })
    const typed = { value: 10 + (at % 7), cumulative: 50 + (at % 7), state: '推进中', completion: 50 } as const
    const sheets = layout.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        const value = typed[sheet.columns[cell.column]?.key as keyof typeof typed]
        const within =
          ['indicators', 'tasks'].includes(sheet.key) && cell.row >= FIRST_DATA_ROW && cell.style.startsWith('entry')
        if (value === undefined || !within) return cell
        const { formula: _typedOver, ...kept } = cell
        return { ...kept, value }
      }),
    }))
    returned.push({
      path: `${name}.xlsx`,
      bytes: await writeXlsx({ ...layout, sheets }),
      receivedOn: isoDate('2023-07-03'),
    })
  }
  return returned
}

/** Milliseconds to read the files only, and to roll them up end to end, the summary's bytes included. */
async function measure(plan: Plan, returned: readonly StoredFile[]) {
  if (!period.ok) throw new Error()
  const readStart = performance.now()
  for (const { path, bytes } of returned) files.read(path, bytes)
  const rollUpStart = performance.now()
  const { figures } = await rollUpFiles(
    {
      ...{ plan, index: indexPlan(plan), period: period.value, settings: DEFAULT_CHECK_SETTINGS },
      ...{
        policy: DEFAULT_LIGHT_POLICY,
        dueOn: isoDate('2023-07-05'),
        preparedOn: isoDate('2023-07-06'),
        returnedIn: '',
      },
    },
    {
      store: memoryFileStore(returned),
      files,
      fingerprint: sha256,
      progress: { report: () => undefined },
      cancellation: { cancelled: false },
    },
  )
  const done = performance.now()
  if (figures.some(({ partial }) => partial)) throw new Error('A file was lost on the way')
  return { read: rollUpStart - readStart, rollUp: done - rollUpStart }
}

async function main(): Promise<void> {
  for (const count of process.argv.slice(2).map(Number)) {
    const plan = countyOf(count)
    const returned = await returnsOf(plan)
    for (let round = 0; round < 3; round++) {
      const { read, rollUp } = await measure(plan, returned)
      const memory = Math.round(process.memoryUsage.rss() / 1e6)
      console.log(
        `${count} files: read ${read.toFixed(0)} ms, rolled up end to end ${rollUp.toFixed(0)} ms, ratio ${(rollUp / read).toFixed(2)}, ${(rollUp / count).toFixed(2)} ms a file, ${memory} MB`,
      )
    }
  }
}

void main()
