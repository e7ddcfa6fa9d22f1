import { refused, type Sheet } from '../document'
import { HostObject } from '../protocol'
import type { Host } from './host'

type Client = Host<Excel.WorksheetProtection>

const CLOSED = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
}

export class WorksheetProtection extends HostObject implements Partial<Client> {
  constructor(private readonly sheet: Sheet) {
    super()
  }

  get protected(): boolean {
    return this.sheet.protection !== null
  }

  get options(): Client['options'] {
    return (this.sheet.protection?.options ?? null) as Client['options']
  }

  /** Fails on a protected sheet, as documented. */
  protect(options?: Excel.WorksheetProtectionOptions, password?: string): void {
    if (this.sheet.protection !== null) throw refused.accessDenied()
    this.sheet.protection = {
      options: { ...CLOSED, ...options },
      password: password === undefined || password === '' ? null : password,
    }
  }

  unprotect(password?: string): void {
    const set = this.sheet.protection?.password ?? null
    if (set !== null && set !== password) throw refused.accessDenied()
    this.sheet.protection = null
  }

  /** False where a password is given and none is needed, as documented. */
  checkPassword(password?: string): boolean {
    return (this.sheet.protection?.password ?? null) === (password ?? null)
  }
}
