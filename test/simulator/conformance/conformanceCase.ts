/// <reference types="office-js" />
import type { SimulatedExcel } from '../../../src/simulator'
import type { OfficeClient } from '../../support/officeClient'

/** A new workbook with one sheet, `Sheet1`, seen through Microsoft's client. */
export interface Stage {
  readonly context: Excel.RequestContext
  readonly sheet: Excel.Worksheet
  readonly excel: SimulatedExcel
  readonly client: OfficeClient
}

/** One documented behaviour. */
export interface ConformanceCase {
  /** What the documentation of the first member says, in short; another source is named. */
  readonly says: string
  /** Members that the case calls; checked against the recording, so that none is claimed. */
  readonly members: readonly string[]
  readonly run: (stage: Stage) => unknown
  /** What `run` comes to. */
  readonly gives?: unknown
  /** The code of the error that the sync ends with. */
  readonly refuses?: string
}

/** Loads properties of one object in one sync and gives them as a plain record. */
export async function loaded<Key extends string>(
  { context }: Stage,
  object: { load(names: string): unknown } & { readonly [Name in Key]: unknown },
  ...names: Key[]
): Promise<Record<Key, unknown>> {
  object.load(names.join(','))
  await context.sync()
  return Object.fromEntries(names.map((name) => [name, object[name]])) as Record<Key, unknown>
}
