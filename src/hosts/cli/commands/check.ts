import { DEFAULT_CHECK_SETTINGS } from '../../../domain/checks'
import type { Finding } from '../../../domain/model'
import { checkSubmissions } from '../../../usecases/checkSubmissions'
import type { Gathered } from '../../../usecases/gatherSubmissions'
import { EXIT, type ExitCode } from '../exitCodes'
import { periodFrom, storeFrom } from '../inputs'
import { loadPlan } from '../loadPlan'
import { languageOf, say, sayJson, type CommonOptions } from '../options'
import { findingJson, findingsText, levelCounts } from '../print/findings'
import { portsOver } from '../wiring'

export interface CheckOptions extends CommonOptions {
  readonly period: string
}

/** Unreadable only where nothing at all could be taken: one bad file among many is a finding. */
export function exitOf({ arrivals }: Gathered, findings: readonly Finding[]): ExitCode {
  if (arrivals.every(({ state }) => state === 'refused')) return EXIT.unreadable
  return findings.some(({ level }) => level === '强制性') ? EXIT.blocked : EXIT.fine
}

/** `plantally check`: a folder of returned files, or one file, with every finding at once. */
export async function check(given: string, options: CheckOptions): Promise<ExitCode> {
  const { plan, index } = loadPlan(options.plan)
  const language = languageOf(options)
  const request = {
    ...{ plan, index },
    period: periodFrom(options.period),
    settings: DEFAULT_CHECK_SETTINGS,
  }
  const { gathered, findings } = await checkSubmissions(request, portsOver(storeFrom(given), '审核'))
  if (options.json) sayJson(findings.map((finding) => findingJson(finding, index, language)))
  else {
    if (findings.length > 0) say(findingsText(findings, language))
    const taken = gathered.arrivals.filter(({ state }) => state === 'taken').length
    say(`文件 ${gathered.arrivals.length}，可用 ${taken}；${levelCounts(findings, language)}`)
  }
  return exitOf(gathered, findings)
}
