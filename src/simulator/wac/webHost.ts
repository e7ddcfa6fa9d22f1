import type { SimulatedExcel } from '..'
import { sizeOf } from '../bridge'
import type { RequestBody } from '../protocol'
import { appContext, DISPATCH, isRequest, MESSAGE, type Message, type ReceivedMessage } from './messages'

export interface WebHostOptions {
  /** Language of the application around the add-in; `zh-CN` unless told. */
  readonly locale?: string
  /** `Office.context.document.settings`, values as JSON. */
  readonly settings?: Readonly<Record<string, string>>
}

/**
 * Hook B: plays Excel on the web's side of the complete office.js, so that `Office.onReady` resolves in the built task pane.
 * office.js insists on https and on a host of the page's own name.
 */
export class WebHost {
  /** Everything that went over the wire, for a test to look at. */
  readonly log: { readonly from: 'add-in' | 'host'; readonly message: Message }[] = []
  /** Settings as the add-in saved them last. */
  readonly settings: Map<string, string>
  private readonly locale: string
  private origin = ''
  private post: (text: string) => void = () => undefined

  constructor(
    private readonly excel: SimulatedExcel,
    options: WebHostOptions = {},
  ) {
    this.locale = options.locale ?? 'zh-CN'
    this.settings = new Map(Object.entries(options.settings ?? {}))
    excel.host.onEventsWaiting = () => void this.deliverEvents()
  }

  /** The add-in in a frame of this page, as in Excel on the web; the frame must get its name before it loads. */
  openFrame(parent: HTMLElement, address: string): HTMLIFrameElement {
    const frame = document.createElement('iframe')
    this.origin = location.origin
    frame.name = this.frameName()
    frame.src = address
    addEventListener('message', (event) => {
      if (event.source === frame.contentWindow && typeof event.data === 'string') this.receive(event.data)
    })
    this.post = (text) => frame.contentWindow?.postMessage(text, this.origin)
    parent.append(frame)
    return frame
  }

  /** Add-in and host in one window: a stand-in opener receives the messages. Called before office.js loads. */
  playOpener(page: Window & typeof globalThis): void {
    this.origin = page.location.origin
    page.name = this.frameName()
    const opener = { postMessage: (text: string) => void setTimeout(() => this.receive(text), 0) }
    Object.defineProperty(page, 'opener', { configurable: true, value: opener })
    this.post = (data) =>
      void page.setTimeout(() => page.dispatchEvent(new page.MessageEvent('message', { data, origin: this.origin })), 0)
  }

  /** The window's name tells office.js which host it is in and how to reach it. */
  private frameName(): string {
    const hostInfo = `Excel|Web|16.01|${this.locale}|correlation||disableLogging|0`
    const xdmInfo = [MESSAGE.conversation, MESSAGE.app, this.origin].join('|')
    return JSON.stringify({ baseFrameName: 'frame', hostInfo, xdmInfo, serializerVersion: 1, flights: '[]' })
  }

  private receive(text: string): void {
    const message = JSON.parse(text) as ReceivedMessage
    this.log.push({ from: 'add-in', message })
    if (isRequest(message)) void this.answer(message)
  }

  private async answer(message: ReceivedMessage): Promise<void> {
    if (message._actionType !== 0) return this.reply(message, { Error: 0 })
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.reply(message, this.appContext())
      case 'ContextActivationManager_notifyHost':
        return
      case 'executeMethod':
        return this.execute(message)
      default:
        return this.reply(message, null, MESSAGE.unknownAction)
    }
  }

  private async execute(message: ReceivedMessage): Promise<void> {
    const call = message._data
    switch (call?.DdaMethod?.DispatchId ?? 0) {
      case DISPATCH.request:
        return this.request(message, String(call?.ArrayData?.[4]))
      case DISPATCH.saveSettings:
        return this.saveSettings(message, call?.DdaSettingsMethod?.Properties ?? [])
      case DISPATCH.readSettings: {
        const settings = [...this.settings].map(([Name, Value]) => ({ Name, Value }))
        return this.reply(message, { Version: 1, Error: 0, Properties: { Settings: settings } })
      }
      default:
        return this.reply(message, { Version: 1, Error: MESSAGE.notSupported })
    }
  }

  private async request(message: ReceivedMessage, text: string): Promise<void> {
    const body = await this.excel.host.answer(JSON.parse(text) as RequestBody, sizeOf(text))
    this.reply(message, { Version: 1, Error: 0, Data: [200, [], JSON.stringify(body)] })
    await this.deliverEvents()
  }

  private saveSettings(message: ReceivedMessage, saved: readonly (readonly [string, string])[]): void {
    this.settings.clear()
    for (const [name, value] of saved) this.settings.set(name, value)
    this.reply(message, { Version: 1, Error: 0 })
  }

  private appContext(): object {
    const { document, apiVersion } = this.excel
    return appContext({ settings: [...this.settings], locale: this.locale, name: document.options.name, apiVersion })
  }

  private async deliverEvents(): Promise<void> {
    const entries = await this.excel.host.takeEvents()
    if (entries.length === 0) return
    const rows = entries.map((entry) => [
      entry.messageCategory,
      entry.messageType,
      entry.targetId,
      entry.message,
      '',
      false,
    ])
    this.send({
      _actionName: 'richApiMessage',
      _correlationId: -1,
      _responseType: 1,
      _data: { ArrayData: rows },
      _errorCode: 0,
    })
  }

  private reply(message: ReceivedMessage, data: unknown, errorCode = 0): void {
    const { _actionName, _correlationId } = message
    this.send({ _actionName, _correlationId, _responseType: 0, _data: data, _errorCode: errorCode })
  }

  private send(part: Omit<Message, '_messageType' | '_conversationId' | '_origin' | '_serializerVersion'>): void {
    const message: Message = {
      ...part,
      _messageType: 1,
      _conversationId: MESSAGE.conversation,
      _origin: this.origin,
      _serializerVersion: 1,
    }
    this.log.push({ from: 'host', message })
    this.post(JSON.stringify(message))
  }
}
