import { parseLocalAddress, refused, shiftArea, type DocumentEvent, type WorkbookDocument } from './document'
import { Faults } from './faults'
import { CellsObject, EVENT_TYPES, EventRegistry, objectsOf, Workbook, type Model } from './model'
import {
  ActionType,
  Dispatcher,
  HostError,
  HostObject,
  type AnswerBody,
  type EventEntry,
  type RequestBody,
} from './protocol'
import { Traffic } from './traffic'
import { sizeOf, type RequestHost } from './bridge'

/** Answers requests one after the other, with the troubles that were asked for. */
export class SimulatedHost implements RequestHost {
  readonly faults = new Faults()
  readonly traffic = new Traffic()
  readonly events = new EventRegistry()
  onEventsWaiting: () => void = () => undefined
  private readonly dispatcher: Dispatcher
  private readonly model: Model
  private readonly waiting: { readonly event: DocumentEvent; readonly targets: readonly string[] }[] = []
  private turn: Promise<unknown> = Promise.resolve()
  private answering = false

  constructor(private readonly document: WorkbookDocument) {
    const model: Model = {
      document,
      events: this.events,
      objects: objectsOf(() => model),
      keptRange: (reference) => this.dispatcher.references.find(reference),
    }
    this.model = model
    this.dispatcher = new Dispatcher({
      root: new Workbook(model),
      newObject: (name) => (name.endsWith('AddinInternalService') ? new AddinInternalService() : undefined),
      refusesBelowNull: () => this.faults.refusesBelowNull,
      beforeReading: () => document.engine.settle(),
      onMember: (className, member) => this.traffic.touch(className, member),
    })
    document.onEvent = (event) => this.queue(event)
    document.onShift = (sheet, shift) => {
      for (const object of this.dispatcher.references.all()) {
        if (!(object instanceof CellsObject) || object.sheet !== sheet) continue
        object.area = shiftArea(object.area, shift) ?? object.area
      }
    }
  }

  answer(body: RequestBody, bytes: number): Promise<AnswerBody> {
    const answer = this.turn.then(() => this.take(body, bytes))
    this.turn = answer
    return answer
  }

  /** References that the client keeps; a client that cleans up after itself leaves none. */
  get keptReferences(): number {
    return this.dispatcher.references.count
  }

  async takeEvents(): Promise<EventEntry[]> {
    const events = this.waiting.splice(0)
    if (events.length === 0) return []
    await this.document.engine.settle()
    return events.flatMap(({ event, targets }) => {
      const message = JSON.stringify({ ...event.details(), ...this.referenceFor(event) })
      return targets.map((targetId) => ({
        messageCategory: 65536 as const,
        messageType: EVENT_TYPES[event.kind],
        targetId,
        message,
      }))
    })
  }

  private queue(event: DocumentEvent): void {
    const targets = this.events.targetsOf(event)
    if (targets.length === 0) return
    this.waiting.push({ event, targets })
    if (!this.answering) this.onEventsWaiting()
  }

  /** A changed event carries a reference under which its handler finds the range. */
  private referenceFor(event: DocumentEvent): object {
    const sheet = this.document.findSheet(event.sheetId)
    const { address } = event.details()
    if (event.kind !== 'changed' || sheet === null || typeof address !== 'string') return {}
    return { referenceId: this.dispatcher.references.keep(this.model.objects.range(sheet, parseLocalAddress(address))) }
  }

  private async take(body: RequestBody, bytes: number): Promise<AnswerBody> {
    if (isCleanUp(body)) return this.dispatcher.execute(body)
    const fault = this.faults.next()
    await pause(this.faults.latencyMilliseconds)
    if (fault.before !== null) return this.refuse(fault.before, bytes)
    if (bytes > this.faults.payloadLimitBytes) return this.refuse(refused.requestTooLarge(), bytes)
    this.answering = true
    const answer = await this.dispatcher.execute(body).finally(() => (this.answering = false))
    const answerBytes = sizeOf(JSON.stringify(answer))
    this.traffic.count(bytes, answerBytes)
    if (fault.after !== null) return failed(fault.after)
    return answerBytes > this.faults.payloadLimitBytes ? failed(refused.responseTooLarge()) : answer
  }

  private refuse(error: HostError, bytes: number): AnswerBody {
    this.traffic.count(bytes, 0)
    return failed(error)
  }
}

/** After `Excel.run` the client gives its references back in a request of its own; nobody counts it as a sync. */
const isCleanUp = (body: RequestBody): boolean =>
  body.Actions.some(isGivingBack) &&
  body.Actions.every((action) => isGivingBack(action) || action.ActionType === ActionType.Instantiate)

const isGivingBack = (action: RequestBody['Actions'][number]): boolean => action.Name === '_RemoveReference'

const failed = (error: HostError): AnswerBody => ({
  Error: { Code: error.code, Message: error.message, HttpStatusCode: error.httpStatus },
  Results: [],
  TraceIds: [],
})

const pause = (milliseconds: number): Promise<void> =>
  milliseconds > 0 ? new Promise((resolve) => setTimeout(resolve, milliseconds)) : Promise.resolve()

/** On the web the client announces that it is ready; nothing follows from it. */
class AddinInternalService extends HostObject {
  notifyActionHandlerReady(): void {}
}
