import { execFile } from 'node:child_process'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { promisify } from 'node:util'
import { convert } from './libreOffice'

const run = promisify(execFile)
const DOTS_PER_INCH = '80'

/** Prints a workbook as LibreOffice would and gives one PNG path per page, in order. */
export async function renderXlsx(workbook: Uint8Array | string, outDir: string): Promise<string[]> {
  await mkdir(outDir, { recursive: true })
  const file = typeof workbook === 'string' ? workbook : join(outDir, 'workbook.xlsx')
  if (typeof workbook !== 'string') await writeFile(file, workbook)
  const name = basename(file, extname(file))
  const isPage = (entry: string): boolean => entry.startsWith(`${name}-page-`) && entry.endsWith('.png')
  const stale = (await readdir(outDir)).filter(isPage)
  await Promise.all(stale.map((entry) => rm(join(outDir, entry))))
  const pdf = await convert(file, 'pdf', outDir)
  await run('pdftoppm', ['-r', DOTS_PER_INCH, '-png', pdf, join(outDir, `${name}-page`)])
  const pages = (await readdir(outDir)).filter(isPage)
  return pages
    .sort((left, right) => left.localeCompare(right, 'en', { numeric: true }))
    .map((page) => join(outDir, page))
}

const [, script, file, outDir] = process.argv
if (script?.endsWith('render.ts') && file !== undefined && outDir !== undefined) {
  renderXlsx(file, outDir).then(
    (pages) => console.log(pages.join('\n')),
    (problem: unknown) => {
      console.error(problem)
      process.exitCode = 1
    },
  )
}
