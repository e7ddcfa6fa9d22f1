/// <reference types="office-js" />
import type { ExcelClient, ExcelHost } from '../../../adapters/excel'
import type { StartUpProblem } from '../../../ui/services'
import { insideOffice } from './insideOffice'
import { loadOfficeLibrary, officeLibraryOf } from './loadOfficeLibrary'

/** Requirement set of Excel 2019: the floor. */
const FLOOR = '1.8'

export type ExcelConnection =
  | { readonly kind: 'connected'; readonly client: ExcelClient; readonly host: ExcelHost }
  /** A page in a browser. */
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly problem: StartUpProblem }

/** How long each step may take, in milliseconds. */
export interface Patience {
  readonly library: number
  readonly ready: number
}

export const PATIENCE: Patience = { library: 15_000, ready: 15_000 }

/** What a page may find around it, by Microsoft's names. */
export interface PageWithOffice extends Window {
  readonly Office?: typeof Office
  readonly Excel?: typeof Excel
}

const failed = (problem: StartUpProblem): ExcelConnection => ({ kind: 'failed', problem })

/** Microsoft's client over the native bridge, without `Office.onReady`: the workbench. It answers for every set it knows. */
function overBridge(client: ExcelClient): ExcelConnection {
  const host: ExcelHost = { application: 'workbench', platform: '', version: '', isSetSupported: () => true }
  return { kind: 'connected', client, host }
}

/** Resolves with null where Office does not answer in time. */
function readiness(office: typeof Office, patience: number): Promise<{ host: unknown } | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(null), patience)
    office.onReady().then((info) => {
      clearTimeout(timer)
      resolve(info)
    }, reject)
  })
}

function connected(page: PageWithOffice, office: typeof Office): ExcelConnection {
  const { requirements, diagnostics, platform } = office.context
  const { version } = diagnostics
  if (!page.Excel || !requirements.isSetSupported('ExcelApi', FLOOR)) return failed({ kind: 'excel-too-old', version })
  const host: ExcelHost = {
    ...{ application: 'excel', platform: String(platform), version },
    isSetSupported: (set, minimum) => requirements.isSetSupported(set, minimum),
  }
  return { kind: 'connected', client: page.Excel, host }
}

/** Microsoft's library, loaded where it is not there yet; null where it cannot be had. */
async function officeOf(page: PageWithOffice, patience: number): Promise<typeof Office | null> {
  if (!page.Office) await loadOfficeLibrary(page.document, officeLibraryOf(page.document), patience)
  return page.Office ?? null
}

/** Finds the Excel that the pane stands in, and names what is missing where it cannot be used. */
export async function connectExcel(page: PageWithOffice, patience: Patience = PATIENCE): Promise<ExcelConnection> {
  if (page.Excel && !page.Office?.onReady) return overBridge(page.Excel)
  if (!insideOffice(page)) return { kind: 'none' }
  const office = await officeOf(page, patience.library)
  if (office === null) return failed({ kind: 'library-unreachable', address: officeLibraryOf(page.document) })
  const ready = await readiness(office, patience.ready)
  if (ready === null) return failed({ kind: 'office-silent' })
  if (ready.host !== 'Excel') return failed({ kind: 'not-excel', application: String(ready.host ?? '') })
  return connected(page, office)
}
