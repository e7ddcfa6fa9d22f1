/// <reference types="office-js" />
import type { OpenWorkbook } from '../../../usecases/ports'

/** The name that Office looks for in a document; manifest.xml has the same as TaskpaneId. */
const AUTO_SHOW = 'Office.AutoShowTaskpaneWithDocument'

/** What is needed of `Office.context.document.settings`. */
export type DocumentSettings = Pick<Office.Settings, 'get' | 'set' | 'saveAsync'>

/**
 * The workbook, which from the first sheets of ours on opens the pane by itself with the document. A setting that cannot be
 * saved costs that convenience and nothing else, so nothing is said.
 */
export function showingWithDocument(workbook: OpenWorkbook, settings: DocumentSettings): OpenWorkbook {
  return {
    ...workbook,
    async applyLayout(...given) {
      const applied = await workbook.applyLayout(...given)
      if (applied.ok && settings.get(AUTO_SHOW) !== true) {
        settings.set(AUTO_SHOW, true)
        settings.saveAsync()
      }
      return applied
    },
  }
}
