import { strFromU8, unzipSync } from 'fflate'
import { zipStore } from '../../src/adapters/xlsx'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a folder that becomes one .zip', () => {
  it('holds every file under its name, Chinese ones marked as UTF-8', async () => {
    const { store, bytes: packed } = zipStore()
    await store.write('沅江市发改局_2023年6月.xlsx', bytes('one'))
    await store.write('沅江市商务局_2023年6月.xlsx', bytes('two'))
    const files = unzipSync(packed())
    expect(Object.entries(files).map(([name, file]) => [name, strFromU8(file)])).toEqual([
      ['沅江市发改局_2023年6月.xlsx', 'one'],
      ['沅江市商务局_2023年6月.xlsx', 'two'],
    ])
    const flags = new DataView(packed().buffer).getUint16(6, true)
    expect(flags & 0x0800).toBe(0x0800)
  })

  it('is the same bytes for the same files, whatever the day', async () => {
    const [first, second] = [zipStore(), zipStore()]
    for (const { store } of [first, second]) await store.write('甲.xlsx', bytes('figures'))
    const whole = Date.now
    Date.now = () => 4_000_000_000_000
    try {
      expect(Buffer.compare(first.bytes(), second.bytes())).toBe(0)
    } finally {
      Date.now = whole
    }
  })

  it('can be read back while it is filled', async () => {
    const { store } = zipStore()
    await store.write('乙', bytes('two'))
    await store.write('甲', bytes('one'))
    expect(await store.list()).toEqual(['乙', '甲'])
    expect(strFromU8((await store.read('甲')).bytes)).toBe('one')
    await expect(store.read('丙')).rejects.toThrow('丙')
  })
})
