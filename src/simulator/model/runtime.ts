import { HostObject } from '../protocol'
import type { Host } from './host'
import type { Model } from './model'

export class Runtime extends HostObject implements Partial<Host<Excel.Runtime>> {
  constructor(private readonly model: Model) {
    super()
  }

  get enableEvents(): boolean {
    return this.model.document.eventsEnabled
  }

  set enableEvents(enabled: boolean) {
    this.model.document.eventsEnabled = enabled
  }
}
