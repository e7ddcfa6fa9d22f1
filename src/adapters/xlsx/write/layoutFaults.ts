import type { InputRule, Prompt, SheetLayout, WorkbookLayout } from '../../../domain/model'
import { cellFaults, formulaFaults } from './cellFaults'
import { referenceFaults } from './referenceFaults'
import { rangeList } from './sheetRanges'
import { runningLine } from './printSetup'

/**
 * Limits of the format, in characters; Excel repairs or refuses a file that breaks them. Longer lists of choices are refused,
 * not moved to a hidden sheet: every list we offer is short, and a second copy of it would have to be kept in step.
 */
const LIMITS = {
  sheetName: 31,
  definedName: 255,
  choices: 255,
  promptTitle: 32,
  promptMessage: 255,
  errorMessage: 225,
  runningLine: 255,
} as const

const FORBIDDEN_IN_SHEET_NAME = /[[\]:*?/\\]|^'|'$/
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u
const CELL_LIKE_NAME = /^([A-Z]{1,3}\d+|R\d*C?\d*|C\d*)$/i

/** The names that stand more than once; upper and lower case are the same to Excel. */
function repeated(names: readonly string[]): string[] {
  const seen = new Set<string>()
  return names.filter((name) => seen.size === seen.add(name.toLowerCase()).size)
}

function sheetNameFaults(name: string): string[] {
  const faults: string[] = []
  if (name.length === 0 || name.length > LIMITS.sheetName) {
    faults.push(`sheet name "${name}" has ${name.length} characters, 1 to ${LIMITS.sheetName} are allowed`)
  }
  if (FORBIDDEN_IN_SHEET_NAME.test(name)) faults.push(`sheet name "${name}" holds a forbidden character`)
  if (name.toLowerCase() === 'history') faults.push(`sheet name "${name}" is reserved`)
  return faults
}

function choiceFaults(choices: readonly string[], where: string): string[] {
  const faults: string[] = []
  const length = choices.join(',').length
  if (length === 0 || length > LIMITS.choices) {
    faults.push(`${where}: choices of ${length} characters together, 1 to ${LIMITS.choices} are allowed`)
  }
  const bad = choices.filter((choice) => choice.includes(',') || choice.trim() !== choice)
  if (bad.length > 0) faults.push(`${where}: a choice may hold no comma and no blank at its ends: ${bad.join(' | ')}`)
  return faults
}

function promptFaults({ title, message }: Prompt, longest: number, where: string): string[] {
  const faults: string[] = []
  if (title.length > LIMITS.promptTitle) faults.push(`${where}: title longer than ${LIMITS.promptTitle} characters`)
  if (message.length > longest) faults.push(`${where}: message longer than ${longest} characters`)
  return faults
}

function ruleFaults(rule: InputRule, sheet: string): string[] {
  const where = `${sheet}!${rangeList(rule.ranges)}`
  return [
    ...(rule.test.kind === 'list' ? choiceFaults(rule.test.choices, where) : []),
    ...(rule.test.kind === 'custom' ? formulaFaults(rule.test.formula, () => where) : []),
    ...promptFaults(rule.prompt, LIMITS.promptMessage, `${where} prompt`),
    ...promptFaults(rule.error, LIMITS.errorMessage, `${where} error`),
  ]
}

function sheetFaults(sheet: SheetLayout): string[] {
  const lines = [sheet.print.header, sheet.print.footer].filter((line) => runningLine(line).length > LIMITS.runningLine)
  return [
    ...sheetNameFaults(sheet.name),
    ...cellFaults(sheet),
    ...sheet.inputRules.flatMap((rule) => ruleFaults(rule, sheet.name)),
    ...sheet.conditionalFormats.flatMap((format) =>
      formulaFaults(format.formula, () => `${sheet.name} conditional format`),
    ),
    ...lines.map(() => `${sheet.name}: header or footer longer than ${LIMITS.runningLine} characters with its codes`),
  ]
}

/** Every limit of the format that a layout breaks, one English line each; empty where it can be written. */
export function layoutFaults(layout: WorkbookLayout): readonly string[] {
  const names = layout.sheets.flatMap((sheet) => sheet.names.map(({ name }) => name))
  const badNames = names.filter(
    (name) => !NAME.test(name) || CELL_LIKE_NAME.test(name) || name.length > LIMITS.definedName,
  )
  const visible = layout.sheets.some((sheet) => sheet.visibility === 'visible')
  return [
    ...(visible ? [] : ['no sheet is visible']),
    ...repeated(layout.sheets.map((sheet) => sheet.name)).map((name) => `sheet name "${name}" stands twice`),
    ...repeated(names).map((name) => `defined name "${name}" stands twice`),
    ...badNames.map((name) => `defined name "${name}" is not allowed`),
    ...layout.sheets.flatMap(sheetFaults),
    ...referenceFaults(layout),
  ]
}
