import type { HostReport } from '../../usecases/ports'
import type { ExcelHost } from './excelClient'

/** Features beyond ExcelApi 1.8 (Excel 2019) that we use, each with the set it came with and what is done without it. */
const FEATURES = {
  /** Older way: looks are laid on range by range, with the same result. */
  'many-ranges': '1.9',
  /** Older way: Excel redraws after each part. */
  'screen-at-rest': '1.9',
  /** Older way: every sheet is listened to by itself. */
  'sheet-events': '1.9',
  /** Older way: partly hidden sheets are asked line by line, in one sync more. */
  'visible-cells': '1.9',
  /** Left out: the filter's arrows are missing, the person switches them on; a filter that is on stays on. */
  'auto-filter': '1.9',
  /** Left out: sheets print as Excel sets them up. */
  'print-setup': '1.9',
  /** Left out: merged cells inside a list are not noticed when reading. */
  'merged-cells': '1.13',
} as const

export type FeatureName = keyof typeof FEATURES

export type Capabilities = Readonly<Record<FeatureName, boolean>>

const NAMES = Object.keys(FEATURES) as FeatureName[]
const FLOOR = 8
/** No set this high exists yet; the search ends at the first that is missing. */
const CEILING = 60

/** Asks the host once, feature by feature. */
export function capabilitiesOf(host: ExcelHost): Capabilities {
  const supported = NAMES.map((name) => [name, host.isSetSupported('ExcelApi', FEATURES[name])] as const)
  return Object.fromEntries(supported) as Record<FeatureName, boolean>
}

function highestSet(host: ExcelHost): string | null {
  let highest: string | null = null
  for (let minor = FLOOR; minor < CEILING && host.isSetSupported('ExcelApi', `1.${minor}`); minor++) {
    highest = `1.${minor}`
  }
  return highest
}

export function reportOf(host: ExcelHost, capabilities: Capabilities): HostReport {
  return {
    application: host.application,
    platform: host.platform,
    version: host.version,
    excelApi: highestSet(host),
    missing: NAMES.filter((name) => !capabilities[name]),
  }
}
