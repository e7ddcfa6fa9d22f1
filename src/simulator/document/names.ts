import { refused } from './refusals'
import type { NameState, Sheet } from './sheet'
import type { WorkbookDocument } from './workbookDocument'

/** Names of the workbook, or of one sheet. */
export const namesIn = (document: WorkbookDocument, sheet: Sheet | null): NameState[] => sheet?.names ?? document.names

export function findName(names: readonly NameState[], name: string): NameState | null {
  return names.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase()) ?? null
}

/** Excel's syntax for names: a letter, underscore or backslash first, no spaces, nothing that reads as an address. */
export function requireName(name: string): void {
  const fits = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255
  if (!fits || /^[A-Z]{1,3}\d+$/i.test(name) || /^[RC]$/i.test(name) || /^R\d*C\d*$/i.test(name))
    throw refused.argument()
}

export function defineName(document: WorkbookDocument, sheet: Sheet | null, state: NameState): NameState {
  const names = namesIn(document, sheet)
  requireName(state.name)
  if (findName(names, state.name) !== null) throw refused.alreadyExists()
  names.push(state)
  document.engine.defineName(state.name, state.formula)
  return state
}

export function removeName(document: WorkbookDocument, sheet: Sheet | null, state: NameState): void {
  const names = namesIn(document, sheet)
  const at = names.indexOf(state)
  if (at < 0) throw refused.notFound()
  names.splice(at, 1)
  document.engine.removeName(state.name)
}
