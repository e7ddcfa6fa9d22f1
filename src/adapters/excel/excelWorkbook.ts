import type { OpenWorkbook } from '../../usecases/ports'
import { capabilitiesOf, reportOf } from './capabilities'
import type { ExcelClient, ExcelHost } from './excelClient'
import { changesOf } from './open/changes'
import { editCells } from './open/editCells'
import { recall, remember } from './open/keptTexts'
import { restoreRules } from './open/restoreRules'
import { select, selection } from './open/selection'
import { selectionsOf } from './open/selections'
import { readSnapshot } from './read/readSnapshot'
import { applyLayout } from './write/applyLayout'
import { BYTES_PER_REQUEST } from './write/step'

/** The workbook that is open in Excel, over Microsoft's client. `excel` is its namespace `Excel`; `host` what `Office` knows of the application. `bytesPerRequest`: how much is written at once. */
export function excelWorkbook(
  excel: ExcelClient,
  host: ExcelHost,
  bytesPerRequest: number = BYTES_PER_REQUEST,
): OpenWorkbook {
  const capabilities = capabilitiesOf(host)
  const changes = changesOf(excel, capabilities)
  const selections = selectionsOf(excel, capabilities)
  return {
    readSnapshot: () => readSnapshot(excel, capabilities),
    async applyLayout(layout, how) {
      const written = await applyLayout({ excel, capabilities, bytesPerRequest }, layout, how)
      if (written.ok) changes.tell(layout.sheets.map(({ name }) => name))
      return written
    },
    watch: (listener) => changes.add(listener),
    select: (place) => select(excel, place),
    selection: () => selection(excel),
    watchSelection: (listener) => selections.add(listener),
    editCells: (edits, how) => editCells(excel, edits, how),
    restoreRules: (sheets) => restoreRules(excel, sheets),
    recall: () => recall(excel),
    remember: (entries) => remember(excel, entries),
    report: () => Promise.resolve(reportOf(host, capabilities)),
  }
}
