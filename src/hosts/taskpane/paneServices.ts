/// <reference types="office-js" />
import { browserFingerprint } from '../../adapters/hash'
import { excelWorkbook } from '../../adapters/excel'
import type { PaneServices } from '../../ui/services'
import type { ImportedPlan } from '../../usecases/importPlan'
import type { OpenWorkbook } from '../../usecases/ports'
import { showingWithDocument } from './office/autoShow'
import type { ExcelConnection, PageWithOffice } from './office/connectExcel'
import { officeColourScheme } from './office/officeColourScheme'
import { machineMemory } from './machineMemory'
import { openingScreen, watchFragment } from './openingScreen'
import { localDay, localTime } from './pickedFiles'
import { saveFile } from './saveFile'
import type { Hand } from './work/workshop'
import { longWork } from './work/longWork'

const hireWorker = (): Hand => new Worker(new URL('./work/paneWorker.ts', import.meta.url))

function openWorkbook(page: PageWithOffice, connection: ExcelConnection): OpenWorkbook | null {
  if (connection.kind !== 'connected') return null
  const workbook = excelWorkbook(connection.client, connection.host)
  const settings = page.Office?.context?.document?.settings
  return settings ? showingWithDocument(workbook, settings) : workbook
}

/** Wires what the pane needs: the workbook it stands in, files on this machine, and workers. The plan is a chunk of its own. */
export function paneServices(page: PageWithOffice, connection: ExcelConnection): PaneServices {
  let shipped: ImportedPlan | null = null
  const colourScheme = officeColourScheme(page.Office?.context?.officeTheme)
  return {
    async loadPlan() {
      const loaded = (await import('./yuanjiangPlan')).yuanjiangPlan()
      if (loaded.ok) shipped = loaded.value
      return loaded
    },
    checkFiles: async (request) => (await import('./checkPickedFiles')).checkPickedFiles(request),
    today: () => localDay(new Date()),
    now: () => localTime(new Date()),
    workbook: openWorkbook(page, connection),
    ...(connection.kind === 'failed' ? { startUpProblem: connection.problem } : {}),
    ...(colourScheme === null ? {} : { colourScheme }),
    openingScreen: openingScreen(page.location),
    onNavigate: (listener) => watchFragment(page, listener),
    ...longWork(hireWorker, (plan) => plan === shipped),
    machine: machineMemory(page),
    fingerprint: browserFingerprint,
    saveFile,
  }
}
