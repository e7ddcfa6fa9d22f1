import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { folderStore } from '../../adapters/files'
import type { IsoDate, Period, PeriodArchive, Plan, UnitCode } from '../../domain/model'
import { dayNumber, daysAfter, isoDate, parsePeriod } from '../../domain/model'
import type { PlanIndex } from '../../domain/plan'
import { readArchive } from '../../usecases/archiveFile'
import type { FileStore } from '../../usecases/ports'
import { misuse, unreadable } from './exitCodes'

/** Days after a period's end that figures are due when nobody says otherwise. */
export const DAYS_TO_REPORT = 5

export function periodFrom(text: string): Period {
  const period = parsePeriod(text)
  if (!period.ok) throw misuse(`报告期写法不对：${text}，例如 2023-M06、2023-Q2、2023-04-D2 / Not a period`)
  return period.value
}

export function dateFrom(text: string): IsoDate {
  if (dayNumber(text) === null) throw misuse(`日期写法不对：${text}，例如 2023-07-05 / Not a date`)
  return isoDate(text)
}

export const dueDate = (given: string | undefined, period: Period): IsoDate =>
  given === undefined ? daysAfter(period.end, DAYS_TO_REPORT) : dateFrom(given)

/** Units by code, name or alias, as the user wrote them. */
export function unitsFrom(names: string, index: PlanIndex): readonly UnitCode[] {
  return names.split(/[,，;；、]/).map((name) => {
    const byCode = [...index.units.keys()].find((code) => code === name.trim())
    const unit = byCode ?? index.unitByName(name)?.code
    if (unit === undefined) throw misuse(`方案里没有这个单位：${name} / No such unit`)
    return unit
  })
}

/** Whether a file of this name is there; a folder is none. */
export const isFile = (given: string): boolean => statSync(given, { throwIfNoEntry: false })?.isFile() ?? false

/** The archive of the last period, made by an earlier roll-up. */
export function archiveFrom(file: string | undefined, plan: Plan): PeriodArchive | null {
  if (file === undefined) return null
  if (!isFile(file)) throw unreadable(`找不到上期存档：${file} / No such archive`)
  const archive = readArchive(readFileSync(file, 'utf8'), plan)
  if (archive.ok) return archive.value
  if (archive.problem.kind === 'another-plan') {
    throw misuse(`存档属于另一个方案：${archive.problem.plan} / Archive of another plan`)
  }
  throw unreadable(`这不是汇总生成的存档：${file} / Not an archive of ours`)
}

/** A folder as it is, or one file as a folder of one. */
export function storeFrom(given: string): FileStore {
  if (!existsSync(given)) throw unreadable(`找不到：${given} / No such file or folder`)
  if (statSync(given).isDirectory()) return folderStore(given)
  const store = folderStore(path.dirname(given))
  return { ...store, list: () => Promise.resolve([path.basename(given)]) }
}
