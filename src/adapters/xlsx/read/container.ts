import { LIMITS } from './limits'
import { refuse } from './readFailure'

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]
const ZIP = [0x50, 0x4b]

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

/** True where the text stands in the bytes as UTF-16LE, the way a compound file names its streams. */
function containsWide(bytes: Uint8Array, text: string): boolean {
  const wide = [...text].flatMap((letter) => [letter.charCodeAt(0), 0])
  const first = wide[0] ?? 0
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wide.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}

function refuseCompoundFile(bytes: Uint8Array): never {
  if (containsWide(bytes, 'EncryptedPackage')) refuse('password-protected', 'encrypted OOXML in a compound file')
  if (containsWide(bytes, 'Workbook') || containsWide(bytes, 'Book')) refuse('legacy-xls', 'BIFF workbook (.xls)')
  return refuse('not-a-workbook', 'compound file without a workbook stream')
}

/** Lets only a zip of bearable size pass; names the other containers that arrive under the name .xlsx. */
export function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) refuse('empty-file', 'no bytes')
  if (startsWith(bytes, COMPOUND_FILE)) refuseCompoundFile(bytes)
  if (!startsWith(bytes, ZIP)) refuse('not-a-zip', 'does not start with PK')
  if (bytes.length > LIMITS.fileBytes) refuse('too-large', `${bytes.length} bytes`)
}
