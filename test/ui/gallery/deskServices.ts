import { browserFingerprint } from '../../../src/adapters/hash'
import { yuanjiangPlan } from '../../../src/hosts/taskpane/yuanjiangPlan'
import { isoDate } from '../../../src/domain/model'
import type { ImportedPlan } from '../../../src/usecases/importPlan'
import type { PaneServices } from '../../../src/ui/services'

/** The plan that ships, as data. */
export function shippedPlan(): ImportedPlan {
  const plan = yuanjiangPlan()
  if (!plan.ok) throw new Error('The plan that ships is not fit')
  return plan.value
}

const never = <Value>(): Promise<Value> => new Promise(() => undefined)

/** Services of a quiet day: nothing is open, long work never ends. */
export function deskServices(changes: Partial<PaneServices> = {}): PaneServices {
  return {
    loadPlan: () => Promise.resolve(yuanjiangPlan()),
    today: () => isoDate('2023-07-03'),
    now: () => '2023-07-03 16:20',
    workbook: null,
    openingScreen: null,
    onNavigate: () => () => undefined,
    checkFiles: never,
    packTemplates: never,
    rollUp: never,
    compilePlan: never,
    planFiles: never,
    fingerprint: browserFingerprint,
    machine: { role: () => null, rememberRole: () => undefined },
    saveFile: () => Promise.resolve(),
    ...changes,
  }
}
