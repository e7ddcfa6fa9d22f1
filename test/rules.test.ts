import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { RULES } from '../src/domain/checks'

const root = path.resolve(__dirname, '..')
const page = readFileSync(path.join(root, 'docs/rules.md'), 'utf8')

const idsIn = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([, id = '']) => id)

/** Rules in force stand in bold; those of the catalogue that are still to come stand bare. */
const inForce = idsIn(page, /^- \*\*([A-Z]{2}\d+)\*\*/gm)
const toCome = idsIn(page, /^- ([A-Z]{2}\d+) — /gm)

const testFiles = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .sort()

/** Ids in brackets, and those of `describeCheck`, which puts them in brackets itself. */
const quotedIn = (file: string): readonly string[] =>
  idsIn(readFileSync(path.join(root, 'test', file), 'utf8'), /(?:\[|describeCheck\(\s*')([A-Z]{2}\d{1,2})['\]]/g)

describe('docs/rules.md', () => {
  it('gives each id once', () => {
    const all = [...inForce, ...toCome]
    expect(all.filter((id, at) => all.indexOf(id) !== at)).toEqual([])
    expect(inForce.length).toBeGreaterThan(40)
  })

  it('names every rule that some test quotes in brackets', () => {
    const strangers = testFiles.flatMap((file) =>
      quotedIn(file)
        .filter((id) => !inForce.includes(id) && !toCome.includes(id))
        .map((id) => `${file}: ${id}`),
    )
    expect(strangers).toEqual([])
  })

  it.each(inForce)('%s is quoted by a test', (id) => {
    expect(testFiles.filter((file) => quotedIn(file).includes(id))).not.toEqual([])
  })

  it('has the intake rules and checks of the code, no more and no less', () => {
    const documented = inForce.filter((id) => /^(IN|CK)/.test(id))
    expect([...documented].sort()).toEqual(RULES.map(({ id }) => id).sort())
  })
})
