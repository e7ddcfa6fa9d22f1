/** How bytes are inflated on this platform: fflate in a browser, zlib in Node. */
export interface Inflater {
  /**
   * The raw deflate stream as exactly `size` bytes. Stops at the first byte past `size`.
   * Null where the stream is damaged or its length is not `size`.
   */
  inflate(deflated: Uint8Array, size: number): Uint8Array | null
  /** CRC-32 (ISO 3309) of the bytes, unsigned. */
  checksum(bytes: Uint8Array): number
  /** UTF-8 bytes `from`–`to` (end not included) as text. */
  decode(bytes: Uint8Array, from: number, to: number): string
}
