import { deflateRawSync, crc32 } from 'node:zlib'
import { Buffer } from 'node:buffer'

/** An entry whose headers may say anything. */
export interface RawEntry {
  readonly name: string
  /** Deflated bytes. */
  readonly deflated: Uint8Array
  readonly size: number
  readonly checksum: number
}

export function rawEntry(name: string, text: string): RawEntry {
  const bytes = Buffer.from(text)
  return { name, deflated: deflateRawSync(bytes), size: bytes.length, checksum: crc32(bytes) }
}

function localHeader(entry: RawEntry): Buffer {
  const name = Buffer.from(entry.name)
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(entry.checksum, 14)
  header.writeUInt32LE(entry.deflated.length, 18)
  header.writeUInt32LE(entry.size, 22)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, name])
}

function directoryHeader(entry: RawEntry, offset: number): Buffer {
  const name = Buffer.from(entry.name)
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(8, 10)
  header.writeUInt32LE(entry.checksum, 16)
  header.writeUInt32LE(entry.deflated.length, 20)
  header.writeUInt32LE(entry.size, 24)
  header.writeUInt16LE(name.length, 28)
  header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, name])
}

/** A zip that repeats whatever the entries say. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const chunks: Uint8Array[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const header = localHeader(entry)
    directory.push(directoryHeader(entry, offset))
    chunks.push(header, entry.deflated)
    offset += header.length + entry.deflated.length
  }
  const size = directory.reduce((sum, header) => sum + header.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...chunks, ...directory, end]))
}
