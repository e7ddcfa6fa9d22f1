/** SHA-256 in a browser, on trusted pages and on plain http ones. */
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import type { AsyncFingerprint } from '../../usecases/ports'

/**
 * SHA-256 in lower-case hex. Browsers keep `crypto.subtle` for https and localhost: on an intranet's plain http page the
 * same is computed in JavaScript.
 */
export const browserFingerprint: AsyncFingerprint = async (bytes) => {
  const subtle = (globalThis.crypto as Partial<Crypto> | undefined)?.subtle
  if (!subtle) return bytesToHex(sha256(bytes))
  return bytesToHex(new Uint8Array(await subtle.digest('SHA-256', new Uint8Array(bytes))))
}
