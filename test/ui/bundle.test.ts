import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { recordFigure } from '../support/figures'

const root = path.resolve(__dirname, '../..')
const pane = path.join(root, 'dist/pane')
const LARGEST_FIRST_LOAD = 300 * 1024
/** What it came to once was 229 KB, because an index brought in what no first screen needs: that would be noticed. */
const USUAL_FIRST_LOAD = 175 * 1024

const scripts = existsSync(pane) ? readdirSync(pane).filter((file) => file.endsWith('.js')) : []
const textOf = (file: string): string => readFileSync(path.join(pane, file), 'utf8')
const sizeOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(pane, file))).length, 0)

const kilobytes = (size: number): string => `${(size / 1024).toFixed(1)} KB`

const sourcesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.join(folder, file))

describe('the built pane', () => {
  const page = existsSync(pane) ? textOf('taskpane.html') : ''
  const first = [...page.matchAll(/<script[^>]* src="?([^">\s]+)/g)].map(([, file = '']) => file)
  const measured = { aim: '', measuredBy: 'test/ui/bundle.test.ts' }

  it('loads well under 300 KB of compressed scripts before it shows', () => {
    expect(first.length).toBeGreaterThan(0)
    recordFigure({
      ...{ id: 'pane-first-load', what: 'The pane’s own scripts before it shows, gzip', ...measured },
      ...{ value: kilobytes(sizeOf(first)), aim: `≤ ${LARGEST_FIRST_LOAD / 1024} KB` },
    })
    recordFigure({
      ...{ id: 'pane-all-scripts', what: 'All scripts of the pane, gzip', ...measured },
      value: kilobytes(sizeOf(scripts)),
    })
    expect(sizeOf(first)).toBeLessThanOrEqual(USUAL_FIRST_LOAD)
  })

  it('names nothing that lies elsewhere but office.js, and speaks to nobody', () => {
    const addresses = [...page.matchAll(/https?:\/\/[^\s"'>;]+/g)].map(([address]) => address)
    expect(new Set(addresses)).toEqual(
      new Set(['https://appsforoffice.microsoft.com', 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js']),
    )
    expect(page).toContain("connect-src 'none'")
    expect(page).not.toMatch(/unsafe-(inline|eval)/)
  })

  it('has no script or style inside the page, which its rules would refuse', () => {
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/)
  })

  it.each([16, 32, 64, 80])('carries the icon of %d pixels', (size) => {
    const icon = readFileSync(path.join(pane, `assets/pane-${size}.png`))
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([size, size])
  })

  it('carries no manifest of the development server', () => {
    expect(existsSync(path.join(pane, 'manifest.xml'))).toBe(false)
  })
})

describe('the dictionaries of the plan compiler', () => {
  const folder = path.join(root, 'src/domain/plan/compile/dictionary')
  const listsIn = (value: unknown): readonly string[] => {
    if (typeof value !== 'object' || value === null) return []
    if (!Array.isArray(value)) return Object.values(value).flatMap(listsIn)
    return value.every((entry) => typeof entry === 'string')
      ? [JSON.stringify(value).slice(1, -1)]
      : value.flatMap(listsIn)
  }
  /** The longest list of words of each dictionary, as it stands in a bundle. */
  const dictionaries = readdirSync(folder).map((file): readonly [string, string] => {
    const lists = listsIn(JSON.parse(readFileSync(path.join(folder, file), 'utf8')))
    return [file, lists.reduce((longest, list) => (list.length > longest.length ? list : longest), '')]
  })
  const first = [...textOf('taskpane.html').matchAll(/<script[^>]* src="?([^">\s]+\.js)/g)]
    .map(([, file = '']) => file)
    .filter((file) => scripts.includes(file))

  it.each(dictionaries)('are loaded with the screen that reads a plan, not before: %s', (_, words) => {
    expect(words.length).toBeGreaterThan(5)
    expect(first).toHaveLength(1)
    const holding = scripts.filter((file) => textOf(file).includes(words))
    expect(holding.length).toBeGreaterThan(0)
    expect(holding.filter((file) => first.includes(file))).toEqual([])
  })
})

describe('what ships', () => {
  /** Words that stand in each of these and in nothing of ours, however a bundler shortens names. */
  const STRANGERS: readonly (readonly [string, RegExp])[] = [
    ['the simulator', /_KeepReference|ContextActivationManager/],
    ['Univer', /univer|sheet\.command\.|sheet\.mutation\./i],
    ['office.js', /OSF\.|OfficeExtension\.|RichApi|WebExtension/],
    ['tests', /expect\(|describe\(/],
  ]

  it.each(STRANGERS)('has nothing of %s inside', (_, word) => {
    expect(scripts.length).toBeGreaterThan(5)
    expect(scripts.filter((file) => word.test(textOf(file)))).toEqual([])
  })

  it('would see them: their own sources hold these words', () => {
    const client = path.join(root, 'node_modules/@microsoft/office-js/dist/excel-web-16.00.js')
    const univer = path.join(root, 'node_modules/@univerjs/sheets/lib/cjs/index.js')
    const simulator = sourcesBelow(path.join(root, 'src/simulator'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('')
    const [simulated, drawn, library] = STRANGERS.map(([, word]) => word)
    expect(readFileSync(client, 'utf8')).toMatch(library ?? /$^/)
    expect(readFileSync(univer, 'utf8')).toMatch(drawn ?? /$^/)
    expect(simulator).toMatch(simulated ?? /$^/)
  })

  it('calls nobody: the only way to is papaparse’s download, which nothing asks for', () => {
    const calls =
      /.{0,60}(\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport).{0,60}/g
    const found = scripts.flatMap((file) => [...textOf(file).matchAll(calls)].map(([around]) => around))
    expect(found.filter((around) => !around.includes('withCredentials'))).toEqual([])
    const tables = sourcesBelow(path.join(root, 'src/adapters/csv')).map((file) => readFileSync(file, 'utf8'))
    expect(tables.join('')).not.toMatch(/download/)
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
