/** Long enough for a browser to have begun reading the file. */
const KEPT_FOR = 60_000

/** Hands a file to the person as a download. */
export function saveFile(name: string, bytes: Uint8Array): Promise<void> {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR)
  return Promise.resolve()
}
