import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeCsvTable } from '../../../adapters/csv'
import { MAPPING_COLUMNS, MAPPING_FILE, mappingRows } from '../../../usecases/mappingTable'
import { revisePlan } from '../../../usecases/revisePlan'
import { EXIT, misuse, type ExitCode } from '../exitCodes'
import { loadPlan } from '../loadPlan'
import { languageOf, say, sayJson, type CommonOptions } from '../options'
import { makeFolder } from '../planFolder'
import { changesText, differenceText, warningText } from '../print/planRevision'

export interface PlanDiffOptions extends CommonOptions {
  readonly out?: string
  readonly force?: boolean
}

/** A table that a person may have filled in is not written over unasked. */
function mappingPath(folder: string, force: boolean): string {
  const file = path.join(folder, MAPPING_FILE)
  if (existsSync(file) && !force) {
    throw misuse(`${file} 已存在，覆盖请加 --force / There already: add --force to write over it`)
  }
  makeFolder(folder)
  return file
}

/** `plantally plan diff`: what a revised plan changed, and the mapping of codes for a person to look at. */
export function planDiff(currentFolder: string, revisedFolder: string, options: PlanDiffOptions): ExitCode {
  const language = languageOf(options)
  const [current, revised] = [loadPlan(currentFolder).plan, loadPlan(revisedFolder).plan]
  const { difference, warnings } = revisePlan(current, revised)
  const rows = mappingRows(difference)
  const file = options.out === undefined ? null : mappingPath(options.out, options.force ?? false)
  if (file !== null) writeFileSync(file, writeCsvTable(MAPPING_COLUMNS, rows))
  if (options.json) {
    sayJson({ rows, warnings })
    return EXIT.fine
  }
  say(differenceText(rows, language))
  const changes = changesText(rows, language)
  if (changes !== '') say(changes)
  warnings.forEach((warning) => say(`· ${warningText(warning, language)}`))
  if (file !== null) {
    say(
      language === 'zh'
        ? `已写 ${file}；核对“采用”一栏后用 plantally plan migrate 套用`
        : `Wrote ${file}; look at its column 采用, then apply it with plantally plan migrate`,
    )
  }
  return EXIT.fine
}
