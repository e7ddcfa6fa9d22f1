import type { Finding, Submission } from '../model'
import { cellKey, parseAddress } from '../model'
import type { CheckContext, CheckDefinition } from './defineCheck'
import { findingOf } from './defineCheck'
import { CHECKS } from './registry'

/** A blank or an unreadable figure explains whatever else is said of the same cell. */
const EXPLAINS: ReadonlySet<string> = new Set(['CK01', 'CK02'])
/** A percentage off by 100 is also off in scale: the more telling rule speaks. */
const SILENCES: Readonly<Record<string, readonly string[]>> = { CK04: ['CK05', 'CK07'], CK05: ['CK09'], CK07: ['CK09'] }

const identityOf = ({ rule, message, cells, indicator, task }: Finding): string =>
  [rule, message, indicator, task, ...cells.map(cellKey)].join(' ')

function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [identityOf(finding), finding])).values()]
}

const shownAt = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ cells }) => cells.slice(0, 1).map(cellKey))

function withoutFollowers(findings: readonly Finding[], intake: readonly Finding[]): Finding[] {
  const refused = new Set(shownAt(intake.filter(({ level }) => level === '强制性')))
  const explained = new Set(shownAt(findings.filter(({ rule }) => EXPLAINS.has(rule))))
  const silenced = new Set(
    findings.flatMap(({ rule, indicator }) =>
      indicator === null ? [] : (SILENCES[rule] ?? []).map((other) => `${other} ${indicator}`),
    ),
  )
  return findings.filter(({ rule, cells, indicator }) => {
    if (indicator !== null && silenced.has(`${rule} ${indicator}`)) return false
    if (cells.some((cell) => refused.has(cellKey(cell)))) return false
    return EXPLAINS.has(rule) || !cells.some((cell) => explained.has(cellKey(cell)))
  })
}

/** The submission's sheets as they lie in the template: figures, tasks, then the ledgers. */
function sheetsOf({ observations, taskReports, projects, policies, risks }: Submission): readonly string[] {
  const ledgers = [projects, policies, risks].flatMap((rows) => Object.values(rows[0]?.cells ?? {}).slice(0, 1))
  const cells = [observations[0]?.value.cell, taskReports[0]?.stateEntry.cell, ...ledgers.map(({ cell }) => cell)]
  return cells.flatMap((cell) => cell?.sheet ?? [])
}

/** Sheet, then row, then column, then rule: the order in which a filler walks through the file. */
function inReadingOrder(findings: readonly Finding[], submission: Submission): Finding[] {
  const sheets = sheetsOf(submission)
  const place = ({ cells, rule }: Finding) => {
    const at = cells[0] && parseAddress(cells[0].address)
    return { sheet: sheets.indexOf(cells[0]?.sheet ?? ''), row: at?.row ?? 0, column: at?.column ?? 0, rule }
  }
  return [...findings].sort((one, other) => {
    const [left, right] = [place(one), place(other)]
    return (
      left.sheet - right.sheet ||
      left.row - right.row ||
      left.column - right.column ||
      (left.rule < right.rule ? -1 : 1)
    )
  })
}

/**
 * Runs every check over every submission: all findings at once, each said once, without those that a blank, an
 * unreadable figure or an error of intake already explains; per submission in reading order. Relations may look across the submissions.
 */
export function runChecks(
  submissions: readonly Submission[],
  context: CheckContext,
  checks: readonly CheckDefinition[] = CHECKS,
): readonly Finding[] {
  return submissions.flatMap((submission) => {
    const scope = { ...context, submission, all: submissions }
    const findings = checks.flatMap((check) => check.run(scope).map((report) => findingOf(check, report, scope)))
    return inReadingOrder(withoutFollowers(withoutRepeats(findings), submission.findings), submission)
  })
}
