import { createHash } from 'node:crypto'
import { pickedFiles, UnreadableFile } from '../../src/hosts/taskpane/pickedFiles'

const file = (name: string, text: string): File =>
  new File([text], name, { lastModified: new Date(2023, 6, 3, 8, 30).getTime() })

describe('picked files as a folder', () => {
  it('have the SHA-256 that Node computes, and the local day of their last change', async () => {
    const { store, fingerprint } = pickedFiles([file('甲.xlsx', 'figures')])
    const { bytes, receivedOn } = await store.read('甲.xlsx')
    expect(fingerprint(bytes)).toBe(createHash('sha256').update('figures').digest('hex'))
    expect(receivedOn).toBe('2023-07-03')
  })

  it('have it as well where the page has no crypto.subtle', async () => {
    const whole = Object.getOwnPropertyDescriptor(globalThis, 'crypto')
    Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true })
    try {
      const { store, fingerprint } = pickedFiles([file('甲.xlsx', 'figures')])
      expect(fingerprint((await store.read('甲.xlsx')).bytes)).toBe(
        createHash('sha256').update('figures').digest('hex'),
      )
    } finally {
      if (whole) Object.defineProperty(globalThis, 'crypto', whole)
    }
  })

  it('of one name are kept apart', async () => {
    const { store } = pickedFiles([file('甲.xlsx', 'one'), file('甲.xlsx', 'two'), file('乙', 'three')])
    expect(await store.list()).toEqual(['乙', '甲.xlsx', '甲（2）.xlsx'])
    expect(Buffer.from((await store.read('甲（2）.xlsx')).bytes).toString()).toBe('two')
  })

  it('name the one that the browser cannot read any more', async () => {
    const gone = file('甲.xlsx', 'figures')
    gone.arrayBuffer = () => Promise.reject(new Error('NotReadableError'))
    await expect(pickedFiles([gone]).store.read('甲.xlsx')).rejects.toEqual(new UnreadableFile('甲.xlsx'))
  })

  it('are never written to', async () => {
    await expect(pickedFiles([]).store.write('甲.xlsx', new Uint8Array())).rejects.toThrow()
  })
})
