import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, delimiter, extname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const PATIENCE_MS = 120_000

/** The path of LibreOffice's command, or null where it is not installed. */
export function findLibreOffice(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const candidates = folders.flatMap((folder) => [join(folder, 'soffice'), join(folder, 'libreoffice')])
  return candidates.find((candidate) => existsSync(candidate)) ?? null
}

/**
 * Converts a file (`xlsx`, `pdf`, `csv`…) into the folder and gives the new file's path. Uses a profile of its own, so that
 * several conversions can run side by side, unless a prepared profile is named. Throws where LibreOffice is missing or writes nothing.
 */
export async function convert(input: string, format: string, outDir: string, prepared?: string): Promise<string> {
  const office = findLibreOffice()
  if (office === null) throw new Error('LibreOffice is not installed')
  const profile = prepared ?? (await mkdtemp(join(tmpdir(), 'plantally-lo-')))
  try {
    const { stderr } = await run(
      office,
      [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', format, '--outdir', outDir, input],
      { timeout: PATIENCE_MS },
    )
    const output = join(outDir, `${basename(input, extname(input))}.${format.split(':')[0] ?? format}`)
    if (!existsSync(output)) throw new Error(`LibreOffice wrote no ${output}: ${stderr}`)
    return output
  } finally {
    if (prepared === undefined) await rm(profile, { recursive: true, force: true })
  }
}
