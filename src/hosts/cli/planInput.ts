import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { planTablesFromCsv } from '../../adapters/csv'
import { readDocx } from '../../adapters/docx'
import { readPlainText } from '../../adapters/text'
import type { KnownUnits, PlanTables } from '../../domain/plan'
import { NO_UNITS, knownUnitsOf } from '../../domain/plan'
import type { PlanFileProblemKind, ReadPlanText } from '../../usecases/ports'
import { misuse, unreadable } from './exitCodes'
import { planFolder, readPlanFiles } from './loadPlan'

/** What a plan comes in as: a text to be read, or tables of our own. */
export type PlanInput =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'tables'; readonly tables: PlanTables }

const STANDARD_INPUT = '-'

/** Who reads which files. */
const READERS: Readonly<Record<string, ReadPlanText>> = {
  '.txt': readPlainText,
  '.md': readPlainText,
  '': readPlainText,
  '.docx': readDocx,
}

const PROBLEM: Readonly<Record<PlanFileProblemKind, string>> = {
  'empty-file': '文件是空的 / The file is empty',
  'not-a-document': '不是文字文件，请另存为 .txt 或 .docx / Not a text document: save it as .txt or .docx',
  'legacy-document': '旧版 .doc 读不了，请另存为 .docx / Old .doc format: save it as .docx',
  'password-protected': '文件有密码，请先解除 / The file has a password: take it off first',
  damaged: '文件已损坏 / The file is damaged',
  'too-large': '文件太大 / The file is too large',
}

function textOf(file: string, name: string): string {
  const extension = path.extname(name).toLowerCase()
  const read = READERS[extension]
  if (!read) throw misuse(`不认识的文件类型：${extension}，可用 .txt、.docx、CSV 目录或 - / Not a plan file: ${name}`)
  const text = read(name, readFileSync(file === STANDARD_INPUT ? 0 : file))
  if (!text.ok) throw unreadable(`${name}：${PROBLEM[text.problem.kind]}`)
  return text.value
}

/** A text file, a document, `-` for what is pasted to standard input, or a folder (or one file of it) of our own tables. */
export function planInputFrom(given: string): PlanInput {
  if (given === STANDARD_INPUT) return { kind: 'text', text: textOf(STANDARD_INPUT, '') }
  if (!existsSync(given)) throw unreadable(`找不到：${given} / No such file or folder`)
  const isTable = path.extname(given).toLowerCase() === '.csv'
  if (!statSync(given).isDirectory() && !isTable) return { kind: 'text', text: textOf(given, path.basename(given)) }
  return { kind: 'tables', tables: planTablesFromCsv(readPlanFiles(isTable ? path.dirname(given) : given)) }
}

/** Units, aliases and groups of a folder of tables; none where no folder is named. */
export function knownUnitsFrom(given: string | undefined): KnownUnits {
  return given === undefined ? NO_UNITS : knownUnitsOf(planTablesFromCsv(readPlanFiles(planFolder(given))))
}
