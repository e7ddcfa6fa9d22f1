import { nativeBridge, type NativeBridge } from './bridge'
import { addSheet, WorkbookDocument } from './document'
import type { CalculationEngine } from './engine/engine'
import { plainEngine } from './engine/plainEngine'
import type { Faults } from './faults'
import { SimulatedHost } from './host'
import type { Traffic } from './traffic'
import { User } from './user'

export interface SimulatedExcelOptions {
  /** What calculates; without one, formulas have the value 0. */
  readonly engine?: CalculationEngine
  /** The newest requirement set of ExcelApi that the host declares, such as `1.8`; `test/support/officeClient.ts` hands it to the client. */
  readonly apiVersion?: string
  /** Sheets that the new workbook has; one `Sheet1` unless told. */
  readonly sheets?: readonly string[]
  readonly name?: string
  /** The year of dates that are typed without one; 2024 unless told. */
  readonly yearNow?: number
  /** The workbook counts days from 1904; 1900 unless told. */
  readonly countsFrom1904?: boolean
}

/** A workbook that answers Microsoft's client library, and everything a test wants to do to it. */
export interface SimulatedExcel {
  /** Goes into the client's page as `_richApiNativeBridge`, before the library loads. */
  readonly bridge: NativeBridge
  /** Answers requests that come another way, as the web host's messages do. */
  readonly host: SimulatedHost
  /** The workbook itself, for inspection. */
  readonly document: WorkbookDocument
  readonly user: User
  readonly faults: Faults
  readonly traffic: Traffic
  readonly apiVersion: string
  dispose(): void
}

/** The newest requirement set that the simulator knows; see `@types/office-js`. */
export const NEWEST_API = '1.18'

/** Makes a simulated Excel with a new workbook. */
export function simulatedExcel(options: SimulatedExcelOptions = {}): SimulatedExcel {
  const engine = options.engine ?? plainEngine()
  const document = new WorkbookDocument({
    engine,
    name: options.name ?? 'Book1.xlsx',
    yearNow: options.yearNow ?? 2024,
    countsFrom1904: options.countsFrom1904 ?? false,
  })
  for (const name of options.sheets ?? ['Sheet1']) addSheet(document, name, 'user')
  const host = new SimulatedHost(document)
  return {
    bridge: nativeBridge(host),
    host,
    document,
    user: new User(document),
    faults: host.faults,
    traffic: host.traffic,
    apiVersion: options.apiVersion ?? NEWEST_API,
    dispose: () => engine.dispose(),
  }
}

/** Bridge between the client library and a host. */
export type { NativeBridge } from './bridge'
/** Addresses and areas of the document. */
export { localAddress, parseLocalAddress, type Area, type Sheet, type WorkbookDocument } from './document'
/** What calculates, as an interface and as a stand-in that does not. */
export type { CalculationEngine } from './engine/engine'
/** Keeps formulas without calculating them. */
export { plainEngine } from './engine/plainEngine'
/** Troubles on demand. */
export { PAYLOAD_LIMIT_BYTES, type FailureMoment, type Faults } from './faults'
/** Excel's refusals, as a person's actions throw them. */
export { HostError } from './protocol'
/** Counts of syncs, bytes and members. */
export type { Traffic } from './traffic'
/** What a person does. */
export type { User } from './user'
