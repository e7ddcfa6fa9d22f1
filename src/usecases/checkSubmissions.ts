import type { CheckSettings } from '../domain/checks'
import { runChecks } from '../domain/checks'
import { stampFindings } from '../domain/intake'
import type { Finding, Period, Submission } from '../domain/model'
import { fingerprintOf } from './fingerprintOf'
import type { GatherPorts, Gathered, GatherRequest } from './gatherSubmissions'
import { gatherSubmissions } from './gatherSubmissions'
import { ownFaults } from './ownFaults'
import type { AnyFingerprint } from './ports'

export interface CheckRequest extends GatherRequest {
  readonly period: Period
  readonly settings: CheckSettings
}

export interface Checked {
  readonly gathered: Gathered
  /** Intake's findings first, then the checks', per submission in reading order. */
  readonly findings: readonly Finding[]
}

async function stampsIn(submissions: readonly Submission[], fingerprint: AnyFingerprint): Promise<readonly Finding[]> {
  const stamped = submissions.filter(({ stamp }) => stamp !== null)
  const said = stamped.map(async (one) => stampFindings(one, await fingerprintOf(one, fingerprint)))
  return (await Promise.all(said)).flat()
}

/** What intake, stamps and checks say of everything that was gathered; refused files included. */
export async function checkGathered(
  gathered: Gathered,
  request: CheckRequest,
  fingerprint: AnyFingerprint,
): Promise<Checked> {
  const { accepted, findings: aboutSelection } = gathered.selection
  const aboutFiles = gathered.arrivals.flatMap(({ findings }) => findings)
  const aboutStamps = await stampsIn(accepted, fingerprint)
  const inSubmissions = accepted.flatMap(({ findings }) => findings)
  const fromChecks = runChecks(accepted, request)
  return { gathered, findings: [...aboutFiles, ...aboutSelection, ...aboutStamps, ...inSubmissions, ...fromChecks] }
}

/** Reads every file of a folder and checks what is in it: all findings at once, refused files included. */
export async function checkSubmissions(request: CheckRequest, ports: GatherPorts): Promise<Checked> {
  const gathered = await gatherSubmissions(request, ports, { faultsIn: ownFaults(request) })
  return checkGathered(gathered, request, ports.fingerprint)
}
