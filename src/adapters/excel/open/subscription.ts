import type { ExcelClient } from '../excelClient'
import { hostProblem } from '../hostProblem'

/** A handler that Excel calls, as office.js gives it back. */
export type Handler = Pick<OfficeExtension.EventHandlerResult<unknown>, 'remove' | 'context'>

/** Adds the handlers of one subscription; the request is sent by the caller. */
export type HandlerQueue = (context: Excel.RequestContext) => Promise<readonly Handler[]>

/** Listeners of one kind of news. Excel's handlers are there while there are listeners, once, however many. */
export class Subscription<Message> {
  private readonly listeners = new Set<(message: Message) => void>()
  private handlers: readonly Handler[] = []
  /** Adding and removing wait for one another, so that a quick change of mind leaves nothing behind. */
  private work: Promise<void> = Promise.resolve()

  constructor(
    private readonly excel: ExcelClient,
    private readonly queueHandlers: HandlerQueue,
  ) {}

  add(listener: (message: Message) => void): () => void {
    const own = (message: Message): void => listener(message)
    this.listeners.add(own)
    this.settle()
    return () => {
      this.listeners.delete(own)
      this.settle()
    }
  }

  get isHeard(): boolean {
    return this.listeners.size > 0
  }

  tell(message: Message): void {
    for (const listener of [...this.listeners]) listener(message)
  }

  /** Resolves when Excel's handlers are as the listeners want them. */
  async settled(): Promise<void> {
    await this.work
  }

  private settle(): void {
    this.work = this.work.then(async () => {
      const wanted = this.listeners.size > 0
      if (wanted === this.handlers.length > 0) return
      try {
        await (wanted ? this.register() : this.unregister())
      } catch (error) {
        // The listener stays; the next to come, or the next change, tries again. What is no refusal is thrown on.
        hostProblem(error)
      }
    })
  }

  /** Waits for the end of typing, instead of failing, where a cell is being typed into. */
  private async register(): Promise<void> {
    this.handlers = await this.excel.run({ delayForCellEdit: true }, this.queueHandlers)
  }

  private async unregister(): Promise<void> {
    const [first] = this.handlers
    const leaving = this.handlers
    this.handlers = []
    if (first === undefined) return
    await this.excel.run(first.context, async (context) => {
      for (const handler of leaving) handler.remove()
      await context.sync()
    })
  }
}
