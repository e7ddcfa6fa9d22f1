import { browserFingerprint } from '../../../src/adapters/hash'
import { memoryOpenWorkbook } from '../../../src/adapters/memory'
import { fail, succeed } from '../../../src/domain/lib'
import { DEFAULT_CHECK_SETTINGS } from '../../../src/domain/checks'
import type { CellValue, UnitCode, WorkbookLayout } from '../../../src/domain/model'
import { addressOf, DEFAULT_LIGHT_POLICY, isoDate, periodOf, unitCode } from '../../../src/domain/model'
import { layoutTemplate } from '../../../src/domain/template'
import type { PaneServices } from '../../../src/ui/services'
import { DEFAULT_PANE_MEMORY, paneMemoryTexts } from '../../../src/usecases/paneMemory'
import type { PaneMemory } from '../../../src/usecases/paneMemory'
import { rollUpReturns } from '../../../src/usecases/rollUpReturns'
import { stampSubmission } from '../../../src/usecases/stampSubmission'
import { writePlan } from '../../../src/usecases/writePlan'
import { reviewedPlan } from '../../support/reviewedPlan'
import { deskServices, shippedPlan } from './deskServices'
import { compileImportedText } from './importedText'
import { rollUpSample } from './rollUpSample'

const MEDICAL_INSURANCE = unitCode('U036')
const DISABLED_FEDERATION = unitCode('U061')

type Scene = () => Promise<PaneServices>

function template(...units: readonly UnitCode[]) {
  const plan = shippedPlan()
  return layoutTemplate({
    ...{ ...plan, units, period: periodOf('month', 2023, 6), dueOn: isoDate('2023-07-05') },
    ...{ policy: DEFAULT_LIGHT_POLICY, previous: null },
  })
}

const opened = (...units: readonly UnitCode[]) =>
  memoryOpenWorkbook({ file: '填报表.xlsx', ...(units.length > 0 ? { layout: template(...units) } : {}) })

async function remembering(workbook: ReturnType<typeof opened>, changes: Partial<PaneMemory>) {
  await workbook.remember(paneMemoryTexts({ ...DEFAULT_PANE_MEMORY, ...changes }))
  return workbook
}

/** A template with a word where a figure belongs, a state that its figures contradict, and much left blank. */
async function mistaken() {
  const workbook = opened(DISABLED_FEDERATION)
  workbook.user.type({ sheet: '指标填报', address: 'H4' }, '基本完成')
  workbook.user.type({ sheet: '任务清单', address: 'H4' }, '已完成')
  workbook.user.type({ sheet: '任务清单', address: 'I4' }, 60)
  return remembering(workbook, { role: 'filler', unit: DISABLED_FEDERATION })
}

/** Half of the targets reached, every task under way. */
async function filledIn(changes: Readonly<Record<string, CellValue>> = {}) {
  const workbook = opened(DISABLED_FEDERATION)
  const figures = { G4: 300, H4: 300, I4: 600, J4: 580, G5: 100, H5: 20, I5: 120, J5: 110, ...changes }
  for (const [address, value] of Object.entries(figures)) workbook.user.type({ sheet: '指标填报', address }, value)
  for (const row of [4, 5]) {
    workbook.user.type({ sheet: '任务清单', address: `H${row}` }, '推进中')
    workbook.user.type({ sheet: '任务清单', address: `I${row}` }, 50)
    workbook.user.type({ sheet: '任务清单', address: `J${row}` }, '按计划推进，现场工作量过半')
  }
  return remembering(workbook, { role: 'filler', unit: DISABLED_FEDERATION })
}

/** One figure ten times too large: a query that wants a reason. */
const doubtful = () => filledIn({ H4: 3000, I4: 3300 })

/** Stamped, and changed afterwards where a figure is given. */
async function stamped(changed: CellValue = null) {
  const workbook = await filledIn()
  const request = { ...shippedPlan(), settings: DEFAULT_CHECK_SETTINGS, unit: DISABLED_FEDERATION }
  const done = await stampSubmission(
    { ...request, by: '甲一', at: '2023-07-03 16:20' },
    { workbook, fingerprint: browserFingerprint },
  )
  if (!done.ok) throw new Error(JSON.stringify(done.problem))
  if (changed !== null) workbook.user.type({ sheet: '指标填报', address: 'J5' }, changed)
  return workbook
}

/** Two units' sheets and the summary of them, with a figure of the city selected. */
async function summarised() {
  const workbook = opened(MEDICAL_INSURANCE, DISABLED_FEDERATION)
  workbook.user.type({ sheet: '市残联 指标', address: 'H4' }, 420)
  workbook.user.type({ sheet: '市残联 指标', address: 'I4' }, 420)
  const read = await workbook.readSnapshot()
  const rolled = await rollUpReturns(
    {
      ...{ ...shippedPlan(), period: periodOf('month', 2023, 6), settings: DEFAULT_CHECK_SETTINGS },
      ...{ policy: DEFAULT_LIGHT_POLICY, dueOn: isoDate('2023-07-05'), preparedOn: isoDate('2023-07-05') },
      ...{ workbook: read.ok ? read.value : null, files: [], counting: {} },
    },
    {
      files: { read: (file) => fail({ kind: 'not-a-zip', file, detail: '' }) },
      ...{ fingerprint: () => '', progress: { report: () => undefined }, cancellation: { cancelled: false } },
    },
  )
  if (!rolled.ok) throw new Error(rolled.problem.kind)
  await workbook.applyLayout(rolled.value.summary)
  const sources = rolled.value.summary.sheets.find(({ name }) => name === '指标汇总')
  const row = sources?.cells.find(({ value }) => value === figureShown(rolled.value.summary))?.row ?? 0
  workbook.user.select({ sheet: '指标汇总', address: addressOf(row, 1) })
  return workbook
}

