import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { writeCsvTable } from '../../adapters/csv'
import type { PlanTableName, PlanTables } from '../../domain/plan'
import { PLAN_TABLES } from '../../domain/plan'
import { misuse } from './exitCodes'

/** A folder to write into; the same where it is there already. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    throw misuse(`建不了文件夹：${folder}，这里或上一级是文件，或没有写入权限 / The folder cannot be made`)
  }
}

/** Tables that a person may have corrected are not written over unasked. */
export function makePlanFolder(folder: string, force: boolean): void {
  if (existsSync(path.join(folder, 'plan.csv')) && !force) {
    throw misuse(`${folder} 里已有方案表，覆盖请加 --force / The folder holds a plan: add --force to write over it`)
  }
  makeFolder(folder)
}

/** The twelve tables of a plan as CSV files. */
export function writePlanTables(folder: string, tables: PlanTables): void {
  for (const [name, columns] of Object.entries(PLAN_TABLES)) {
    writeFileSync(path.join(folder, `${name}.csv`), writeCsvTable(columns, tables[name as PlanTableName] ?? []))
  }
}
