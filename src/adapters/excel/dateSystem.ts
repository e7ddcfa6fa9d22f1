import type { Result } from '../../domain/lib'
import type { HostProblem } from '../../usecases/ports'
import type { ExcelClient } from './excelClient'
import { ask } from './requests'

/** 2 January 1904 in the workbook's own counting: day 1463 from 1900, day 1 from 1904. */
const DAY = [1904, 1, 2] as const
const IN_1904 = 1

/** Gives the answer after the sync. */
export type DateSystemAnswer = () => 1900 | 1904

/** office.js has no property for it, but its DATE calculates "depending on the workbook's date system". */
function askedDateSystem(context: Excel.RequestContext): DateSystemAnswer {
  const serial = context.workbook.functions.date(...DAY)
  serial.load('value')
  return () => (serial.value === IN_1904 ? 1904 : 1900)
}

/** One sync that also asks from which year the workbook counts its days; an Excel that cannot calculate on demand is asked without, and counts from 1900. */
export async function askWithDates<Value>(
  excel: ExcelClient,
  batch: (context: Excel.RequestContext, dateSystem: DateSystemAnswer) => Promise<Value>,
): Promise<Result<Value, HostProblem>> {
  const asked = await ask(excel, (context) => batch(context, askedDateSystem(context)))
  if (asked.ok || asked.problem.kind !== 'unsupported') return asked
  return ask(excel, (context) => batch(context, () => 1900))
}
