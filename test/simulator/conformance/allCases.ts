import type { ConformanceCase } from './conformanceCase'
import { ENTRY_CASES, SHOWN_CASES } from './entries'
import { LOOK_CASES } from './looks'
import { NAME_CASES } from './names'
import { RANGE_CASES } from './ranges'
import { SHEET_CASES } from './sheets'

/** Every documented behaviour that the simulator is held to, by family. */
export const CONFORMANCE_CASES: Readonly<Record<string, readonly ConformanceCase[]>> = {
  'entries into cells': ENTRY_CASES,
  'texts of cells': SHOWN_CASES,
  ranges: RANGE_CASES,
  looks: LOOK_CASES,
  sheets: SHEET_CASES,
  'names, properties, settings': NAME_CASES,
}
