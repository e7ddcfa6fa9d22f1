import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** One measured figure, as `npm run figures` prints it. */
export interface Figure {
  /** Names the figure and its file: lower case, words joined by hyphens. */
  readonly id: string
  readonly what: string
  readonly value: string
  /** What it must keep to; empty where it is only told. */
  readonly aim: string
  /** The test file that measures it. */
  readonly measuredBy: string
}

/** npm runs its scripts, and jest its tests, in the package's own folder. */
const folder = path.resolve('out/figures')

/** Written down where it is measured, so that the printed figure and the tested one are the same. */
export function recordFigure(figure: Figure): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, `${figure.id}.json`), JSON.stringify(figure))
}

/** Every figure that the last runs of the tests wrote down, by id. */
export function recordedFigures(): readonly Figure[] {
  mkdirSync(folder, { recursive: true })
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Figure)
}
