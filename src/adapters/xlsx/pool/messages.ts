import type { WorkbookLayout } from '../../../domain/model'

/** A workbook for a worker to write; the answer carries the same number. */
export interface WriteOrder {
  readonly number: number
  readonly layout: WorkbookLayout
}

/** What became of an order: the file, or the sentence of the Error that `writeXlsx` threw. */
export type WriteAnswer =
  { readonly number: number; readonly bytes: Uint8Array } | { readonly number: number; readonly fault: string }
