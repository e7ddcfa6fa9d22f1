/** A part of the writing that is never divided between two requests. */
export interface Step {
  /** How long it makes the request, roughly. */
  readonly bytes: number
  /** How many sheets are finished with it. */
  readonly sheetsDone: number
  readonly write: (context: Excel.RequestContext) => void
}

/** What one call of Excel takes in a request, with its share of the paths; measured on our layouts. */
export const BYTES_PER_CALL = 150

/** Estimated; well below what Excel on the web takes at once (5 MB). */
export const BYTES_PER_REQUEST = 4_000_000

/** How the steps are sent: the size of a request, and a moment for the page between two steps. */
export interface Pace {
  readonly bytesPerRequest: number
  readonly breathe: () => Promise<void>
}

/** Steps in their order, as many together as fit into one request. They are taken one by one: making a step takes time. */
export async function* packed(steps: Iterable<Step>, pace: Pace): AsyncGenerator<readonly Step[]> {
  let request: Step[] = []
  let bytes = 0
  for (const step of steps) {
    await pace.breathe()
    if (request.length > 0 && bytes + step.bytes > pace.bytesPerRequest) {
      yield request
      request = []
      bytes = 0
    }
    request.push(step)
    bytes += step.bytes
  }
  if (request.length > 0) yield request
}