/** The same after a figure was changed, and one filled in that nobody had reported. */
async function changedSince() {
  const workbook = await summarised()
  workbook.user.type({ sheet: '市残联 指标', address: 'I4' }, 415)
  workbook.user.type({ sheet: '市医保局 指标', address: 'H4' }, '2000万')
  return workbook
}

/** The code of the first figure that a unit reported. */
function figureShown({ sheets }: WorkbookLayout): CellValue {
  const sources = sheets.find(({ name }) => name === '数据来源')
  const counted = sources?.cells.find(({ value }) => value === '计入')
  return sources?.cells.find(({ row, column }) => row === counted?.row && column === 0)?.value ?? null
}

async function obstructed(kind: 'locked' | 'editing') {
  const workbook = await mistaken()
  workbook.user.obstruct({ kind, sheet: '指标填报', detail: kind })
  return workbook
}

/** A workbook that carries the reviewed plan of an invented county. */
async function withSavedPlan() {
  const workbook = memoryOpenWorkbook({ file: '重点工作.xlsx' })
  const written = await writePlan({ plan: reviewedPlan().layout, agreed: null }, { workbook })
  if (!written.ok) throw new Error(written.problem.kind)
  return workbook
}

/** A roll-up is shown by what the person does: pick files, press the button. The services answer. */
export const scenes: Readonly<Record<string, Scene>> = {
  'start-empty': async () => deskServices({ workbook: opened() }),
  'start-filler': async () => deskServices({ workbook: await mistaken() }),
  'start-statistician': async () =>
    deskServices({
      workbook: await remembering(opened(MEDICAL_INSURANCE, DISABLED_FEDERATION), { role: 'statistician' }),
    }),
  'start-browser': async () => deskServices(),
  'start-troubled': async () =>
    deskServices({ startUpProblem: { kind: 'library-unreachable', address: 'https://appsforoffice.microsoft.com' } }),
  'start-editing': async () => deskServices({ workbook: await obstructed('editing') }),
  'start-plans': async () => deskServices({ workbook: await withSavedPlan() }),
  'start-planGone': async () => deskServices({ workbook: await remembering(opened(), { planFrom: 'workbook' }) }),
  'setUp-choose': async () => deskServices({ workbook: opened(), openingScreen: 'setUp' }),
  'setUp-files': async () =>
    deskServices({
      openingScreen: 'setUp',
      packTemplates: ({ progress }) => {
        progress.report(23, 62, '沅江市工业和信息化局（市中小企业服务中心）_2023年6月.xlsx')
        return new Promise(() => undefined)
      },
    }),
  'setUp-stopped': async () =>
    deskServices({ openingScreen: 'setUp', packTemplates: () => Promise.resolve(fail({ kind: 'stopped' })) }),
  'check-findings': async () => deskServices({ workbook: await mistaken(), openingScreen: 'check' }),
  'check-reason': async () => deskServices({ workbook: await doubtful(), openingScreen: 'check' }),
  'check-stamped': async () => deskServices({ workbook: await stamped(), openingScreen: 'check' }),
  'check-changed': async () => deskServices({ workbook: await stamped(115), openingScreen: 'check' }),
  'check-none': async () => deskServices({ workbook: opened(), openingScreen: 'check' }),
  'check-locked': async () => deskServices({ workbook: await obstructed('locked'), openingScreen: 'check' }),
  'checkReturns-idle': async () => deskServices({ openingScreen: 'checkReturns' }),
  'rollUp-idle': async () =>
    deskServices({ workbook: opened(MEDICAL_INSURANCE, DISABLED_FEDERATION), openingScreen: 'rollUp' }),
  'rollUp-running': async () =>
    deskServices({
      openingScreen: 'rollUp',
      rollUp: ({ progress }) => {
        progress.report(57, 200, '沅江市工业和信息化局_2023年6月.xlsx')
        return new Promise(() => undefined)
      },
    }),
  'rollUp-done': async () =>
    deskServices({
      workbook: opened(MEDICAL_INSURANCE, DISABLED_FEDERATION),
      openingScreen: 'rollUp',
      rollUp: () => Promise.resolve(succeed(rollUpSample)),
    }),
  'rollUp-changed': async () => deskServices({ workbook: await changedSince(), openingScreen: 'rollUp' }),
  'importPlan-idle': async () => deskServices({ openingScreen: 'importPlan' }),
  'importPlan-again': async () => deskServices({ workbook: await withSavedPlan(), openingScreen: 'importPlan' }),
  'importPlan-review': async () => deskServices({ openingScreen: 'importPlan', compilePlan: compileImportedText }),
  'importPlan-failed': async () =>
    deskServices({
      openingScreen: 'importPlan',
      compilePlan: () => Promise.resolve(fail({ kind: 'legacy-document', file: '2025年方案.doc', detail: '' })),
    }),
  'trace-done': async () => deskServices({ workbook: await summarised(), openingScreen: 'trace' }),
  'trace-changed': async () => {
    const workbook = await changedSince()
    workbook.user.select({ sheet: '指标汇总', address: 'A1' })
    return deskServices({ workbook, openingScreen: 'trace' })
  },
  'trace-none': async () => deskServices({ workbook: opened(MEDICAL_INSURANCE), openingScreen: 'trace' }),
  settings: async () => {
    const workbook = opened(MEDICAL_INSURANCE)
    const report = async () => ({
      ...{ application: 'excel' as const, platform: 'PC', version: '16.0.10396.20017', excelApi: '1.8' },
      missing: ['many-ranges', 'screen-at-rest', 'print-setup'],
    })
    return deskServices({ workbook: { ...workbook, report }, openingScreen: 'settings' })
  },
}
