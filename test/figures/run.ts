/**
 * `npm run figures`: runs the tests that measure something, prints what they wrote down and puts it into docs/figures.md.
 * Every figure is held to its aim by the test that measures it; this page only tells. With `--recorded` it takes what the
 * last run of the tests wrote down.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { recordedFigures, type Figure } from '../support/figures'

const root = process.cwd()
const page = path.join(root, 'docs/figures.md')
const MARK = '<!-- figures -->'

/** Every test that writes a figure down, so that none is forgotten here. */
const measuringTests = (): readonly string[] =>
  readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => path.join('test', file))
    .filter((file) => readFileSync(path.join(root, file), 'utf8').includes('recordFigure('))

function measured(): readonly Figure[] {
  rmSync(path.join(root, 'out/figures'), { recursive: true, force: true })
  const { status } = spawnSync('npx', ['jest', ...measuringTests()], { cwd: root, stdio: ['ignore', 2, 2] })
  if (status !== 0) process.exitCode = 1
  return recordedFigures()
}

const row = ({ what, value, aim, measuredBy }: Figure): string => `| ${what} | ${value} | ${aim} | \`${measuredBy}\` |`

/** The table between the two marks is made anew; the words around it are kept. */
async function writePage(figures: readonly Figure[]): Promise<void> {
  const table = ['| figure | measured | aim | measured by |', '|---|---|---|---|', ...figures.map(row)].join('\n')
  const [before = '', , after = ''] = readFileSync(page, 'utf8').split(MARK)
  const text = `${before}${MARK}\n\n${table}\n\n${MARK}${after}`
  writeFileSync(page, await format(text, { ...(await resolveConfig(page)), parser: 'markdown' }))
}

const figures = process.argv.includes('--recorded') ? recordedFigures() : measured()
for (const { what, value, aim } of figures) console.log(`${what}: ${value}${aim === '' ? '' : ` (aim ${aim})`}`)
void writePage(figures)
