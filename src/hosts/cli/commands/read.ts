import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { findingText } from '../../../domain/checks'
import { refusalOf } from '../../../domain/intake'
import { EXIT, unreadable, type ExitCode } from '../exitCodes'
import { languageOf, say, sayJson, type CommonOptions } from '../options'
import { columnsText } from '../print/columns'
import { snapshotJson } from '../print/snapshotJson'
import { workbooks } from '../wiring'

/** `plantally read`: what stands in a workbook, cell by cell, as we read it. */
export function read(file: string, options: CommonOptions): ExitCode {
  if (!existsSync(file)) throw unreadable(`找不到文件：${file} / No such file`)
  const snapshot = workbooks.read(path.basename(file), readFileSync(file))
  if (!snapshot.ok) {
    const { text, advice } = findingText(refusalOf(snapshot.problem), languageOf(options))
    throw unreadable(`${text}${advice}`)
  }
  if (options.json) sayJson(snapshotJson(snapshot.value))
  else {
    const rows = snapshot.value.sheets.map((sheet) => [
      sheet.name,
      sheet.visibility,
      `${sheet.values.length}`,
      `${sheet.values.reduce((sum, row) => sum + (row?.filter((value) => value !== null).length ?? 0), 0)}`,
      `${sheet.formulas.size}`,
    ])
    say(columnsText(['工作表', '可见', '行', '有值单元格', '公式'], rows))
  }
  return EXIT.fine
}
