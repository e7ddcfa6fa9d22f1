import type { Order, Report } from '../../../../src/hosts/taskpane/work/orders'
import type { Hand } from '../../../../src/hosts/taskpane/work/workshop'
import { openWorkshop } from '../../../../src/hosts/taskpane/work/workshop'

const ORDER: Order = { job: 'summaryLayout' }
const FILE: Order = { job: 'summaryFile' }

/** A worker that does what the test says. */
function playedHand() {
  const ordered: Order[] = []
  let ended = false
  const hand: Hand = {
    onmessage: null,
    onerror: null,
    postMessage: (order) => void ordered.push(order),
    terminate: () => {
      ended = true
    },
  }
  return {
    hand,
    ordered,
    ended: () => ended,
    say: (data: Report) => hand.onmessage?.({ data } as MessageEvent<Report>),
    break: (message: string) => hand.onerror?.({ message } as ErrorEvent),
  }
}

const turn = () => new Promise((resolve) => setTimeout(resolve))

describe('the pane’s worker', () => {
  it('passes progress on and gives outcome and pieces', async () => {
    const played = playedHand()
    const steps: unknown[] = []
    const progress = { report: (...step: unknown[]) => void steps.push(step) }
    const ending = openWorkshop(() => played.hand).order(ORDER, { progress })
    await turn()
    const piece = { part: 'cells', cells: [] } as const
    played.say({ kind: 'progress', done: 1, total: 3, label: '甲.xlsx' })
    played.say({ kind: 'piece', piece })
    played.say({ kind: 'done', outcome: 7 })
    expect(await ending).toEqual({ kind: 'done', outcome: 7, pieces: [piece] })
    expect(steps).toEqual([[1, 3, '甲.xlsx']])
  })

  it('is asked one thing after the other, also where the first fails', async () => {
    const played = playedHand()
    const workshop = openWorkshop(() => played.hand)
    const first = workshop.order(ORDER)
    const second = workshop.order(FILE)
    await turn()
    expect(played.ordered).toEqual([ORDER])
    played.say({ kind: 'failed', detail: 'Error: a bug' })
    await expect(first).rejects.toThrow('a bug')
    await turn()
    expect(played.ordered).toEqual([ORDER, FILE])
    played.say({ kind: 'done', outcome: null })
    expect((await second).kind).toBe('done')
  })

  it('is ended at once when its work is not wanted any more', async () => {
    const played = playedHand()
    const cancellation = { cancelled: false }
    const workshop = openWorkshop(() => played.hand)
    const ending = workshop.order(ORDER, { cancellation })
    cancellation.cancelled = true
    expect(await ending).toEqual({ kind: 'stopped' })
    expect(played.ended()).toBe(true)
    expect(await workshop.order(FILE)).toEqual({ kind: 'stopped' })
    expect(played.ordered).toEqual([ORDER])
  })

  it('leaves nobody waiting when it is closed', async () => {
    const played = playedHand()
    const workshop = openWorkshop(() => played.hand)
    const [first, second] = [workshop.order(ORDER), workshop.order(FILE)]
    await turn()
    workshop.close()
    expect(await Promise.all([first, second])).toEqual([{ kind: 'stopped' }, { kind: 'stopped' }])
  })

  it('fails where its script cannot be had', async () => {
    const played = playedHand()
    const ending = openWorkshop(() => played.hand).order(ORDER)
    await turn()
    played.break('')
    await expect(ending).rejects.toThrow('could not be started')
  })
})
