import { HostObject } from '../protocol'
import { refused } from '../document'
import type { Host } from './host'
import type { Model } from './model'

/** Protection of the structure: no sheet is added, deleted, renamed, moved or hidden. */
export class WorkbookProtection extends HostObject implements Partial<Host<Excel.WorkbookProtection>> {
  constructor(private readonly model: Model) {
    super()
  }

  get protected(): boolean {
    return this.model.document.structureProtected
  }

  protect(_password?: string): void {
    if (this.model.document.structureProtected) throw refused.accessDenied()
    this.model.document.structureProtected = true
  }

  unprotect(_password?: string): void {
    this.model.document.structureProtected = false
  }
}
