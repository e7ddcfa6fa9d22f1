import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const isThere = (command: string): boolean => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0

/** The LibreOffice of this machine, or null. */
export const findOffice = (): string | null => ['soffice', 'libreoffice'].find(isThere) ?? null

/** Opens the files in LibreOffice and saves them again in place, as a unit without Excel would. */
export function saveAgain(office: string, files: readonly string[]): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'plantally-office-'))
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
    const args = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', folder, ...files]
    execFileSync(office, args, { stdio: 'ignore', timeout: 120_000 })
    for (const file of files) renameSync(path.join(folder, path.basename(file)), file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
