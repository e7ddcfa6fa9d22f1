import type { Page } from 'playwright-core'

/** Milliseconds; longer than this and a person notices that the pane does not answer. */
export const LONGEST_TASK = 50

/** What the browser must trace for `longestWork`. */
export const TRACED = ['toplevel', 'disabled-by-default-lighthouse', 'devtools.timeline'] as const

/** One task of a thread in the browser's trace; times in microseconds, `tdur` what the thread itself worked. */
interface TracedTask {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/**
 * Milliseconds that the longest task kept the page's thread working. The Long Tasks API counts the time by the wall: on a
 * busy machine also what other programs took meanwhile.
 */
export function longestWork(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TracedTask[] }
  const pages = traceEvents
    .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
    .map(({ pid, tid }) => `${pid} ${tid}`)
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && pages.includes(`${pid} ${tid}`),
  )
  const longest = Math.max(0, ...tasks.map(({ tdur }) => tdur ?? 0))
  if (longest === 0) throw new Error('The trace does not say how long the page worked')
  return longest / 1000
}

/** Watches the page's thread with the browser's own Long Tasks API. */
export const watchThread = (page: Page) =>
  page.evaluate(() => {
    const seen: number[] = []
    Object.assign(window, { longTasks: seen })
    new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    })
  })

export const longTasks = (page: Page) => page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks)

/** What the API saw, in words; it tells of tasks over 50 ms only. */
export const overByTheWall = (seen: readonly number[]): string =>
  seen.length === 0
    ? `none over ${LONGEST_TASK} ms`
    : `${seen.length} over ${LONGEST_TASK} ms, the longest ${Math.round(Math.max(...seen))} ms`
