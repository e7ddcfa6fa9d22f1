import type { DateSystemAnswer } from '../dateSystem'
import type { KeptTexts } from '../open/keptTexts'
import { askedTexts } from '../open/keptTexts'
import type { WorkbookState } from '../write/workbookState'
import { STATE_OF_SHEETS, stateOf } from '../write/workbookState'
import type { WorkbookOutline } from './workbookOutline'
import { askedOutline } from './workbookOutline'

/** Everything but cells. */
export interface WorkbookFrame {
  readonly outline: WorkbookOutline
  /** What a writing must know; null where nothing will be written: then no more is asked than reading needs. */
  readonly toWrite: { readonly state: WorkbookState; readonly kept: KeptTexts } | null
}

/** Gives the answer after the sync. */
export function askedFrame(
  context: Excel.RequestContext,
  dateSystem: DateSystemAnswer,
  purpose: 'read' | 'write',
): () => WorkbookFrame {
  if (purpose === 'read') {
    const outline = askedOutline(context, dateSystem, [])
    return () => ({ outline: outline(), toWrite: null })
  }
  const outline = askedOutline(context, dateSystem, STATE_OF_SHEETS)
  const kept = askedTexts(context)
  context.workbook.styles.load('items/name')
  return () => ({ outline: outline(), toWrite: { state: stateOf(context.workbook, dateSystem()), kept: kept() } })
}
