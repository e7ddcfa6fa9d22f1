/** A part of the writing that is never divided between two requests. */
export interface Step {
  /** How long it makes the request, roughly. */
  readonly bytes: number
  /** How many sheets are finished with it. */
  readonly sheetsDone: number
  readonly write: (context: Excel.RequestContext) => void
}

/** What one call of Excel takes in a request: a path and an action. */
export const BYTES_PER_CALL = 220

/** A third of what Excel on the web takes (5 MB), so that no request keeps the page or Excel busy for long. */
export const BYTES_PER_REQUEST = 1_500_000

/** Steps in their order, as many together as fit into one request. */
export function packed(steps: readonly Step[], limit = BYTES_PER_REQUEST): Step[][] {
  const requests: Step[][] = []
  let room = 0
  for (const step of steps) {
    const last = requests.at(-1)
    if (last === undefined || step.bytes > room) {
      requests.push([step])
      room = limit - step.bytes
    } else {
      last.push(step)
      room -= step.bytes
    }
  }
  return requests
}
