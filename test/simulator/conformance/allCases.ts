import { CHART_CASES } from './charts'
import type { ConformanceCase } from './conformanceCase'
import { ENTRY_CASES, SHOWN_CASES } from './entries'
import { LOOK_CASES } from './looks'
import { NAME_CASES } from './names'
import { PAGE_CASES } from './pages'
import { RANGE_CASES } from './ranges'
import { RULE_CASES } from './rules'
import { SHEET_CASES } from './sheets'
import { TABLE_CASES } from './tables'

/** Every documented behaviour that the simulator is held to, by family. */
export const CONFORMANCE_CASES: Readonly<Record<string, readonly ConformanceCase[]>> = {
  'entries into cells': ENTRY_CASES,
  'texts of cells': SHOWN_CASES,
  ranges: RANGE_CASES,
  looks: LOOK_CASES,
  sheets: SHEET_CASES,
  'names, properties, settings': NAME_CASES,
  'input rules, conditional formats, notes': RULE_CASES,
  'tables and filters': TABLE_CASES,
  pages: PAGE_CASES,
  charts: CHART_CASES,
}

/** Members that some case covers. */
export const COVERED_MEMBERS: ReadonlySet<string> = new Set(
  Object.values(CONFORMANCE_CASES).flatMap((cases) => cases.flatMap(({ members }) => members)),
)
