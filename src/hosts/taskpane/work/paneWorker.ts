import { yuanjiangPlan } from '../yuanjiangPlan'
import { foreman } from './foreman'
import type { Order, Report } from './orders'

/** A worker's global scope, of which the types of pages know nothing. */
interface WorkerScope {
  postMessage(report: Report): void
  onmessage: ((event: MessageEvent<Order>) => void) | null
}

const scope = self as unknown as WorkerScope

function loadPlan() {
  const imported = yuanjiangPlan()
  if (!imported.ok) throw new Error('The plan that ships with the pane cannot be built')
  return imported.value
}

const carryOut = foreman(loadPlan, (report) => scope.postMessage(report))
scope.onmessage = ({ data }) => void carryOut(data)
