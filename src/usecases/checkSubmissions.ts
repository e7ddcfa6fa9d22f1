import type { CheckSettings } from '../domain/checks'
import { runChecks } from '../domain/checks'
import type { Finding, Period } from '../domain/model'
import type { GatherPorts, Gathered, GatherRequest } from './gatherSubmissions'
import { gatherSubmissions } from './gatherSubmissions'

export interface CheckRequest extends GatherRequest {
  readonly period: Period
  readonly settings: CheckSettings
}

export interface Checked {
  readonly gathered: Gathered
  /** Intake's findings first, then the checks', per submission in reading order. */
  readonly findings: readonly Finding[]
}

/** Reads every file of a folder and checks what is in it: all findings at once, refused files included. */
export async function checkSubmissions(request: CheckRequest, ports: GatherPorts): Promise<Checked> {
  const gathered = await gatherSubmissions(request, ports)
  const { accepted, findings: aboutSelection } = gathered.selection
  const aboutFiles = gathered.arrivals.flatMap(({ findings }) => findings)
  const inSubmissions = accepted.flatMap(({ findings }) => findings)
  const fromChecks = runChecks(accepted, request)
  return { gathered, findings: [...aboutFiles, ...aboutSelection, ...inSubmissions, ...fromChecks] }
}
