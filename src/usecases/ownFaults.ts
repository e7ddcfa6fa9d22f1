import { runChecks } from '../domain/checks'
import type { CheckContext } from '../domain/checks'
import type { Finding, Submission } from '../domain/model'

const mandatoryAmong = (findings: readonly Finding[]): number =>
  findings.filter(({ level }) => level === '强制性').length

/** Counts the mandatory findings of a submission by itself: whether it is valid must not depend on what other units sent. */
export const ownFaults =
  (context: CheckContext) =>
  (submission: Submission): number =>
    mandatoryAmong(submission.findings) + mandatoryAmong(runChecks([submission], context))
