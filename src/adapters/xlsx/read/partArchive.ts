import type { Inflater } from './inflater'
import { LIMITS } from './limits'
import { refuse } from './readFailure'
import type { ZipEntry } from './zipDirectory'
import { partKey, readZipDirectory } from './zipDirectory'

const STORED = 0
const DEFLATED = 8
const XML = /\.(xml|rels)$/i

function refuseSize(what: string, size: number, storedSize: number): never {
  const ratio = size / Math.max(1, storedSize)
  return refuse(ratio > LIMITS.bombRatio ? 'zip-bomb' : 'too-large', `${what}: ${size} bytes when inflated`)
}

/** The parts of one file by name; inflates what is asked for, within the limits. */
export class PartArchive {
  private readonly entries: ReadonlyMap<string, ZipEntry>
  /** Bytes inflated so far: one part may be named by many sheets. */
  private inflated = 0

  constructor(
    private readonly bytes: Uint8Array,
    readonly inflater: Inflater,
  ) {
    this.entries = readZipDirectory(bytes)
    this.refuseTooMuch()
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
    if (entry.size > limit) refuseSize(entry.name, entry.size, entry.storedSize)
    this.inflated += entry.size
    if (this.inflated > LIMITS.totalBytes) refuseSize('parts read again and again', this.inflated, entry.storedSize)
    const stored = this.bytes.subarray(entry.start, entry.start + entry.storedSize)
    const part = this.unpack(entry, stored)
    if (this.inflater.checksum(part) !== entry.checksum) refuse('damaged', `checksum of ${entry.name} is wrong`)
    return asUtf8(part)
  }

  /** As `read`, where a missing part means that the file is damaged. */
  require(name: string, limit?: number): Uint8Array {
    return this.read(name, limit) ?? refuse('damaged', `part ${name} is missing`)
  }

  /** Before anything is inflated: pictures and the like are never read and do not count. */
  private refuseTooMuch(): void {
    const parts = [...this.entries.values()].filter((entry) => XML.test(entry.name))
    const size = parts.reduce((sum, entry) => sum + entry.size, 0)
    const storedSize = parts.reduce((sum, entry) => sum + entry.storedSize, 0)
    if (size > LIMITS.totalBytes) refuseSize('all parts together', size, storedSize)
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
