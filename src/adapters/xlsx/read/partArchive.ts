import type { Inflater } from './inflater'
import { LIMITS } from './limits'
import { refuse } from './readFailure'
import type { ZipEntry } from './zipDirectory'
import { partKey, readZipDirectory } from './zipDirectory'

const STORED = 0
const DEFLATED = 8

/** The parts of one file by name; inflates what is asked for and keeps count of it. */
export class PartArchive {
  private readonly entries: ReadonlyMap<string, ZipEntry>
  private inflated = 0

  constructor(
    private readonly bytes: Uint8Array,
    readonly inflater: Inflater,
  ) {
    this.entries = readZipDirectory(bytes)
  }

  get names(): readonly string[] {
    return Array.from(this.entries.values(), (entry) => entry.name.replaceAll('\\', '/'))
  }

  has(name: string): boolean {
    return this.entries.has(partKey(name))
  }

  /** The part's XML as UTF-8 bytes, or null where there is none. */
  read(name: string, limit: number = LIMITS.partBytes): Uint8Array | null {
    const entry = this.entries.get(partKey(name))
    if (!entry) return null
    this.refuseTooMuch(entry, limit)
    const stored = this.bytes.subarray(entry.start, entry.start + entry.storedSize)
    const part = this.unpack(entry, stored)
    if (this.inflater.checksum(part) !== entry.checksum) refuse('damaged', `checksum of ${entry.name} is wrong`)
    return asUtf8(part)
  }

  /** As `read`, where a missing part means that the file is damaged. */
  require(name: string, limit?: number): Uint8Array {
    return this.read(name, limit) ?? refuse('damaged', `part ${name} is missing`)
  }

  private refuseTooMuch({ name, size, storedSize }: ZipEntry, limit: number): void {
    this.inflated += size
    if (size <= limit && this.inflated <= LIMITS.totalBytes) return
    const ratio = size / Math.max(1, storedSize)
    refuse(ratio > LIMITS.bombRatio ? 'zip-bomb' : 'too-large', `${name} says it holds ${size} bytes`)
  }

  private unpack(entry: ZipEntry, stored: Uint8Array): Uint8Array {
    if (entry.method !== STORED && entry.method !== DEFLATED) {
      refuse('damaged', `${entry.name} uses zip method ${entry.method}`)
    }
    const part = entry.method === STORED ? stored : this.inflater.inflate(stored, entry.size)
    if (part?.length !== entry.size) refuse('damaged', `${entry.name} does not inflate to its ${entry.size} bytes`)
    return part
  }
}

/** UTF-16 is allowed for parts and almost never met: told by its byte order mark. */
function asUtf8(part: Uint8Array): Uint8Array {
  const mark = ((part[0] ?? 0) << 8) | (part[1] ?? 0)
  if (mark !== 0xfffe && mark !== 0xfeff) return part
  const text = new TextDecoder(mark === 0xfffe ? 'utf-16le' : 'utf-16be').decode(part)
  return new TextEncoder().encode(text)
}
