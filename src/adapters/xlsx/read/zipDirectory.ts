import { LIMITS } from './limits'
import { refuse } from './readFailure'

/** One entry of the archive's central directory. `start` is where its stored bytes begin. */
export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly checksum: number
  readonly storedSize: number
  readonly size: number
  readonly start: number
}

const END_SIGNATURE = 0x06054b50
const WIDE_END_SIGNATURE = 0x06064b50
const ENTRY_SIGNATURE = 0x02014b50
const LOCAL_SIGNATURE = 0x04034b50
const END_SIZE = 22
const LONGEST_COMMENT = 65535
const WIDE = 0xffffffff
const WIDE_COUNT = 0xffff
const ENCRYPTED = 1

const decoder = new TextDecoder('utf-8')

/** Path as parts are named here: forward slashes, no leading slash, lower case. */
export const partKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT)
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  }
  return refuse('truncated', 'no end of central directory')
}

/** A 64-bit size; past 2^53 it is no size any more but still past every limit. */
const wideNumber = (view: DataView, at: number): number => Number(view.getBigUint64(at, true))

interface DirectoryPlace {
  readonly count: number
  readonly size: number
  readonly offset: number
}

function findDirectory(view: DataView): DirectoryPlace {
  const end = findEnd(view)
  const narrow = {
    count: view.getUint16(end + 10, true),
    size: view.getUint32(end + 12, true),
    offset: view.getUint32(end + 16, true),
  }
  const isWide = narrow.count === WIDE_COUNT || narrow.size === WIDE || narrow.offset === WIDE
  if (!isWide) return narrow
  const locator = end - 20
  const wideEnd = locator < 0 ? -1 : wideNumber(view, locator + 8)
  if (wideEnd < 0 || wideEnd + 56 > locator || view.getUint32(wideEnd, true) !== WIDE_END_SIGNATURE) {
    refuse('damaged', 'zip64 end record missing')
  }
  return {
    count: wideNumber(view, wideEnd + 32),
    size: wideNumber(view, wideEnd + 40),
    offset: wideNumber(view, wideEnd + 48),
  }
}

/** The sizes that an entry hands over to its zip64 extra field, in their fixed order. */
function widen(view: DataView, extra: { from: number; to: number }, values: readonly number[]): number[] {
  let at = extra.from
  while (at + 4 <= extra.to && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true)
  at += 4
  return values.map((value) => {
    if (value !== WIDE) return value
    if (at + 8 > extra.to) refuse('damaged', 'zip64 extra field missing')
    at += 8
    return wideNumber(view, at - 8)
  })
}

/** Where the entry's bytes begin. The local header must repeat the name: a flipped bit in either is found here. */
function dataStart(bytes: Uint8Array, view: DataView, local: number, name: string): number {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL_SIGNATURE) {
    refuse('damaged', `no local header for ${name}`)
  }
  const nameEnd = local + 30 + view.getUint16(local + 26, true)
  if (partKey(decoder.decode(bytes.subarray(local + 30, nameEnd))) !== partKey(name)) {
    refuse('damaged', `local header names another part than ${name}`)
  }
  return nameEnd + view.getUint16(local + 28, true)
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
    refuse('damaged', 'central directory broken')
  }
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const extraEnd = nameEnd + view.getUint16(at + 30, true)
  const name = decoder.decode(bytes.subarray(at + 46, nameEnd))
  if (view.getUint16(at + 8, true) & ENCRYPTED) refuse('password-protected', `${name} is encrypted in the zip`)
  const narrow = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
  const sizes = narrow.includes(WIDE) ? widen(view, { from: nameEnd, to: extraEnd }, narrow) : narrow
  const [size = 0, storedSize = 0, local = 0] = sizes
  const start = dataStart(bytes, view, local, name)
  if (start + storedSize > bytes.length) refuse('truncated', `${name} runs past the end of the file`)
  const method = view.getUint16(at + 10, true)
  const entry = { name, method, checksum: view.getUint32(at + 16, true), storedSize, size, start }
  return { entry, next: extraEnd + view.getUint16(at + 32, true) }
}

/** All entries by part key. Every header is checked; nothing is inflated. */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  if (bytes.length < END_SIZE) refuse('truncated', 'shorter than any zip')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const { count, size, offset } = findDirectory(view)
  if (count > LIMITS.parts) refuse('too-large', `${count} parts`)
  const entries = new Map<string, ZipEntry>()
  let at = offset
  for (let index = 0; index < count; index++) {
    const { entry, next } = readEntry(bytes, view, at)
    const key = partKey(entry.name)
    if (entries.has(key)) refuse('damaged', `${entry.name} stands in the zip twice`)
    entries.set(key, entry)
    at = next
  }
  if (at !== offset + size) refuse('damaged', 'central directory is not as long as it says')
  return entries
}
