import { Inflate } from 'fflate'
import { checksum } from './checksum'
import type { Inflater } from './inflater'

const STEP = 65536
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Streams, because fflate's one-shot call with a preset buffer truncates silently; the final length is checked. */
function inflate(deflated: Uint8Array, size: number): Uint8Array | null {
  const target = new Uint8Array(size)
  let filled = 0
  let tooLong = false
  const stream = new Inflate((chunk) => {
    tooLong ||= filled + chunk.length > size
    if (!tooLong) target.set(chunk, filled)
    filled += chunk.length
  })
  try {
    for (let at = 0; at < deflated.length && !tooLong; at += STEP) {
      stream.push(deflated.subarray(at, at + STEP), at + STEP >= deflated.length)
    }
  } catch {
    return null
  }
  return filled === size && !tooLong ? target : null
}

/** Inflates with fflate: works in a browser and in Node. */
export const fflateInflater: Inflater = {
  inflate,
  checksum,
  decode: (bytes, from, to) => decoder.decode(bytes.subarray(from, to)),
}
