import { succeed } from '../../domain/lib'
import type { WorkbookSnapshot } from '../../domain/model'
import type { OpenWorkbook } from '../../usecases/ports'
import { capabilitiesOf, reportOf } from './capabilities'
import type { ExcelClient, ExcelHost } from './excelClient'
import { changesOf } from './open/changes'
import { editCells } from './open/editCells'
import { recall, remember } from './open/keptTexts'
import { restoreRules } from './open/restoreRules'
import { select, selection } from './open/selection'
import { selectionsOf } from './open/selections'
import { workbookReader } from './read/readSnapshot'
import { applyLayout } from './write/applyLayout'
import { BYTES_PER_REQUEST } from './write/step'
import type { WorkbookState } from './write/workbookState'

/** The workbook that is open in Excel, over Microsoft's client. `excel` is its namespace `Excel`; `host` what `Office` knows of the application. `bytesPerRequest`: how much is written at once. */
export function excelWorkbook(
  excel: ExcelClient,
  host: ExcelHost,
  bytesPerRequest: number = BYTES_PER_REQUEST,
): OpenWorkbook {
  const capabilities = capabilitiesOf(host)
  const changes = changesOf(excel, capabilities)
  const selections = selectionsOf(excel, capabilities)
  const reader = workbookReader(excel, capabilities)
  /** What was seen beside the cells when a snapshot was read in order to write; good for one writing. */
  const states = new WeakMap<WorkbookSnapshot, WorkbookState>()
  const stateSeen = (seen: WorkbookSnapshot | undefined): WorkbookState | undefined => {
    const state = seen && states.get(seen)
    if (seen) states.delete(seen)
    return state
  }
  return {
    async readSnapshot() {
      const read = await reader.read('read')
      return read.ok ? succeed(read.value.snapshot) : read
    },
    async readToWrite() {
      const read = await reader.read('write')
      if (!read.ok) return read
      const { snapshot, toWrite } = read.value
      if (toWrite === null) throw new Error('Reading in order to write gives what a writing must know')
      states.set(snapshot, toWrite.state)
      return succeed({ snapshot, kept: toWrite.kept })
    },
    async applyLayout(layout, how) {
      const names = layout.sheets.map(({ name }) => name)
      const state = stateSeen(how?.seen)
      const written = await applyLayout({ excel, capabilities, bytesPerRequest }, layout, {
        ...how,
        ...(state && { state }),
      })
      reader.wrote(written.ok ? names : null)
      if (written.ok) changes.tell(names)
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
