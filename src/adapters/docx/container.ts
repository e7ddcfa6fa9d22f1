import { unzipSync } from 'fflate'
import type { PlanFileProblemKind } from '../../usecases/ports'

/** Carries an expected refusal to `readDocx`, which gives a Result. Never leaves this folder. */
export class Refusal extends Error {
  constructor(
    readonly kind: PlanFileProblemKind,
    detail: string,
  ) {
    super(detail)
  }
}

const MEBIBYTE = 1024 * 1024
/** A plan with pictures has some megabytes, its text as XML rarely two. */
const LARGEST_FILE = 64 * MEBIBYTE
const LARGEST_PART = 32 * MEBIBYTE

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]
const RICH_TEXT = [...'{\\rtf'].map((letter) => letter.charCodeAt(0))

const DOCUMENT = 'word/document.xml'
const NUMBERING = 'word/numbering.xml'
const STYLES = 'word/styles.xml'
const WANTED: readonly string[] = [DOCUMENT, NUMBERING, STYLES]

/** The parts of a document that its text comes from; a part that is not there is empty. */
export interface DocumentParts {
  readonly document: string
  readonly numbering: string
  readonly styles: string
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte)

/** Whether a compound file names this stream; the names stand in it as UTF-16LE. */
const namesStream = (bytes: Uint8Array, name: string): boolean =>
  new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes(name)

function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Refusal('empty-file', 'no bytes')
  if (bytes.length > LARGEST_FILE) throw new Refusal('too-large', `${bytes.length} bytes`)
  if (startsWith(bytes, COMPOUND_FILE)) {
    const locked = namesStream(bytes, 'EncryptedPackage')
    throw new Refusal(locked ? 'password-protected' : 'legacy-document', 'compound file')
  }
  if (startsWith(bytes, RICH_TEXT)) throw new Refusal('legacy-document', 'rich text')
  if (!startsWith(bytes, ZIP)) throw new Refusal('not-a-document', 'does not start with PK')
}

function inflated(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.includes(name)) return false
        if (originalSize > LARGEST_PART) throw new Refusal('too-large', `${name}: ${originalSize} bytes`)
        return true
      },
    })
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('damaged', `zip: ${String(error)}`)
  }
}

/** Takes the wanted parts out of the container; refuses what is no document or larger than a plan can be. */
export function documentParts(bytes: Uint8Array): DocumentParts {
  requireZip(bytes)
  const parts = inflated(bytes)
  if (!parts[DOCUMENT]) throw new Refusal('not-a-document', 'a zip without a Word document')
  const text = (name: string): string => new TextDecoder().decode(parts[name] ?? new Uint8Array())
  return { document: text(DOCUMENT), numbering: text(NUMBERING), styles: text(STYLES) }
}
