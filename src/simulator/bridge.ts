import type { AnswerBody, EventEntry, RequestBody } from './protocol'

/** The object that Microsoft's library looks for under `_richApiNativeBridge` while it loads; the library sets the receiving end. */
export interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null
  sendMessageToHost(text: string): void
}

/** Whatever answers a request: the simulated Excel, with its faults. */
export interface RequestHost {
  answer(body: RequestBody, bytes: number): Promise<AnswerBody>
  /** Events that wait for delivery; taking them empties the queue. */
  takeEvents(): Promise<readonly EventEntry[]>
  onEventsWaiting: () => void
}

/** Bytes on the wire. */
export const sizeOf = (text: string): number => new TextEncoder().encode(text).length

/** Hook A: the library talks to the host in the same process, one message per sync. */
export function nativeBridge(host: RequestHost): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text: string): void {
      void reply(text)
    },
  }
  const send = (message: object): void => bridge.onMessageFromHost?.(JSON.stringify(message))

  async function reply(text: string): Promise<void> {
    const request = JSON.parse(text) as { id: number; message: { body: RequestBody | string } }
    const { body } = request.message
    const parsed = typeof body === 'string' ? (JSON.parse(body) as RequestBody) : body
    const answer = await host.answer(parsed, sizeOf(text))
    send({ id: request.id, type: 1, message: { statusCode: 200, headers: {}, body: answer } })
    await deliver()
  }

  /** Events follow the answer in a message of their own, later, as they do from Excel. */
  async function deliver(): Promise<void> {
    const entries = await host.takeEvents()
    if (entries.length > 0) setTimeout(() => send({ type: 3, controlId: '', message: { entries } }), 0)
  }

  host.onEventsWaiting = () => void deliver()
  return bridge
}
