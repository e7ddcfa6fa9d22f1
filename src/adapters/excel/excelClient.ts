/// <reference types="office-js" />
import type { HostReport } from '../../usecases/ports'

/** What is needed of Microsoft's `Excel` namespace: its ways of running a batch. */
export interface ExcelClient {
  readonly RequestContext: new () => Excel.RequestContext
  run<Value>(batch: (context: Excel.RequestContext) => Promise<Value>): Promise<Value>
  run<Value>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<Value>): Promise<Value>
  run<Value>(
    context: OfficeExtension.ClientRequestContext,
    batch: (context: Excel.RequestContext) => Promise<Value>,
  ): Promise<Value>
}

/** What `Office` knows of the application around us; hosts ask it once and pass it in. */
export interface ExcelHost extends Pick<HostReport, 'application' | 'platform' | 'version'> {
  /** `Office.context.requirements.isSetSupported`. */
  isSetSupported(set: 'ExcelApi', version: string): boolean
}
