import { serialOf, type WorkbookDocument } from '../document'
import { HostObject } from '../protocol'
import type { Host } from './host'

/** Days between the two ways of counting. */
const DAYS_TO_1904 = 1462

class FunctionResult extends HostObject implements Partial<Host<Excel.FunctionResult<number>>> {
  constructor(
    private readonly result: number,
    private readonly trouble: string,
  ) {
    super()
  }

  get value(): number {
    return this.result
  }

  get error(): string {
    return this.trouble
  }
}

/** Worksheet functions that can be asked without a cell: only what the add-in asks. */
export class Functions extends HostObject {
  constructor(private readonly document: WorkbookDocument) {
    super()
  }

  date(year: number, month: number, day: number): FunctionResult {
    const serial = serialOf(year, month, day)
    if (serial === null) return new FunctionResult(0, '#NUM!')
    return new FunctionResult(this.document.options.countsFrom1904 === true ? serial - DAYS_TO_1904 : serial, '')
  }
}
