import { mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { folderStore, sha256 } from '../../src/adapters/files'

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('folderStore', () => {
  let root: string
  beforeEach(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'plantally-store-'))
  })

  it('gives back what was written, in folders too, and leaves no half file behind', async () => {
    const store = folderStore(root)
    await store.write('六月/市发改局.xlsx', bytesOf('甲'))
    await store.write('六月/市发改局.xlsx', bytesOf('乙'))
    expect(textOf((await store.read('六月/市发改局.xlsx')).bytes)).toBe('乙')
    expect(await readdir(path.join(root, '六月'))).toEqual(['市发改局.xlsx'])
  })

  it('lists sorted paths and leaves out lock files and hidden files', async () => {
    const store = folderStore(root)
    for (const name of ['b.xlsx', 'a/c.xlsx', '~$b.xlsx', '.DS_Store']) await store.write(name, bytesOf('x'))
    expect(await store.list()).toEqual(['a/c.xlsx', 'b.xlsx'])
  })

  it('takes the day of receipt from the last change', async () => {
    const file = path.join(root, 'a.xlsx')
    await writeFile(file, 'x')
    await utimes(file, new Date(2023, 6, 5, 12), new Date(2023, 6, 5, 12))
    expect((await folderStore(root).read('a.xlsx')).receivedOn).toBe('2023-07-05')
  })

  it('fingerprints with SHA-256 (test vector of FIPS 180-2)', () => {
    expect(sha256(bytesOf('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
