import { createRequire } from 'node:module'
import type { CalculationEngine } from './engine'
import { addIteratorMethods } from './iteratorMethods'
import { startUniver, type UniverLibrary } from './univerLibrary'
import { univerSheets } from './univerSheets'

type Core = typeof import('@univerjs/core')
type Facade = typeof import('@univerjs/core/facade')
type NodePreset = typeof import('@univerjs/preset-sheets-node-core')

/** Univer's ES modules do not load in Node, its CommonJS does: under jest, tsx and node alike. */
function libraryForNode(): UniverLibrary {
  const load = createRequire(import.meta.url)
  const { Univer, LogLevel, LocaleType, ICommandService } = load('@univerjs/core') as Core
  const { FUniver } = load('@univerjs/core/lib/facade') as Facade
  const { UniverSheetsNodeCorePreset, IActiveDirtyManagerService, IFunctionService } = load(
    '@univerjs/preset-sheets-node-core',
  ) as NodePreset
  const locale = LocaleType.ZH_CN
  return {
    start: () => new Univer({ logLevel: LogLevel.ERROR, locale, locales: { [locale]: {} } }),
    facadeOf: (univer) => FUniver.newAPI(univer),
    plugins: UniverSheetsNodeCorePreset().plugins as UniverLibrary['plugins'],
    commandService: ICommandService,
    dirtyManager: IActiveDirtyManagerService,
    functions: IFunctionService,
  }
}

/** Univer's calculation in Node, drawing nothing. */
export function univerEngine(): CalculationEngine {
  addIteratorMethods()
  return univerSheets(startUniver(libraryForNode()))
}
