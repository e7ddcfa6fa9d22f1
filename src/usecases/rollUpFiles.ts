import type { Checked } from './checkSubmissions'
import { checkSubmissions } from './checkSubmissions'
import type { GatherPorts } from './gatherSubmissions'
import { remarkLayout } from './remarkLayout'
import type { RollUpInput, SummedUp, SumUpRequest } from './sumUp'
import { sumUp } from './sumUp'

export interface RollUpRequest extends Omit<SumUpRequest, 'open' | 'untouched'> {
  /** Written behind every sheet's title; for demonstrations. */
  readonly remark?: string
}

/** SHA-256 of what went in and what came out (汇总凭证): the same inputs give the same output, byte for byte. */
export interface Receipt {
  readonly plan: string
  readonly period: string
  readonly inputs: readonly RollUpInput[]
  readonly output: string
}

export interface RolledUp extends Checked, Omit<SummedUp, 'inputs' | 'layout'> {
  readonly summary: Uint8Array
  readonly receipt: Receipt
}

/** From a folder of returned files to the city-level summary workbook: read, check, roll up, assess, lay out, write. */
export async function rollUpFiles(request: RollUpRequest, ports: GatherPorts): Promise<RolledUp> {
  const checked = await checkSubmissions(request, ports)
  const { inputs, layout, ...summed } = sumUp(checked, request)
  const summary = await ports.files.write(request.remark === undefined ? layout : remarkLayout(layout, request.remark))
  const output = await ports.fingerprint(summary)
  const receipt = { plan: request.plan.code, period: request.period.key, inputs, output }
  return { ...checked, ...summed, summary, receipt }
}
