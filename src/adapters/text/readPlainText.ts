import type { Result } from '../../domain/lib'
import { fail, succeed } from '../../domain/lib'
import type { PlanFileProblem, PlanFileProblemKind, ReadPlanText } from '../../usecases/ports'

/** 16 MB: the longest plan that we know has 0.2 MB. */
const MOST_BYTES = 16 * 1024 * 1024
const UTF16_LITTLE = [0xff, 0xfe]
const UTF16_BIG = [0xfe, 0xff]

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

function decodedStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** By its byte order mark; else UTF-8 where the bytes are that, else the code page of Chinese Windows. */
function decoded(bytes: Uint8Array): string | null {
  if (startsWith(bytes, UTF16_LITTLE)) return decodedStrictly(bytes, 'utf-16le')
  if (startsWith(bytes, UTF16_BIG)) return decodedStrictly(bytes, 'utf-16be')
  return decodedStrictly(bytes, 'utf-8') ?? decodedStrictly(bytes, 'gb18030')
}

const NOTHING_PRINTED = /^\s*$/

/** A plan as plain text, as Notepad and WPS save it. Bytes that are no text in any of these codes are no document. */
export const readPlainText: ReadPlanText = (file, bytes): Result<string, PlanFileProblem> => {
  const problem = (kind: PlanFileProblemKind, detail: string) => fail({ kind, file, detail })
  if (bytes.length > MOST_BYTES) return problem('too-large', `${bytes.length} bytes`)
  const text = decoded(bytes)
  // A zero byte stands in no text: this is a picture, a program, a workbook.
  if (text === null || text.includes('\0')) return problem('not-a-document', 'neither UTF-8, UTF-16 nor GB 18030')
  return NOTHING_PRINTED.test(text)
    ? problem('empty-file', 'nothing but blanks')
    : succeed(text.replaceAll('\r\n', '\n'))
}
