/** How many workbooks are written beyond the one that is wanted next: enough to keep every core of an office machine busy. */
const AHEAD = 8

/**
 * Workbooks to be wanted one after the other, by number from 0; the next few are begun before they are asked for. Each is
 * begun once and given out once. One that fails says so when it is wanted, never before.
 */
export function writtenAhead(
  count: number,
  write: (number: number) => Promise<Uint8Array>,
): (number: number) => Promise<Uint8Array> {
  const begun = new Map<number, Promise<Uint8Array>>()
  let next = 0
  const begin = (number: number): void => {
    const bytes = write(number)
    bytes.catch(() => undefined)
    begun.set(number, bytes)
  }
  return (number) => {
    for (; next < Math.min(count, number + 1 + AHEAD); next++) begin(next)
    const bytes = begun.get(number)
    begun.delete(number)
    return bytes ?? Promise.reject(new Error(`Workbook ${number} of ${count} was not begun or is already given out`))
  }
}
