/// <reference types="office-js" />
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import vm from 'node:vm'
import { simulatedExcel, type SimulatedExcel, type SimulatedExcelOptions } from '../../src/simulator'

const dist = join(__dirname, '../../node_modules/@microsoft/office-js/dist')
const scripts = new Map<string, vm.Script>()

/** Microsoft's library, loaded once per simulated Excel. */
export interface OfficeClient {
  readonly Excel: typeof Excel
  readonly OfficeExtension: typeof OfficeExtension
}

const nothing = (): void => undefined

/** The few globals that the library touches while it loads outside a page. */
const stubs = {
  console,
  setTimeout,
  clearTimeout,
  setInterval,
  clearInterval,
  performance,
  queueMicrotask,
  addEventListener: nothing,
  removeEventListener: nothing,
  navigator: { userAgent: 'node' },
  location: { href: 'http://localhost/', protocol: 'http:', search: '', hash: '' },
}

const page = {
  getElementById: () => null,
  getElementsByTagName: () => [],
  addEventListener: nothing,
  URL: 'http://localhost/',
}

/** Loads Microsoft's unmodified `excel-*.js` with the simulated Excel as its native bridge, at the requirement set that this Excel declares. */
export function loadOfficeClient(excel: SimulatedExcel, file = 'excel-web-16.00.js'): OfficeClient {
  const context = vm.createContext({ ...stubs, document: page, _richApiNativeBridge: excel.bridge })
  vm.runInContext('var window = globalThis;', context)
  const script = scripts.get(file) ?? new vm.Script(readFileSync(join(dist, file), 'utf8'), { filename: file })
  scripts.set(file, script)
  script.runInContext(context)
  const client = context as unknown as OfficeClient & LoadedGlobals
  declareApi(client, excel.apiVersion)
  return client
}

interface LoadedGlobals {
  Office?: object
  OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } }
}

/** The client asks `Office.context.requirements` and, with its check on, refuses what is newer. */
function declareApi(client: LoadedGlobals, apiVersion: string): void {
  const isSetSupported = (name: string, version = '1.1'): boolean =>
    name === 'ExcelApi' && !isNewer(String(version), apiVersion)
  client.Office = Object.create(client.Office ?? {}, {
    context: { value: { requirements: { isSetSupported } } },
  }) as object
  client.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true
}

function isNewer(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [hasMajor = 0, hasMinor = 0] = than.split('.').map(Number)
  return major > hasMajor || (major === hasMajor && minor > hasMinor)
}

/** A simulated Excel with Microsoft's client on it: what most tests start from. */
export function officeClient(
  options: SimulatedExcelOptions & { readonly file?: string } = {},
): OfficeClient & { readonly excel: SimulatedExcel } {
  const excel = simulatedExcel(options)
  const { Excel, OfficeExtension } = loadOfficeClient(excel, options.file)
  return { Excel, OfficeExtension, excel }
}
