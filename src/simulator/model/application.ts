import { refused } from '../document'
import { HostObject } from '../protocol'
import type { Host } from './host'
import type { Model } from './model'

type Client = Host<Excel.Application>

export class Application extends HostObject implements Partial<Client> {
  constructor(private readonly model: Model) {
    super()
  }

  get calculationMode(): Client['calculationMode'] {
    return this.model.document.calculationMode as Client['calculationMode']
  }

  set calculationMode(mode: Client['calculationMode']) {
    if (!['Automatic', 'AutomaticExceptTables', 'Manual'].includes(mode)) throw refused.argument()
    this.model.document.calculationMode = mode
  }

  get calculationState(): Client['calculationState'] {
    return 'Done'
  }

  get calculationEngineVersion(): number {
    return 191_029
  }

  /** Values are calculated before they are read, whatever the mode. */
  calculate(type: string): void {
    if (!['Recalculate', 'Full', 'FullRebuild'].includes(type)) throw refused.argument()
  }

  suspendApiCalculationUntilNextSync(): void {}

  suspendScreenUpdatingUntilNextSync(): void {}
}
