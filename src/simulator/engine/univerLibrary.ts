import type { IActiveDirtyManagerService, IFunctionService } from '@univerjs/engine-formula'
import type { ICommandService, IdentifierDecorator, IWorkbookData, Plugin, PluginCtor, Univer } from '@univerjs/core'
import type { FUniver } from '@univerjs/core/facade'
import type { FWorkbook } from '@univerjs/sheets/facade'

/** A plugin alone or with its settings, as Univer's presets list them. */
export type ListedPlugin = PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, object?]

/** The parts of Univer that the engine touches; Node requires them as CommonJS, the browser bundles them. */
export interface UniverLibrary {
  readonly start: () => Univer
  readonly facadeOf: (univer: Univer) => FUniver
  readonly plugins: readonly ListedPlugin[]
  readonly commandService: IdentifierDecorator<ICommandService>
  readonly dirtyManager: IdentifierDecorator<IActiveDirtyManagerService>
  readonly functions: IdentifierDecorator<IFunctionService>
}

/** A running Univer with its one workbook. */
export interface RunningUniver {
  readonly univer: Univer
  readonly api: FUniver
  readonly workbook: FWorkbook
  readonly commands: ICommandService
  readonly dirtyManager: IActiveDirtyManagerService
  readonly functions: IFunctionService
}

/** Univer cannot hold a workbook without a sheet: this one goes when the first real one comes. */
export const PLACEHOLDER = 'placeholder'

let started = 0

/** A new one for each, since Univer keeps the object and changes it; of its own id, since all share one cache of formulas. */
const emptyWorkbook = (): Partial<IWorkbookData> => ({
  id: `simulated-${(started += 1)}`,
  name: '工作簿',
  sheetOrder: [PLACEHOLDER],
  sheets: { [PLACEHOLDER]: { id: PLACEHOLDER, name: ' ' } },
})

const partsOf = (listed: ListedPlugin): readonly [PluginCtor<Plugin>, object?] =>
  typeof listed === 'function' ? [listed] : listed

/** Starts Univer with the plugins, each once: what stands later in the list replaces what stood before. */
export function startUniver(library: UniverLibrary): RunningUniver {
  const univer = library.start()
  const plugins = new Map<string, readonly [PluginCtor<Plugin>, object?]>()
  for (const listed of library.plugins) {
    const parts = partsOf(listed)
    plugins.delete(parts[0].pluginName)
    plugins.set(parts[0].pluginName, parts)
  }
  for (const [plugin, settings] of plugins.values()) univer.registerPlugin(plugin, settings)
  const api = library.facadeOf(univer)
  const workbook = api.createWorkbook(emptyWorkbook())
  const injector = univer.__getInjector()
  return {
    univer,
    api,
    workbook,
    commands: injector.get(library.commandService),
    dirtyManager: injector.get(library.dirtyManager),
    functions: injector.get(library.functions),
  }
}
