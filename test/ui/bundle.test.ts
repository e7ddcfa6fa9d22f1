import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const root = path.resolve(__dirname, '../..')
const pane = path.join(root, 'dist/pane')
const LARGEST_FIRST_LOAD = 300 * 1024

const sizeOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(pane, file))).length, 0)

const sourcesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(folder, file))

describe('the built pane', () => {
  const page = existsSync(pane) ? readFileSync(path.join(pane, 'taskpane.html'), 'utf8') : ''
  const first = [...page.matchAll(/<script[^>]* src="?([^">\s]+)/g)].map(([, file = '']) => file)

  it('loads at most 300 KB of compressed scripts before it shows', () => {
    expect(first.length).toBeGreaterThan(0)
    const all = readdirSync(pane).filter((file) => file.endsWith('.js'))
    console.log(`Pane, gzip: first load ${sizeOf(first)} bytes, all scripts ${sizeOf(all)} bytes`)
    expect(sizeOf(first)).toBeLessThanOrEqual(LARGEST_FIRST_LOAD)
  })

  it('names nothing that lies elsewhere, and forbids it', () => {
    expect(page).not.toMatch(/https?:\/\//)
    expect(page).toContain("connect-src 'none'")
  })

  it.each([16, 32, 80])('carries the icon of %d pixels', (size) => {
    const icon = readFileSync(path.join(pane, `assets/icon-${size}.png`))
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([size, size])
  })
})

describe('the screens', () => {
  it('take every colour from the theme', () => {
    const own = sourcesBelow(path.join(root, 'src/ui')).filter((file) =>
      /#[0-9a-f]{3,8}\b|\b(rgba?|hsla?)\(/i.test(readFileSync(file, 'utf8')),
    )
    expect(own).toEqual([])
  })
})
