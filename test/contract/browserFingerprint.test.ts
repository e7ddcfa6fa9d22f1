import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { browserFingerprint } from '../../src/adapters/hash'

const byNode = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** As a plain http page sees it: `crypto` without `subtle`. */
async function onPlainHttp<Value>(work: () => Promise<Value>): Promise<Value> {
  const whole = Object.getOwnPropertyDescriptor(globalThis, 'crypto')
  Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true })
  try {
    return await work()
  } finally {
    if (whole) Object.defineProperty(globalThis, 'crypto', whole)
  }
}

describe('SHA-256 in the browser', () => {
  const pages = [
    ['on a trusted page', <Value>(work: () => Promise<Value>) => work()],
    ['on a plain http page', onPlainHttp],
  ] as const

  it.each(pages)('gives the value that the standard prints for "abc", %s', async (_, page) => {
    const abc = new TextEncoder().encode('abc')
    expect(await page(() => browserFingerprint(abc))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  it.each(pages)('agrees with Node for every length around a block, %s', async (_, page) => {
    for (let length = 0; length <= 130; length += 1) {
      const bytes = Uint8Array.from({ length }, (_value, at) => (at * 7 + length) % 256)
      expect(await page(() => browserFingerprint(bytes))).toBe(byNode(bytes))
    }
  })

  it.each(pages)('agrees with Node for any bytes, a part of a larger buffer included, %s', async (_, page) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4096 }), fc.nat(64), async (bytes, offset) => {
        const part = bytes.subarray(Math.min(offset, bytes.length))
        expect(await page(() => browserFingerprint(part))).toBe(byNode(part))
      }),
      { seed: 20231125, numRuns: 100 },
    )
  })
})
